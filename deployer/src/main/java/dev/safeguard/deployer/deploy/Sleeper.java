package dev.safeguard.deployer.deploy;

import java.time.Duration;

/** Waiting, so that tests need not. */
public interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;

    /** Really waits. */
    static Sleeper real() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
