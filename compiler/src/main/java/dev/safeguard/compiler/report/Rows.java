package dev.safeguard.compiler.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rows of a report in their order. The first thousands stay in memory, as many as the heap is large; the others wait in
 * a temporary file that no end of the process leaves behind. Not thread-safe.
 */
public final class Rows implements Iterable<Verdict>, AutoCloseable {
    private static final int LEAST_IN_MEMORY = 4_096;
    private static final int MOST_IN_MEMORY = 1 << 18;

    /** A row takes about a kilobyte, less where its reasons are those of others. */
    private static final long HEAP_FOR_A_ROW = 1 << 14;

    private final int inMemory;
    private final List<Verdict> first = new ArrayList<>();
    private Optional<Spool> rest = Optional.empty();
    private long size;

    /** No rows. */
    public Rows() {
        this(inMemory(Runtime.getRuntime().maxMemory()));
    }

    Rows(int inMemory) {
        this.inMemory = inMemory;
    }

    /** How many rows stay in memory. */
    static int inMemory(long heap) {
        return (int) Math.max(LEAST_IN_MEMORY, Math.min(MOST_IN_MEMORY, heap / HEAP_FOR_A_ROW));
    }

    /**
     * Adds a row at the end.
     *
     * @throws java.io.UncheckedIOException when there is no room for a temporary file
     */
    public void add(Verdict row) {
        size++;
        if (first.size() < inMemory) {
            first.add(row);
        } else {
            spool().add(row);
        }
    }

    private Spool spool() {
        Spool spool = rest.orElseGet(Spool::create);
        rest = Optional.of(spool);
        return spool;
    }

    public long size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The rows, read one at a time. */
    @Override
    public Iterator<Verdict> iterator() {
        Iterator<Verdict> inFile = rest.map(Spool::iterator).orElseGet(Collections::emptyIterator);
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < first.size() || inFile.hasNext();
            }

            @Override
            public Verdict next() {
                return next < first.size() ? first.get(next++) : inFile.next();
            }
        };
    }

    /** The rows, read one at a time: made from the iterator, as a stream of streams would hold the file's rows at once. */
    public Stream<Verdict> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** Lets go of the rows. */
    @Override
    public void close() {
        rest.ifPresent(Spool::close);
        rest = Optional.empty();
        first.clear();
        size = 0;
    }
}
