package dev.safeguard.deployer.cli.azure;

import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.VerdictReport;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.compliance.ComplianceReading;
import dev.safeguard.deployer.compliance.ComplianceRow;
import java.util.Comparator;
import java.util.List;

/** What Azure recorded, in the rows of a scan. */
public final class StatusReport {
    private StatusReport() {}

    /** The report, by resource and then control. */
    public static VerdictReport of(ComplianceReading reading, Catalog catalog, boolean all) {
        Tally tally = new Tally(all);
        List<ComplianceRow> rows = reading.rows().stream()
                .sorted(Comparator.comparing(ComplianceRow::resource, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(ComplianceRow::control))
                .toList();
        String before = "";
        for (ComplianceRow row : rows) {
            if (!row.resource().equalsIgnoreCase(before)) {
                tally.resource();
                before = row.resource();
            }
            tally.add(row.toVerdict(catalog.key(row.control())));
        }
        return tally.report();
    }
}
