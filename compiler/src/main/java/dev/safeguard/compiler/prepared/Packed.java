package dev.safeguard.compiler.prepared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Rows and texts where they lie; each is read when it is asked for, and remembered. */
final class Packed {
    private final byte[] bytes;
    private final Part texts;
    private final Part rows;
    private final @Nullable String[] readTexts;
    private final @Nullable Object[] readRows;

    /** Where the parts of one sort lie: their ends one after the other, then they themselves. */
    private record Part(ByteBuffer bytes, int ends, int size) {
        static Part at(ByteBuffer bytes, int offset) {
            return new Part(bytes, offset + Integer.BYTES, bytes.getInt(offset));
        }

        int start(int number) {
            int first = ends + Integer.BYTES * size;
            return number == 0 ? first : first + bytes.getInt(ends + Integer.BYTES * (number - 1));
        }

        int end(int number) {
            return start(number + 1);
        }

        int behind() {
            return start(size);
        }
    }

    private Packed(byte[] bytes, Part texts, Part rows) {
        this.bytes = bytes;
        this.texts = texts;
        this.rows = rows;
        this.readTexts = new String[texts.size];
        this.readRows = new Object[rows.size];
    }

    static Packed of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Part texts = Part.at(buffer, Short.BYTES + fingerprintLength(buffer));
        return new Packed(bytes, texts, Part.at(buffer, texts.behind()));
    }

    private static int fingerprintLength(ByteBuffer bytes) {
        return Short.toUnsignedInt(bytes.getShort(0));
    }

    /** What the bytes say of the code that wrote them. */
    static String fingerprint(byte[] bytes) {
        return new String(bytes, Short.BYTES, fingerprintLength(ByteBuffer.wrap(bytes)), UTF_8);
    }

    String text(int number) {
        String text = readTexts[number];
        if (text == null) {
            text = new String(bytes, texts.start(number), texts.end(number) - texts.start(number), UTF_8);
            readTexts[number] = text;
        }
        return text;
    }

    /** What a row holds. Two threads may both read it, and get equal things. */
    Object row(int number) {
        Object thing = readRows[number];
        if (thing == null) {
            thing = Things.read(cells(number));
            readRows[number] = thing;
        }
        return thing;
    }

    private Cells cells(int number) {
        return new Cells(this, bytes, rows.start(number));
    }

    /** The row that was written last, which all others are parts of. */
    Object last() {
        return row(rows.size - 1);
    }
}
