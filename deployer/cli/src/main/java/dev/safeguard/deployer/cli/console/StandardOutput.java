package dev.safeguard.deployer.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output that keeps in mind what a {@code PrintStream} passes over: results that were lost because a disk is full.
 * A reader that goes away ({@code | head}) has all that he wants.
 */
public final class StandardOutput extends FilterOutputStream {
    private Optional<String> failure = Optional.empty();

    public StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            failure = Optional.of(message)
                    .filter(text -> !text.toLowerCase(Locale.ROOT).contains("pipe"));
            throw e;
        }
    }

    /** Why something was lost that somebody waits for. */
    public Optional<String> failure() {
        return failure;
    }
}
