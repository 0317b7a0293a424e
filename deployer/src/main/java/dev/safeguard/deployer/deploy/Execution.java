package dev.safeguard.deployer.deploy;

import dev.safeguard.deployer.deploy.ApplyResult.Status;
import dev.safeguard.deployer.deploy.ApplyResult.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** The writing itself: wave after wave, within a wave a few at a time, nothing new once something has failed. */
final class Execution {
    private final Plan plan;
    private final ApplyOptions options;
    private final ApplyListener listener;
    private final Writer writer;
    private final AtomicBoolean failed = new AtomicBoolean();

    Execution(Plan plan, PolicyPlane plane, ApplyOptions options, ApplyListener listener) {
        this.plan = plan;
        this.options = options;
        this.listener = new OneAtATime(listener);
        this.writer = new Writer(plan, plane, new Patience(plan, options.sleeper(), this.listener));
    }

    /** The steps in the order of the plan. */
    List<Step> run(Standing standing) {
        ExecutorService threads = Executors.newFixedThreadPool(options.parallelism());
        try {
            List<Step> steps = new ArrayList<>();
            for (List<Change> wave : waves()) {
                steps.addAll(run(wave, standing, threads));
            }
            return steps;
        } finally {
            threads.shutdownNow();
        }
    }

    private Iterable<List<Change>> waves() {
        Map<Integer, List<Change>> waves = new TreeMap<>();
        plan.changes()
                .forEach(change -> waves.computeIfAbsent(change.wave(), w -> new ArrayList<>())
                        .add(change));
        return waves.values();
    }

    private List<Step> run(List<Change> wave, Standing standing, ExecutorService threads) {
        List<Future<Step>> running = new ArrayList<>();
        for (Change change : wave) {
            Callable<Step> task = () -> step(change, standing);
            running.add(threads.submit(task));
        }
        return running.stream().map(this::result).toList();
    }

    private Step step(Change change, Standing standing) {
        Step step = standing.isMade(change) ? new Step(change, Status.DONE_BEFORE, Optional.empty()) : make(change);
        listener.finished(change, step.status());
        return step;
    }

    private Step make(Change change) {
        if (failed.get()) {
            return new Step(change, Status.NOT_DONE, Optional.empty());
        }
        listener.started(change);
        try {
            writer.make(change);
            return new Step(change, Status.DONE, Optional.empty());
        } catch (AzureFailure failure) {
            failed.set(true);
            return new Step(change, Status.FAILED, Optional.of(failure));
        }
    }

    /** Writes under way are always waited for: what became of them belongs to the result. */
    private Step result(Future<Step> running) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return running.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    failed.set(true);
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a step neither succeeded nor failed as Azure does", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Passes events on one at a time, so that listeners need no locks. */
    private record OneAtATime(ApplyListener listener) implements ApplyListener {
        @Override
        public synchronized void started(Change change) {
            listener.started(change);
        }

        @Override
        public synchronized void finished(Change change, Status status) {
            listener.finished(change, status);
        }

        @Override
        public synchronized void waiting(Change change, AzureFailure reason, Duration delay) {
            listener.waiting(change, reason, delay);
        }
    }
}
