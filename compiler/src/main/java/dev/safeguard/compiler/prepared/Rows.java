package dev.safeguard.compiler.prepared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rows and texts while they are written. Equal ones are written once: most rules begin and end alike. */
final class Rows {
    /** Seven bits of a cell to a byte; the eighth says that more follow. */
    static final int BITS = 7;

    static final int MORE = 1 << BITS;

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> rows = new LinkedHashMap<>();

    int text(String text) {
        texts.putIfAbsent(text, texts.size());
        return texts.getOrDefault(text, 0);
    }

    int row(Row row) {
        rows.putIfAbsent(row.cells(), rows.size());
        return rows.getOrDefault(row.cells(), 0);
    }

    /** The fingerprint, then texts and rows, of which the last holds all others. */
    byte[] bytes(String fingerprint) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(fingerprint);
            write(texts.keySet().stream().map(text -> text.getBytes(UTF_8)).toList(), out);
            write(rows.keySet().stream().map(Rows::packed).toList(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    /** How many there are, where each ends, and all of them. */
    private static void write(List<byte[]> parts, DataOutputStream out) throws IOException {
        out.writeInt(parts.size());
        int end = 0;
        for (byte[] part : parts) {
            end += part.length;
            out.writeInt(end);
        }
        for (byte[] part : parts) {
            out.write(part);
        }
    }

    private static byte[] packed(List<Integer> cells) {
        List<Byte> bytes = new ArrayList<>();
        for (int cell : cells) {
            int rest = cell;
            for (; rest >= MORE; rest >>>= BITS) {
                bytes.add((byte) (rest % MORE + MORE));
            }
            bytes.add((byte) rest);
        }
        byte[] packed = new byte[bytes.size()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = bytes.get(i);
        }
        return packed;
    }
}
