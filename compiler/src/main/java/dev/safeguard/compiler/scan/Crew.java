package dev.safeguard.compiler.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Threads that judge batches. The one that deals them judges the oldest itself when the others are behind: nobody waits for
 * anybody until the end. Batches are taken in the order in which they were dealt, each with the shard that has seen the
 * fewest rows: so the rows of a shard come in their order, and all shards have as much to conclude.
 */
final class Crew implements AutoCloseable {
    /** Batches that wait, by thread. */
    private static final int WAITING = 2;

    private final int helpers;
    private final Supplier<Shard> newShard;
    private final Trouble trouble = new Trouble();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Shard> shards = new ArrayList<>();
    private final Deque<Batch> dealt = new ArrayDeque<>();
    private final Deque<Batch> empty = new ArrayDeque<>();
    private final List<Shard> idle = new ArrayList<>();
    private boolean ended;

    private record Job(Batch batch, Shard shard) {}

    /**
     * A crew that has started no thread yet.
     *
     * @param threads how many judge, the one that deals included; at least two
     */
    Crew(int threads, Supplier<Shard> newShard) {
        this.helpers = threads - 1;
        this.newShard = newShard;
        join(newShard.get());
    }

    private synchronized void join(Shard shard) {
        shards.add(shard);
        idle.add(shard);
    }

    /** A batch to fill, from the row of that number on. */
    Batch batch(long number) {
        Batch batch = used().orElseGet(Batch::new);
        batch.begin(number);
        return batch;
    }

    private synchronized Optional<Batch> used() {
        return Optional.ofNullable(empty.poll());
    }

    /** Has a batch judged, now or later. */
    void deal(Batch batch) {
        trouble.check();
        while (!offer(batch)) {
            help();
        }
    }

    private synchronized boolean offer(Batch batch) {
        if (dealt.size() == WAITING * helpers) {
            return false;
        }
        dealt.add(batch);
        if (threads.size() < helpers && dealt.size() > 1) {
            start();
        }
        notifyAll();
        return true;
    }

    private void start() {
        join(newShard.get());
        Thread thread = Helpers.helper(threads.size() + 1, this::work);
        thread.start();
        threads.add(thread);
    }

    private void work() {
        try {
            for (Optional<Job> job = awaited(); job.isPresent(); job = awaited()) {
                judge(job.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next job; nothing when there will be none. */
    private synchronized Optional<Job> awaited() throws InterruptedException {
        while (dealt.isEmpty() && !ended) {
            wait();
        }
        return next();
    }

    /** There are as many shards as threads, so that one is idle. */
    private synchronized Optional<Job> next() {
        return Optional.ofNullable(dealt.poll()).map(batch -> {
            Shard least = idle.stream().min(Comparator.comparing(Shard::rows)).orElseThrow();
            idle.remove(least);
            return new Job(batch, least);
        });
    }

    private boolean help() {
        Optional<Job> oldest = next();
        oldest.ifPresent(this::judge);
        trouble.check();
        return oldest.isPresent();
    }

    /** After a failure there is no result, and nothing is judged any more. */
    private void judge(Job job) {
        if (!trouble.isThere()) {
            try {
                job.shard.judge(job.batch);
            } catch (Throwable e) {
                trouble.note(e);
            }
        }
        done(job);
    }

    private synchronized void done(Job job) {
        idle.add(job.shard);
        empty.add(job.batch);
    }

    /** Waits until all batches are judged and all threads have ended; the shards are complete then. */
    List<Shard> finish() {
        while (help()) {
            // The others are behind.
        }
        end();
        Helpers.join(threads);
        trouble.check();
        return shards;
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Stops the threads, whatever is left to do. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        Helpers.join(threads);
    }
}
