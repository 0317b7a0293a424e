package dev.safeguard.compiler.source;

import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens streams that may be compressed. */
public final class Gunzip {
    private static final int BUFFER = 1 << 16;

    private static final String TWICE = "gzip within gzip";

    private Gunzip() {}

    /**
     * The bytes, uncompressed when they begin like gzip. Closing it closes the given stream.
     *
     * @throws IOException while it is read, for a small file that becomes a large one, and for what is compressed twice;
     *     {@link #failure} says so
     */
    public static InputStream open(InputStream raw) throws IOException {
        CountedInput counted = new CountedInput(raw);
        BufferedInputStream bytes = new BufferedInputStream(counted, BUFFER);
        try {
            return isCompressed(bytes)
                    ? once(new BoundedExpansion(new GZIPInputStream(bytes, BUFFER), counted))
                    : bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /**
     * As {@link #open(InputStream)}, for what is held in memory as a whole.
     *
     * @param most bytes, uncompressed; more are an exception
     */
    public static InputStream open(InputStream raw, long most) throws IOException {
        return new LimitedInput(open(raw), most);
    }

    private static InputStream once(InputStream expanded) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(expanded, BUFFER);
        if (isCompressed(bytes)) {
            throw new ZipException(TWICE);
        }
        return bytes;
    }

    private static boolean isCompressed(BufferedInputStream bytes) throws IOException {
        bytes.mark(2);
        boolean compressed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return compressed;
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
        if (failure instanceof TooLargeException large) {
            return finding(
                    SourceCodes.TOO_LARGE,
                    document,
                    "more than " + (large.most() >> 20) + " MiB, which would not fit into memory",
                    "give Java more memory, with -Xmx in JAVA_TOOL_OPTIONS, or split the file");
        }
        if (failure instanceof ExpansionException) {
            return finding(
                    SourceCodes.EXPANDS,
                    document,
                    "expands to more than " + BoundedExpansion.RATIO + " times its size",
                    "name the uncompressed file if it is meant to");
        }
        Optional<String> damage = damage(failure);
        return damage.isPresent()
                ? finding(
                        SourceCodes.UNREADABLE,
                        document,
                        damage.get(),
                        "compress it again, once, or name the plain file")
                : finding(SourceCodes.UNREADABLE, document, "cannot be read", "check the file and its permissions");
    }

    /** What is wrong with a compressed file; empty for other failures. */
    private static Optional<String> damage(IOException failure) {
        if (failure instanceof EOFException) {
            return Optional.of("compressed, and cut off");
        }
        boolean twice = TWICE.equals(failure.getMessage());
        return failure instanceof ZipException
                ? Optional.of(twice ? "compressed twice" : "compressed, and damaged")
                : Optional.empty();
    }

    private static Finding finding(Code code, String document, String problem, String remedy) {
        return new Finding(code, Place.of(document), problem, remedy);
    }
}
