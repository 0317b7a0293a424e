package dev.safeguard.compiler.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Keeps the bytes of the row that is being read, so that it can be read a second time. Between rows it keeps the last
 * bytes that were asked for, in which the next row begins.
 */
final class Recorder extends FilterInputStream {
    /** Azure Resource Manager takes bodies of 4 MiB. */
    static final int LARGEST_ROW = 32 << 20;

    private byte[] kept = new byte[1 << 16];
    private long start;
    private int from;
    private int to;
    private boolean recording;

    Recorder(InputStream in) {
        super(in);
    }

    /** A row larger than any resource. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read > 0) {
            keep(target, offset, read);
        }
        return read;
    }

    private void keep(byte[] source, int offset, int length) throws IOException {
        if (!recording) {
            start += to;
            from = 0;
            to = 0;
        }
        if (to + length > kept.length) {
            makeRoom(length);
        }
        System.arraycopy(source, offset, kept, to, length);
        to += length;
    }

    private void makeRoom(int length) throws IOException {
        int held = to - from;
        if (held > LARGEST_ROW) {
            throw new TooLarge();
        }
        byte[] target = held + length > kept.length / 2 ? Arrays.copyOf(kept, 2 * (kept.length + length)) : kept;
        System.arraycopy(kept, from, target, 0, held);
        kept = target;
        start += from;
        from = 0;
        to = held;
    }

    /** Begins to keep a row, whose first byte has just been read. */
    void begin(long offset) {
        from = Math.toIntExact(offset - start);
        recording = true;
    }

    void end() {
        recording = false;
    }

    byte[] bytes() {
        return kept;
    }

    /** Where in {@link #bytes} the byte at an offset of the stream is. */
    int at(long offset) {
        return Math.toIntExact(offset - start);
    }
}
