package dev.safeguard.compiler.source;

import java.io.IOException;
import java.io.InputStream;

/** Stops a compressed stream that is made to fill the disk or the day: real inventories shrink to a tenth or a fiftieth. */
final class BoundedExpansion extends CountedInput {
    static final int RATIO = 200;
    /** Below this nobody is harmed. */
    private static final long HARMLESS = 64L << 20;

    private final CountedInput compressed;

    BoundedExpansion(InputStream expanding, CountedInput compressed) {
        super(expanding);
        this.compressed = compressed;
    }

    @Override
    void counted() throws IOException {
        if (count() > HARMLESS && count() / RATIO > compressed.count()) {
            throw new ExpansionException();
        }
    }
}
