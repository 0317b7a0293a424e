package dev.safeguard.deployer.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;

/**
 * A result of lines that are made one after another.
 *
 * @param source hands on its lines, without line ends
 */
public record Lines(Consumer<Consumer<String>> source) implements Result {
    @Override
    public void writeTo(Writer out) throws IOException {
        try {
            source.accept(line -> write(line, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(String line, Writer out) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
