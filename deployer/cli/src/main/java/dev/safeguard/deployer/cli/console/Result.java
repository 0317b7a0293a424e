package dev.safeguard.deployer.cli.console;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Supplier;

/** A result on its way out, of any size; its text ends in a line feed. */
@FunctionalInterface
public interface Result {
    void writeTo(Writer out) throws IOException;

    /** A result that is at hand as a text, made only if somebody wants it. */
    static Result of(Supplier<String> text) {
        return out -> out.write(text.get());
    }
}
