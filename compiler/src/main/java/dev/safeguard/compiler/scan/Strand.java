package dev.safeguard.compiler.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is told of some rows by a thread of its own, which runs ahead of who listens as far as there is room. */
final class Strand implements Teller {
    /** With room for the rows of several batches: the rows between them are those of other threads. */
    private static final int CHUNKS = 64;

    private static final int CHUNK = 128;

    private final BlockingQueue<List<Told>> ahead = new ArrayBlockingQueue<>(CHUNKS);
    private final Thread thread;
    private List<Told> filling = new ArrayList<>();
    private Iterator<Told> listening = Collections.emptyIterator();
    private @Nullable Told next;

    /** Something to tell of a row. */
    record Told(long row, Runnable telling) {}

    /**
     * A thread that has not been started.
     *
     * @param work tells what there is
     * @param trouble hears what keeps it from doing so
     */
    Strand(int number, Consumer<Teller> work, Trouble trouble) {
        this.thread = Helpers.helper(number, () -> run(work, trouble));
    }

    Thread thread() {
        return thread;
    }

    private void run(Consumer<Teller> work, Trouble trouble) {
        try {
            work.accept(this);
            if (!filling.isEmpty()) {
                pass();
            }
        } catch (Throwable e) {
            trouble.note(e);
        }
        end();
    }

    /** An empty chunk is the end. */
    private void end() {
        try {
            ahead.put(List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void tell(long row, Runnable telling) {
        filling.add(new Told(row, telling));
        if (filling.size() == CHUNK) {
            pass();
        }
    }

    private void pass() {
        try {
            ahead.put(filling);
            filling = new ArrayList<>();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("nobody listens any more");
        }
    }

    /** Steps to what is told next; waits for it. */
    void step() {
        if (!listening.hasNext()) {
            listening = take().iterator();
        }
        next = listening.hasNext() ? listening.next() : null;
    }

    /** A result needs all of it: who interrupts is heard later. */
    private List<Told> take() {
        boolean interrupted = false;
        while (true) {
            try {
                List<Told> chunk = ahead.take();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return chunk;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    /** What was stepped to; null at the end. */
    @Nullable
    Told next() {
        return next;
    }
}
