package dev.safeguard.compiler.intake;

import dev.safeguard.compiler.companion.EndpointConnections;
import dev.safeguard.compiler.report.FilesRead;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.scan.Completeness;
import dev.safeguard.compiler.scan.InventoryScan;
import dev.safeguard.compiler.scan.Missing;
import dev.safeguard.compiler.scan.Rulebook;
import dev.safeguard.compiler.scan.Scan;
import dev.safeguard.compiler.scan.ScanRule;
import dev.safeguard.compiler.source.FileKind;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Finding;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Verdicts on files of any kind. */
public final class FileScan {
    private final Scan scan;
    private final Intake intake;
    private final Tally tally;
    private final InventoryScan inventory;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notRead = new ArrayList<>();
    private int read;

    /**
     * A scan into a tally.
     *
     * @param now what {@code utcNow()} is
     * @param completeness what it means when an existence check finds nothing in an inventory
     * @param threads how many threads judge rows of inventories; the verdicts do not hang on it
     * @param tally takes the verdicts
     */
    public FileScan(
            List<ScanRule> rules, Instant now, Intake intake, Completeness completeness, int threads, Tally tally) {
        this.scan = new Scan(rules, now);
        this.inventory = Rulebook.of(rules, now).scan(tally, completeness, threads);
        this.intake = intake;
        this.tally = tally;
    }

    /**
     * Scans the files one after another; one that cannot be read keeps none of the others from being scanned.
     *
     * @param progress hears of each file before it is read
     * @return what became of the files; the tally has it too
     */
    public FilesRead run(ScanInputs inputs, Consumer<Path> progress) {
        inputs.findings().forEach(this::missing);
        Map<ScanInput, FileLog> logs = new LinkedHashMap<>();
        try (inventory) {
            for (ScanInput input : inputs.inputs()) {
                progress.accept(input.file());
                logs.put(input, input.kind().fits(FileKind.INVENTORY) ? inventory(input) : document(input));
            }
            inventory.finish();
        }
        // Only now: inventories are read again at the end, and may be gone.
        logs.forEach(this::log);
        FilesRead files = new FilesRead(read, inputs.skippedCount(), notRead, findings);
        tally.files(files);
        return files;
    }

    private void missing(Finding finding) {
        findings.add(finding);
        notRead.add(finding.place().document());
    }

    /** Rows as JSON are never turned into trees before it is known what of them matters. */
    private FileLog inventory(ScanInput input) {
        FileLog log = log(input, inventory::row);
        if (input.kind() == FileKind.INVENTORY) {
            inventory.file(input.file(), log::finding);
        } else {
            intake.read(input, log);
        }
        return log;
    }

    /** A template and a plan are judged by themselves. */
    private FileLog document(ScanInput input) {
        List<SourcedResource> world = new ArrayList<>();
        FileLog log = log(input, world::add);
        intake.read(input, log);
        if (Intake.missing(input.kind()) == Missing.IS_UNKNOWN) {
            world.addAll(EndpointConnections.of(world));
        }
        scan.run(world, Intake.missing(input.kind()), tally);
        return log;
    }

    private FileLog log(ScanInput input, Consumer<SourcedResource> resources) {
        return new FileLog(input.file().toString(), resources, (type, address) -> tally.notMapped(type));
    }

    private void log(ScanInput input, FileLog log) {
        findings.addAll(log.findings());
        if (log.isRead(input.kind())) {
            read++;
        } else {
            notRead.add(input.file().toString());
        }
    }
}
