package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.report.Fingerprint;
import dev.safeguard.compiler.source.InventoryReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects by id, ignoring case; of several with one id the last. There may be thousands, so that those of documents are kept as text. */
final class Shelf {
    private static final int READ = 64;

    private final Map<Long, Object> byId;
    private final long[] readIds = new long[READ];
    private final ObjectNode[] read = new ObjectNode[READ];

    Shelf() {
        this(new HashMap<>());
    }

    private Shelf(Map<Long, Object> byId) {
        this.byId = byId;
    }

    /** Another view of what is kept, for another thread: nothing may be put any more. */
    Shelf view() {
        return new Shelf(byId);
    }

    /** Keeps an object as it is. */
    void put(String id, ObjectNode object) {
        byId.put(Fingerprint.of(id), object);
    }

    /** Keeps the text of an object that has been read from one. */
    void putText(String id, ObjectNode object) {
        byId.put(Fingerprint.of(id), object.toString());
    }

    Optional<ObjectNode> get(String id) {
        return Optional.ofNullable(get(Fingerprint.of(id)));
    }

    /** The object whose id has that fingerprint; not to be changed. Null when there is none. */
    @Nullable
    ObjectNode get(long id) {
        Object kept = byId.get(id);
        return kept instanceof String text ? read(id, text) : (ObjectNode) kept;
    }

    private ObjectNode read(long id, String text) {
        int at = (int) id & (READ - 1);
        if (read[at] == null || readIds[at] != id) {
            readIds[at] = id;
            read[at] = parsed(text);
        }
        return read[at];
    }

    private static ObjectNode parsed(String text) {
        try {
            return (ObjectNode) InventoryReader.tree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("an object cannot be read as it was written", e);
        }
    }
}
