package dev.safeguard.deployer.cli.verb;

import dev.safeguard.compiler.cases.CasePolicy;
import dev.safeguard.compiler.cases.PolicyCase;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.compiler.report.TextTable;
import dev.safeguard.compiler.report.TextTable.Align;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.CatalogControl;
import java.util.List;
import java.util.function.Predicate;

/** Which controls have cases that they must catch, and cases that they must let pass. */
final class CaseCoverage {
    private static final int WIDTH = 100;

    private final Catalog catalog;
    private final List<PolicyCase> cases;

    CaseCoverage(Catalog catalog, List<PolicyCase> cases) {
        this.catalog = catalog;
        this.cases = cases;
    }

    String text(Ink ink) {
        TextTable table = TextTable.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT)
                .row("CONTROL", "KEY", "CAUGHT", "NOT CAUGHT");
        for (CatalogControl entry : catalog.controls()) {
            long caught = count(entry, test -> test.expect().isEffect());
            long passed = count(entry, test -> !test.expect().isEffect());
            table.row(
                    entry.control().id(),
                    entry.control().key(),
                    caught == 0 ? ink.red("0") : Long.toString(caught),
                    passed == 0 ? ink.red("0") : Long.toString(passed));
        }
        return String.join("\n", table.lines(WIDTH, 0)) + "\n\n";
    }

    private long count(CatalogControl entry, Predicate<PolicyCase> kind) {
        return cases.stream()
                .filter(kind)
                .filter(test -> test.policy() instanceof CasePolicy.OfControl named
                        && catalog.find(named.name()).filter(entry::equals).isPresent())
                .count();
    }
}
