package dev.safeguard.compiler.scan;

import java.util.Collection;

/** Threads that help with a scan. */
final class Helpers {
    private Helpers() {}

    /** A thread that keeps no process from ending; not started yet. */
    static Thread helper(int number, Runnable work) {
        Thread thread = new Thread(work, "safeguard-scan-" + number);
        thread.setDaemon(true);
        return thread;
    }

    /** Waits until threads have ended. There is no result before, so that who interrupts is heard afterwards. */
    static void join(Collection<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
