package dev.safeguard.deployer.local.http;

import java.time.Duration;

/**
 * What goes wrong on purpose, so that clients can be tested against it. Zero means never.
 *
 * @param throttleEvery every n-th request is answered 429
 * @param retryAfterSeconds what the 429 asks for, in seconds
 * @param latency how long each request waits before it is looked at
 * @param visibilityDelay how long a new policy object stays unknown to other calls, and without effect
 * @param failAfter after so many requests (counted from when the faults were set) each one is answered 500; below zero: off
 * @param expiredToken every call is answered 401, as with a token that is too old
 */
public record Faults(
        int throttleEvery,
        int retryAfterSeconds,
        Duration latency,
        Duration visibilityDelay,
        int failAfter,
        boolean expiredToken) {
    public static final Faults NONE = new Faults(0, 1, Duration.ZERO, Duration.ZERO, -1, false);

    public Faults throttlingEvery(int requests) {
        return new Faults(requests, retryAfterSeconds, latency, visibilityDelay, failAfter, expiredToken);
    }

    public Faults retryingAfter(int seconds) {
        return new Faults(throttleEvery, seconds, latency, visibilityDelay, failAfter, expiredToken);
    }

    public Faults slowedBy(Duration delay) {
        return new Faults(throttleEvery, retryAfterSeconds, delay, visibilityDelay, failAfter, expiredToken);
    }

    public Faults hidingNewObjectsFor(Duration delay) {
        return new Faults(throttleEvery, retryAfterSeconds, latency, delay, failAfter, expiredToken);
    }

    /**
     * Lets some requests pass and fails all that follow.
     *
     * @param requests how many still succeed; 0 fails the first
     */
    public Faults failingAfter(int requests) {
        return new Faults(throttleEvery, retryAfterSeconds, latency, visibilityDelay, requests, expiredToken);
    }

    public Faults rejectingTokens() {
        return new Faults(throttleEvery, retryAfterSeconds, latency, visibilityDelay, failAfter, true);
    }
}
