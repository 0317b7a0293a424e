package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.source.Glance;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.RowHandler;
import dev.safeguard.compiler.source.RowSource;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Passes over rows and deals copies of them to a crew. It meets all faults of a document where one thread alone would meet
 * them, and numbers the rows, so that what the crew makes of them can be put in order again.
 */
final class Dealer implements RowHandler, AutoCloseable {
    private final Crew crew;
    private final Consumer<SourcedResource> trees;

    /** Judges what cannot be copied. */
    private final Shard aside;

    private final Glance glance = new Glance();
    private Batch batch;
    private int document;
    private long number;

    /** @param trees takes rows that can be read as trees only */
    Dealer(Crew crew, Shard aside, Consumer<SourcedResource> trees) {
        this.crew = crew;
        this.aside = aside;
        this.trees = trees;
        this.batch = crew.batch(0);
    }

    /** The rows that come next are from the document of that number. */
    Dealer of(int newDocument) {
        document = newDocument;
        return this;
    }

    @Override
    public Row row(JsonParser parser, RowSource source) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT && !source.hasBytes()) {
            return row((ObjectNode) InventoryReader.tree(parser), source.place());
        }
        Row row = glance.row(parser);
        source.end(parser);
        if (row != Row.NONE) {
            deal(source);
        }
        return row;
    }

    private void deal(RowSource source) throws IOException {
        if (!batch.hasRoom(source)) {
            pass();
        }
        if (Batch.fits(source)) {
            batch.add(source, document);
            number++;
        } else {
            aside.judge(source, document, number);
            next();
        }
    }

    private void pass() {
        if (!batch.isEmpty()) {
            crew.deal(batch);
            batch = crew.batch(number);
        }
    }

    /** After a row that is in no batch. */
    private void next() {
        number++;
        batch.begin(number);
    }

    @Override
    public Row row(ObjectNode resource, Place place) {
        Row row = Row.of(resource);
        if (row != Row.NONE) {
            trees.accept(new SourcedResource(resource, place));
        }
        return row;
    }

    /** Judges a resource that is kept as a tree. */
    void judge(SourcedResource resource, int tree) {
        pass();
        aside.judge(resource, tree, number);
        next();
    }

    /** Has all rows judged; gives all shards, which are complete then. */
    List<Shard> finish() {
        pass();
        List<Shard> shards = new ArrayList<>(crew.finish());
        shards.add(aside);
        return shards;
    }

    @Override
    public void close() {
        crew.close();
    }
}
