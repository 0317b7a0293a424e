package dev.safeguard.compiler.scan;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells what several threads find out about rows, in the order of the rows. */
final class Strands {
    private final Trouble trouble = new Trouble();
    private final List<Strand> strands;

    private Strands(List<Consumer<Teller>> works) {
        strands = IntStream.range(0, works.size())
                .mapToObj(i -> new Strand(i + 1, works.get(i), trouble))
                .toList();
    }

    /** Does all of the work, each on a thread of its own unless there is but one. No thread is left afterwards. */
    static void run(List<Consumer<Teller>> works) {
        if (works.size() > 1) {
            new Strands(works).run();
        } else {
            works.forEach(work -> work.accept((row, telling) -> telling.run()));
        }
    }

    private void run() {
        List<Thread> threads = strands.stream().map(Strand::thread).toList();
        try {
            threads.forEach(Thread::start);
            strands.forEach(this::step);
            for (Strand first = first(); first != null; first = first()) {
                Strand.Told told = first.next();
                if (told != null) {
                    told.telling().run();
                }
                step(first);
            }
        } finally {
            threads.forEach(Thread::interrupt);
            Helpers.join(threads);
        }
    }

    private void step(Strand strand) {
        strand.step();
        if (strand.next() == null) {
            trouble.check();
        }
    }

    /** The one that tells of the first row; null when all have ended. */
    private @Nullable Strand first() {
        Strand first = null;
        long row = Long.MAX_VALUE;
        for (Strand strand : strands) {
            Strand.Told told = strand.next();
            if (told != null && told.row() < row) {
                first = strand;
                row = told.row();
            }
        }
        return first;
    }
}
