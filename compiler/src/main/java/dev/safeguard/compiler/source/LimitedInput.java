package dev.safeguard.compiler.source;

import java.io.IOException;
import java.io.InputStream;

/** Stops a stream that goes on for longer than it may. */
final class LimitedInput extends CountedInput {
    private final long most;

    LimitedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    void counted() throws IOException {
        if (count() > most) {
            throw new TooLargeException(most);
        }
    }
}
