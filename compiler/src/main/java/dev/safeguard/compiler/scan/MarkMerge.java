package dev.safeguard.compiler.scan;

import java.util.List;
import java.util.stream.IntStream;

/** Reads the marks of one or more shards in the order of the rows. */
final class MarkMerge {
    private final Source[] sources;
    private int current;

    /** The marks of one shard. */
    private static final class Source {
        private final Marks.Mark mark = new Marks.Mark();
        private final Marks.Reader reader;
        private final int[] plans;
        private boolean ended;

        private Source(Marks marks, int[] plans) {
            this.reader = marks.reader();
            this.plans = plans;
        }

        private void step() {
            ended = !reader.next(mark);
            if (!ended) {
                mark.plan = plans[mark.plan];
            }
        }
    }

    /**
     * At the beginning of the marks.
     *
     * @param plans for each of them, by the number of a plan in the shard, its number among all
     */
    MarkMerge(List<Marks> marks, List<int[]> plans) {
        this.sources = IntStream.range(0, marks.size())
                .mapToObj(i -> new Source(marks.get(i), plans.get(i)))
                .toArray(Source[]::new);
        this.current = -1;
    }

    /** Steps to the next mark; false at the end. */
    boolean next() {
        if (current < 0) {
            for (Source source : sources) {
                source.step();
            }
        } else {
            sources[current].step();
        }
        current = first();
        return current >= 0;
    }

    /** The shard whose mark is of the first row; -1 when there are no marks any more. */
    private int first() {
        int first = -1;
        for (int i = 0; i < sources.length; i++) {
            if (!sources[i].ended && (first < 0 || sources[i].mark.row < sources[first].mark.row)) {
                first = i;
            }
        }
        return first;
    }

    /** The mark stepped to; filled anew by the step after the next. */
    Marks.Mark mark() {
        return sources[current].mark;
    }
}
