package dev.safeguard.compiler.benchmark.estate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Rows of Azure Resource Graph from a seed, as {@code az graph query -q "resources | union resourcecontainers" --query
 * data -o json} writes them: an array, two spaces a level, the columns in the order of the alphabet. A shorter estate
 * of the same seed is the beginning of a longer one. About 2.2 kB
 * a row.
 *
 * @param isIndented whether on lines of their own, as the command line of Azure writes, or without any space, as its API
 *     answers
 */
public record Estate(long seed, boolean isIndented) {

    /** As the command line of Azure writes it. */
    public static Estate of(long seed) {
        return new Estate(seed, true);
    }

    /** Writes that many rows; the stream is flushed and stays open. */
    public void writeRows(OutputStream out, long rows) throws IOException {
        EstateWriter.write(this, out, new EstateWriter.Limit(rows, Long.MAX_VALUE));
    }

    /** Writes rows until there are at least that many bytes; the stream is flushed and stays open. */
    public void writeBytes(OutputStream out, long bytes) throws IOException {
        EstateWriter.write(this, out, new EstateWriter.Limit(Long.MAX_VALUE, bytes));
    }

    /** That many rows as UTF-8. */
    public byte[] rows(int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(rows * 2400 + 100);
        try {
            writeRows(out, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
