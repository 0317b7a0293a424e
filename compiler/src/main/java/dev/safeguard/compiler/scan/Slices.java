package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.source.BareRow;
import dev.safeguard.compiler.source.Gunzip;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads rows of documents a second time, in their order. */
final class Slices implements AutoCloseable {
    private final List<Document> documents;
    private final BiConsumer<Document, Finding> faults;
    private InputStream open = InputStream.nullInputStream();
    private int document = -1;
    private long position;

    /** @param faults hears of documents that cannot be read any more */
    Slices(List<Document> documents, BiConsumer<Document, Finding> faults) {
        this.documents = documents;
        this.faults = faults;
    }

    /** A row; empty, with a finding, when the document cannot be read any more. */
    Optional<ObjectNode> read(Marks.Mark mark) {
        try {
            if (mark.document != document || mark.offset < position) {
                reopen(mark.document);
            }
            open.skipNBytes(mark.offset - position);
            byte[] bytes = open.readNBytes(mark.length);
            position = mark.offset + bytes.length;
            if (InventoryReader.tree(bytes, 0, bytes.length) instanceof ObjectNode row) {
                return Optional.of(BareRow.completed(row));
            }
            faults.accept(documents.get(mark.document), changed(mark));
        } catch (JsonProcessingException | EOFException e) {
            faults.accept(documents.get(mark.document), changed(mark));
        } catch (IOException e) {
            Document failed = documents.get(mark.document);
            faults.accept(failed, Gunzip.failure(failed.name(), e));
        }
        return Optional.empty();
    }

    /** What could be read before cannot be wrong but for somebody who writes meanwhile. */
    private Finding changed(Marks.Mark mark) {
        return new Finding(
                SourceCodes.UNREADABLE,
                Place.of(documents.get(mark.document).name()),
                "changed while it was scanned",
                "scan it when nothing writes to it");
    }

    private void reopen(int wanted) throws IOException {
        open.close();
        document = -1;
        open = Gunzip.open(documents.get(wanted).bytes().open());
        document = wanted;
        position = 0;
    }

    @Override
    public void close() {
        try {
            open.close();
        } catch (IOException e) {
            document = -1;
        }
    }
}
