package dev.safeguard.deployer.cli.verb;

import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.compiler.report.TextTable;
import dev.safeguard.compiler.report.TextTable.Align;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.compliance.ComplianceReading;
import dev.safeguard.deployer.compliance.Rollup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Compliance rolled up the way Azure does it: the state, distinct resources by state, the percentage. */
record StatusTables(Ink ink, int width) {
    private static final List<String> KINDS = List.of("citation", "control", "subscription", "resource");

    static void require(String by) {
        if (!KINDS.contains(by)) {
            throw Stop.usage("unknown table `" + by + "`", "there is " + String.join(", ", KINDS));
        }
    }

    String text(String by, ComplianceReading reading) {
        TextTable table = TextTable.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT)
                .elastic(0)
                .row(by.toUpperCase(Locale.ROOT), "STATE", "FAILING", "RESOURCES", "COMPLIANT");
        rollups(by, reading).forEach((name, rollup) -> row(table, name, rollup));
        return String.join("\n", table.lines(width, 0)) + "\n\n";
    }

    private static SortedMap<String, Rollup> rollups(String by, ComplianceReading reading) {
        return switch (by) {
            case "control" -> reading.byControl();
            case "subscription" -> reading.bySubscription();
            case "resource" -> reading.byResource();
            default -> reading.byCitation();
        };
    }

    private void row(TextTable table, String name, Rollup rollup) {
        Map<ComplianceState, Integer> states = rollup.resources();
        int failing = states.getOrDefault(ComplianceState.NON_COMPLIANT, 0);
        int all = states.values().stream().mapToInt(Integer::intValue).sum();
        String state = rollup.state().map(ComplianceState::json).orElse("-");
        table.row(
                name,
                failing > 0 ? ink.red(state) : ink.green(state),
                Integer.toString(failing),
                Integer.toString(all),
                String.format(Locale.ROOT, "%.0f %%", Math.floor(rollup.percentage())));
    }
}
