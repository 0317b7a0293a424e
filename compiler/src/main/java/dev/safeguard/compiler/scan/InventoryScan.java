package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.source.Bytes;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.RowHandler;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The scan of one inventory, which may be spread over any number of files: its resources see one another. */
public final class InventoryScan {
    private final Scan scan;
    private final Tally tally;
    private final List<SourcedResource> resources = new ArrayList<>();

    InventoryScan(Scan scan, Tally tally) {
        this.scan = scan;
        this.tally = tally;
    }

    /** Takes a file; what is wrong with it becomes findings, resources before the fault count. */
    public void file(Path file, Consumer<Finding> findings) {
        read(file.toString(), () -> Files.newInputStream(file), findings);
    }

    /** As {@link #file}, of any bytes. They may be read again when the scan is finished. */
    public void read(String document, Bytes bytes, Consumer<Finding> findings) {
        InventoryReader.read(document, bytes, RowHandler.ofTrees(resources::add), findings);
    }

    /** Takes a resource of another source, such as a table. */
    public void row(SourcedResource resource) {
        resources.add(resource);
    }

    /** Ends the scan, once: now the tally has all verdicts. */
    public void finish() {
        scan.run(resources, Missing.FAILS, tally);
    }
}
