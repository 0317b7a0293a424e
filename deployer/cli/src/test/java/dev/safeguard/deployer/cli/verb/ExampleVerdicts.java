package dev.safeguard.deployer.cli.verb;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.Verdict;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.report.VerdictReport;
import dev.safeguard.compiler.scan.Missing;
import dev.safeguard.compiler.scan.Scan;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.compiler.terraform.TerraformOptions;
import dev.safeguard.compiler.terraform.TerraformSource;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.ChosenInitiative;
import dev.safeguard.deployer.cli.catalog.Initiatives;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Verdicts of the whole HIPAA initiative on plans, by address and control. */
final class ExampleVerdicts {
    private final Scan scan;
    private final Map<String, Set<VerdictKind>> kinds = new TreeMap<>();

    ExampleVerdicts() {
        Catalog catalog = Catalog.load(List.of());
        ChosenInitiative chosen = new Initiatives(catalog).choose("hipaa", Lowering.PLACEHOLDER_SCOPE);
        scan = new Scan(
                new ScanRules(catalog, AliasCatalog.bundled(), warning -> {}).of(chosen, Map.of()),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** Scans a plan; what was found wrong with it, or not evaluated. */
    List<String> scan(String example, Path plan) {
        Heard heard = new Heard();
        TerraformSource.read(plan, TerraformOptions.standard(), heard);
        Tally tally = new Tally(true);
        scan.run(heard.resources, Missing.FAILS, tally);
        try (VerdictReport report = tally.report()) {
            report.results().forEach(verdict -> add(example, verdict));
        }
        return heard.said;
    }

    /** One azurerm resource may be several in Azure; a control may be several policies. */
    private void add(String example, Verdict verdict) {
        String address = verdict.resource().replaceAll(" \\([^()]*\\)$", "");
        String control = verdict.control().replaceAll("^([A-Z]+-\\d+)-.*", "$1");
        kinds.computeIfAbsent(key(example, address, control), k -> EnumSet.noneOf(VerdictKind.class))
                .add(verdict.verdict());
    }

    private static String key(String example, String address, String control) {
        return String.join("\t", example, address, control);
    }

    /** The worst verdict of a control on an address; {@code none} where there is no policy to give one. */
    String of(String example, String address, String control) {
        Set<VerdictKind> all = kinds.getOrDefault(key(example, address, control), Set.of());
        if (all.isEmpty()) {
            return "none";
        }
        if (all.contains(VerdictKind.FAIL) || all.contains(VerdictKind.ERROR)) {
            return "violation";
        }
        return all.contains(VerdictKind.UNKNOWN) ? "unknown" : "compliant";
    }

    /** Keeps what a source yields. */
    private static final class Heard implements ResourceSink {
        private final List<SourcedResource> resources = new ArrayList<>();
        private final List<String> said = new ArrayList<>();

        @Override
        public void resource(SourcedResource resource) {
            resources.add(resource);
        }

        @Override
        public void notEvaluated(String type, String address, Place place) {
            said.add(address + " is not evaluated");
        }

        @Override
        public void finding(Finding finding) {
            said.add(finding.toString());
        }
    }
}
