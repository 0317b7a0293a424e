package dev.safeguard.compiler.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a compressed stream that is made to fill the disk or the day: real inventories shrink to a tenth or a fiftieth. */
final class BoundedExpansion extends FilterInputStream {
    static final int RATIO = 200;
    /** Below this nobody is harmed. */
    private static final long HARMLESS = 64L << 20;

    private final CountedInput compressed;
    private long expanded;

    BoundedExpansion(InputStream expanding, CountedInput compressed) {
        super(expanding);
        this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        expanded += read;
        if (expanded > HARMLESS && expanded / RATIO > compressed.count()) {
            throw new ExpansionException();
        }
    }
}
