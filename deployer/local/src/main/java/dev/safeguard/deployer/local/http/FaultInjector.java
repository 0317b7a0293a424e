package dev.safeguard.deployer.local.http;

import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before the router and misbehaves as told. */
public final class FaultInjector {
    private record Active(Faults faults, AtomicInteger requests) {}

    private volatile Active active;

    public FaultInjector(Faults faults) {
        this.active = fresh(faults);
    }

    private static Active fresh(Faults faults) {
        return new Active(faults, new AtomicInteger());
    }

    /** Replaces the faults and starts counting anew. */
    public void inject(Faults faults) {
        active = fresh(faults);
    }

    public Duration visibilityDelay() {
        return active.faults().visibilityDelay();
    }

    /** The same handler, but for the faults. */
    public Handler before(Handler next) {
        return request -> handle(request, next);
    }

    private ArmResponse handle(ArmRequest request, Handler next) {
        Active now = active;
        Faults faults = now.faults();
        int number = now.requests().incrementAndGet();
        pause(faults.latency());
        if (faults.expiredToken()) {
            throw ArmException.of(401, "ExpiredAuthenticationToken", "The access token expiry UTC time has passed.")
                    .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        if (faults.failAfter() >= 0 && number > faults.failAfter()) {
            throw ArmException.of(500, "InternalServerError", "Encountered internal server error (injected fault).");
        }
        if (faults.throttleEvery() > 0 && number % faults.throttleEvery() == 0) {
            throw ArmException.of(429, "TooManyRequests", "The request is being throttled (injected fault).")
                    .withHeader("Retry-After", Integer.toString(faults.retryAfterSeconds()));
        }
        return next.handle(request);
    }

    private static void pause(Duration latency) {
        try {
            Thread.sleep(latency.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
