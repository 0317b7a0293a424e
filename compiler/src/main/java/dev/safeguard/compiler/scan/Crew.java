package dev.safeguard.compiler.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Threads that judge batches in the order in which they are dealt, so that each sees rows in their order. The one that
 * deals them judges the oldest itself when the others are behind: nobody waits for anybody until the end.
 */
final class Crew implements AutoCloseable {
    /** Batches that wait, by thread. */
    private static final int WAITING = 2;

    private final int helpers;
    private final Supplier<Shard> newShard;
    private final BlockingQueue<Batch> dealt;
    private final Queue<Batch> empty = new ConcurrentLinkedQueue<>();
    private final Trouble trouble = new Trouble();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Shard> shards = new ArrayList<>();

    /**
     * A crew that has started no thread yet.
     *
     * @param threads how many judge, the one that deals included; at least two
     */
    Crew(int threads, Supplier<Shard> newShard) {
        this.helpers = threads - 1;
        this.newShard = newShard;
        this.dealt = new ArrayBlockingQueue<>(WAITING * helpers);
        this.shards.add(newShard.get());
    }

    /** A batch to fill, from the row of that number on. */
    Batch batch(long number) {
        Batch batch = Optional.ofNullable(empty.poll()).orElseGet(Batch::new);
        batch.begin(number);
        return batch;
    }

    /** Has a batch judged, now or later. */
    void deal(Batch batch) {
        trouble.check();
        while (!dealt.offer(batch)) {
            help();
        }
        if (threads.size() < helpers && dealt.size() > 1) {
            start();
        }
    }

    private void start() {
        Shard shard = newShard.get();
        Thread thread = Helpers.helper(threads.size() + 1, () -> work(shard));
        thread.start();
        threads.add(thread);
        shards.add(shard);
    }

    private void work(Shard shard) {
        try {
            for (Batch batch = dealt.take(); batch != Batch.END; batch = dealt.take()) {
                judge(shard, batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean help() {
        Batch oldest = dealt.poll();
        if (oldest != null) {
            judge(shards.get(0), oldest);
            trouble.check();
        }
        return oldest != null;
    }

    /** After a failure there is no result, and nothing is judged any more. */
    private void judge(Shard shard, Batch batch) {
        if (!trouble.isThere()) {
            try {
                shard.judge(batch);
                empty.add(batch);
            } catch (Throwable e) {
                trouble.note(e);
            }
        }
    }

    /** Waits until all batches are judged and all threads have ended; the shards are complete then. */
    List<Shard> finish() {
        while (help()) {
            // The others are behind.
        }
        threads.forEach(thread -> dealt.add(Batch.END));
        Helpers.join(threads);
        trouble.check();
        return shards;
    }

    /** Stops the threads, whatever is left to do. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        Helpers.join(threads);
    }
}
