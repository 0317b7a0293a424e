package dev.safeguard.compiler.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Opens streams that may be compressed. */
public final class Gunzip {
    private static final int BUFFER = 1 << 16;

    private Gunzip() {}

    /** The bytes, uncompressed when they begin like gzip. Closing it closes the given stream. */
    public static InputStream open(InputStream raw) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(raw, BUFFER);
        try {
            bytes.mark(2);
            boolean compressed = bytes.read() == 0x1f && bytes.read() == 0x8b;
            bytes.reset();
            return compressed ? new GZIPInputStream(bytes, BUFFER) : bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
