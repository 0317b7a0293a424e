package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.core.JsonParser;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.RowSource;
import dev.safeguard.compiler.source.SourcedResource;
import java.io.IOException;
import java.util.function.Consumer;

/** Judges some of the rows of a scan, and keeps what it has seen of them. One thread at a time uses it. */
final class Shard {
    /** Which row is judged: numbers must grow. */
    final Turn turn = new Turn();

    final Plans plans;
    final Neighbors neighbors = new Neighbors();
    final Implied implied;
    final Judging judging;
    private final RowScan rows;
    private final RowSource copy = RowSource.ofCopies();
    private long judged;

    /** @param trees takes rows that can be read as trees only */
    Shard(Rulebook book, Pairs pairs, Tally tally, Budget budget, Consumer<SourcedResource> trees) {
        this.plans = new Plans(book, pairs, budget, turn);
        this.implied = new Implied(book, plans, neighbors, turn);
        this.judging = new Judging(book, plans, tally, neighbors, implied, turn);
        this.rows = new RowScan(plans, judging, new Projection(), trees);
    }

    /** Takes the rows of a document as they are read. */
    RowScan rows(int document) {
        return rows.of(document);
    }

    /** How many copied rows it has judged. */
    long rows() {
        return judged;
    }

    /** Judges rows that have been copied. */
    void judge(Batch batch) throws IOException {
        judged += batch.size();
        try (JsonParser parser = InventoryReader.parser(batch.bytes(), 0, batch.length())) {
            for (int i = 0; i < batch.size(); i++) {
                parser.nextToken();
                turn.row = batch.number(i);
                batch.row(i, copy);
                rows.of(batch.document(i)).row(parser, copy);
            }
        }
    }

    /** Judges a row that is too large to be copied. */
    void judge(RowSource source, int document, long number) throws IOException {
        try (JsonParser parser = InventoryReader.parser(source.bytes(), source.from(), source.length())) {
            parser.nextToken();
            turn.row = number;
            copy.copied(source.bytes(), source.from(), source.length(), source.offset(), source.line());
            rows.of(document).row(parser, copy);
        }
    }

    /** Judges a resource that is kept as a tree. */
    void judge(SourcedResource resource, int tree, long number) {
        turn.row = number;
        judging.judgeTree(resource, tree);
    }
}
