package dev.safeguard.compiler.intake;

import dev.safeguard.compiler.source.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** How many threads a scan has where nobody says. */
public final class ScanThreads {
    /** More than these wait for the one that reads. */
    private static final int MOST = 8;

    /** What a thread remembers of what it has seen, with as much again to work in. */
    private static final long HEAP_EACH = 64L << 20;

    /** With less to do for each of them, starting threads takes longer than they save. */
    private static final long BYTES_EACH = 4L << 20;

    /** Exports are a tenth of their size when they are compressed. */
    private static final int COMPRESSED = 10;

    private ScanThreads() {}

    /** As many as there are processors, unless the memory is small or there is little to read. */
    public static int usual(List<ScanInput> inputs) {
        Runtime here = Runtime.getRuntime();
        long bytes = inputs.stream()
                .filter(input -> input.kind() == FileKind.INVENTORY)
                .mapToLong(ScanThreads::size)
                .sum();
        return usual(here.availableProcessors(), here.maxMemory(), bytes);
    }

    static int usual(int processors, long heap, long bytes) {
        long fitting = Math.min(heap / HEAP_EACH, bytes / BYTES_EACH);
        return (int) Math.max(1, Math.min(Math.min(processors, MOST), fitting));
    }

    private static long size(ScanInput input) {
        try {
            long bytes = Files.size(input.file());
            return input.file().toString().endsWith(".gz") ? COMPRESSED * bytes : bytes;
        } catch (IOException e) {
            return 0;
        }
    }
}
