package dev.safeguard.compiler.source;

import java.io.IOException;

/** A compressed file expands further than any honest one. */
public final class ExpansionException extends IOException {
    private static final long serialVersionUID = 1L;

    ExpansionException() {
        super("the compressed file expands too far");
    }
}
