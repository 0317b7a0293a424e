package dev.safeguard.compiler.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are taken, read or skipped; going back is not supported, for it would count them twice. */
class CountedInput extends FilterInputStream {
    private long count;

    CountedInput(InputStream in) {
        super(in);
    }

    /** Bytes so far. */
    final long count() {
        return count;
    }

    /**
     * Called when more bytes have been taken.
     *
     * @throws IOException to take no more
     */
    void counted() throws IOException {}

    @Override
    public final int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public final int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(read);
        return read;
    }

    @Override
    public final long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count(skipped);
        return skipped;
    }

    @Override
    public final boolean markSupported() {
        return false;
    }

    private void count(long taken) throws IOException {
        count += Math.max(0, taken);
        counted();
    }
}
