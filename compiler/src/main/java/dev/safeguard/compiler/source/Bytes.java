package dev.safeguard.compiler.source;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of an inventory, which can be read again: each time the same. */
@FunctionalInterface
public interface Bytes {
    InputStream open() throws IOException;
}
