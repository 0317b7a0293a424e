package dev.safeguard.compiler.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import dev.safeguard.dsl.finding.Place;
import org.jspecify.annotations.Nullable;

/** Where the row stands that is being read, and its bytes; or a row that has been copied from there. */
public final class RowSource {
    private final String document;
    private final @Nullable Recorder recorder;
    private final boolean isCopy;
    private byte[] copy = {};
    private int copyFrom;
    private long offset;
    private long end;
    private int line;
    private int column;

    /** @param recorder records what the parser reads; without one rows cannot be read again */
    RowSource(String document, @Nullable Recorder recorder) {
        this(document, recorder, false);
    }

    private RowSource(String document, @Nullable Recorder recorder, boolean isCopy) {
        this.document = document;
        this.recorder = recorder;
        this.isCopy = isCopy;
    }

    /** Stands for one copied row after the other. */
    public static RowSource ofCopies() {
        return new RowSource("", null, true);
    }

    /**
     * Stands for a row from now on whose bytes are in an array.
     *
     * @param rowOffset of the row's first byte in its document
     */
    public void copied(byte[] bytes, int from, int length, long rowOffset, int rowLine) {
        copy = bytes;
        copyFrom = from;
        offset = rowOffset;
        end = rowOffset + length;
        line = rowLine;
    }

    void begin(JsonParser parser) {
        JsonLocation location = parser.currentTokenLocation();
        offset = recorder == null ? -1 : location.getByteOffset();
        line = Math.max(0, location.getLineNr());
        column = Math.max(0, location.getColumnNr());
        if (recorder != null && offset >= 0) {
            recorder.begin(offset);
        }
    }

    /** Must be called when the row has been read, before {@link #bytes}. */
    public void end(JsonParser parser) {
        if (!isCopy) {
            end = parser.currentLocation().getByteOffset();
        }
    }

    void release() {
        if (recorder != null) {
            recorder.end();
        }
    }

    /** Whether the row can be read again from its bytes: the document is UTF-8. */
    public boolean hasBytes() {
        return offset >= 0;
    }

    /** The offset of the row's first byte among the uncompressed bytes of the document. */
    public long offset() {
        return offset;
    }

    /** Bytes of the row. */
    public int length() {
        return (int) (end - offset);
    }

    /** An array that holds the row, until the next one is read. */
    public byte[] bytes() {
        return isCopy ? copy : recorded().bytes();
    }

    /** Where in {@link #bytes} the row begins. */
    public int from() {
        return isCopy ? copyFrom : recorded().at(offset);
    }

    private Recorder recorded() {
        if (recorder == null) {
            throw new IllegalStateException("the row has no bytes");
        }
        return recorder;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public Place place() {
        return new Place(document, "", line, column);
    }
}
