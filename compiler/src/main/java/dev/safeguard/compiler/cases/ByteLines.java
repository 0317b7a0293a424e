package dev.safeguard.compiler.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream as bytes, one at a time: a line that is no UTF-8 is nobody's problem but its own. */
final class ByteLines {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] block = new byte[BLOCK];
    private int from;
    private int to;

    /** @param longest bytes of a line that are kept; what follows them is dropped */
    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its line feed; empty at the end of the stream. */
    Optional<byte[]> next() throws IOException {
        if (from == to && !fill()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        do {
            int end = endOfLine();
            line.write(block, from, Math.min(end - from, longest - line.size()));
            from = end;
        } while (from == to && fill());
        from++; // the line feed; behind the last line there is none, and nothing to skip
        from = Math.min(from, to);
        return Optional.of(line.toByteArray());
    }

    private int endOfLine() {
        int at = from;
        while (at < to && block[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(block));
        return to > 0;
    }
}
