package dev.safeguard.compiler.source;

import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens streams that may be compressed. */
public final class Gunzip {
    private static final int BUFFER = 1 << 16;

    private Gunzip() {}

    /**
     * The bytes, uncompressed when they begin like gzip. Closing it closes the given stream.
     *
     * @throws ExpansionException while it is read, for a small file that becomes a large one
     */
    public static InputStream open(InputStream raw) throws IOException {
        CountedInput counted = new CountedInput(raw);
        BufferedInputStream bytes = new BufferedInputStream(counted, BUFFER);
        try {
            bytes.mark(2);
            boolean compressed = bytes.read() == 0x1f && bytes.read() == 0x8b;
            bytes.reset();
            return compressed ? new BoundedExpansion(new GZIPInputStream(bytes, BUFFER), counted) : bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** Whether a file begins like gzip; a file that cannot be read does not. */
    public static boolean isCompressed(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.read() == 0x1f && bytes.read() == 0x8b;
        } catch (IOException e) {
            return false;
        }
    }

    /** What to say of a file that could not be read. */
    public static Finding failure(String document, IOException failure) {
        return failure instanceof ExpansionException
                ? new Finding(
                        SourceCodes.EXPANDS,
                        Place.of(document),
                        "expands to more than " + BoundedExpansion.RATIO + " times its size",
                        "name the uncompressed file if it is meant to")
                : new Finding(
                        SourceCodes.UNREADABLE,
                        Place.of(document),
                        "cannot be read",
                        "check the file and its permissions");
    }
}
