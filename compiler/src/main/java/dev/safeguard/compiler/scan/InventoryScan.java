package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.source.BareRow;
import dev.safeguard.compiler.source.Bytes;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.RowHandler;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The scan of one inventory, which may be spread over any number of documents: its resources see one another. It reads a
 * stream and keeps no resources; of those that wait for others, or that have rows to list, it keeps where they are, and
 * reads them again at the end.
 */
public final class InventoryScan implements AutoCloseable {
    private final Rulebook book;
    private final Tally tally;
    private final Completeness completeness;
    private final Pairs pairs = new Pairs();

    /** Judges all rows, or with several threads what cannot be dealt to them. */
    private final Shard shard;

    private final Optional<Dealer> dealer;
    private final List<SourcedResource> trees = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();

    InventoryScan(Rulebook book, Tally tally, Completeness completeness, int threads) {
        this.book = book;
        this.tally = tally;
        this.completeness = completeness;
        this.shard = shard();
        this.dealer = threads == 1
                ? Optional.empty()
                : Optional.of(new Dealer(new Crew(threads, this::shard), shard, this::row));
    }

    private Shard shard() {
        return new Shard(book, pairs, tally, new Budget(), this::row);
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
        int number = documents.size() - 1;
        RowHandler rows = dealer.<RowHandler>map(d -> d.of(number)).orElseGet(() -> shard.rows(number));
        InventoryReader.read(document, bytes, rows, findings);
    }

    /** Takes a resource of another source, such as a table. */
    public void row(SourcedResource resource) {
        BareRow.completed(resource.json());
        trees.add(resource);
        int number = trees.size() - 1;
        dealer.ifPresentOrElse(d -> d.judge(resource, number), () -> shard.judge(resource, number, 0));
    }

    /** Ends the scan, once: now the tally has all verdicts. */
    public void finish() {
        Seen seen = new Seen(dealer.map(Dealer::finish).orElseGet(() -> List.of(shard)));
        new Conclusion(new Ending(book, seen, pairs, trees, documents, tally, completeness.absence(seen.holdings)))
                .run();
    }

    /** Ends the threads of a scan that has come to no end. */
    @Override
    public void close() {
        dealer.ifPresent(Dealer::close);
    }
}
