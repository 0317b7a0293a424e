package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.source.Bytes;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The scan of one inventory, which may be spread over any number of documents: its resources see one another. It reads a
 * stream and keeps no resources; of those that wait for others, or that have rows to list, it keeps where they are, and
 * reads them again at the end.
 */
public final class InventoryScan {
    private final Rulebook book;
    private final Tally tally;
    private final Plans plans;
    private final Neighbors neighbors = new Neighbors();
    private final Implied implied;
    private final Judging judging;
    private final Absence absence;
    private final Projection projection = new Projection();
    private final List<SourcedResource> trees = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();

    InventoryScan(Rulebook book, Tally tally, Completeness completeness) {
        this.book = book;
        this.tally = tally;
        this.plans = new Plans(book, new Budget());
        this.implied = new Implied(book, plans, neighbors);
        this.judging = new Judging(book, plans, tally, neighbors, implied);
        this.absence = completeness.absence(implied);
    }

    /**
     * Takes a file; what is wrong with it becomes findings, resources before the fault count.
     *
     * @param findings may get some when the scan is finished, too
     */
    public void file(Path file, Consumer<Finding> findings) {
        read(file.toString(), () -> Files.newInputStream(file), findings);
    }

    /** As {@link #file}, of any bytes. They may be read again when the scan is finished. */
    public void read(String document, Bytes bytes, Consumer<Finding> findings) {
        documents.add(new Document(document, bytes, findings));
        RowScan rows = new RowScan(plans, judging, projection, this::row, documents.size() - 1);
        InventoryReader.read(document, bytes, rows, findings);
    }

    /** Takes a resource of another source, such as a table. */
    public void row(SourcedResource resource) {
        trees.add(resource);
        judging.judgeTree(resource, trees.size() - 1);
    }

    /** Ends the scan, once: now the tally has all verdicts. */
    public void finish() {
        new Conclusion(book, plans, judging, neighbors, trees, documents, tally, absence).run();
    }
}
