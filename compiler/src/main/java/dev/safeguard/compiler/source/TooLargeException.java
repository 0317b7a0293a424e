package dev.safeguard.compiler.source;

import java.io.IOException;

/** A file holds more than is read of its kind. */
final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long most;

    TooLargeException(long most) {
        super("the file is too large");
        this.most = most;
    }

    /** How many bytes, uncompressed, are read at most. */
    long most() {
        return most;
    }
}
