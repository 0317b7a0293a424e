package dev.safeguard.deployer.cli.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * While work goes on, Ctrl-C does not end the process at once: the thread of the work is interrupted and finishes the
 * step it is in; then the process ends with a message and exit code 4.
 */
public final class Interruption {
    private static final long PATIENCE_SECONDS = 60;

    private final Console console;
    private final String message;
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interruption");

    private Interruption(Console console, String message) {
        this.console = console;
        this.message = message;
    }

    /**
     * Does the work and watches over it.
     *
     * @param message what to say when it is interrupted, with the remedy
     * @param work ends soon after its thread is interrupted
     */
    public static <T> T during(Console console, String message, Supplier<T> work) {
        Interruption interruption = new Interruption(console, message);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        try {
            return work.get();
        } finally {
            interruption.end();
        }
    }

    private void stop() {
        worker.interrupt();
        try {
            boolean inTime = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            console.say(inTime ? message : message + " (a step did not end)");
        } catch (InterruptedException e) {
            console.say(message);
        }
        Runtime.getRuntime().halt(Exit.FAILURE);
    }

    /** Ends the watch; when the process is ending, never returns. */
    private void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            finished.countDown();
            parkForever();
        }
    }

    private static void parkForever() {
        Object nobody = new Object();
        while (true) {
            LockSupport.park(nobody);
        }
    }
}
