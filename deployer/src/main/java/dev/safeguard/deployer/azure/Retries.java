package dev.safeguard.deployer.azure;

import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.RetryStrategy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;

/**
 * What is tried again: throttling and passing faults of the service, a connection that breaks. Not what will not pass:
 * an address where nobody answers. {@code Retry-After} of the answer goes before the delays here.
 */
final class Retries implements RetryStrategy {
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    private final int most;

    /** @param most how often a request is repeated at most */
    Retries(int most) {
        this.most = most;
    }

    @Override
    public int getMaxRetries() {
        return most;
    }

    /** 0.5, 1, 2, 4, 8 seconds. */
    @Override
    public Duration calculateRetryDelay(int attempts) {
        return Duration.ofMillis(500L << Math.min(attempts, 4));
    }

    @Override
    public boolean shouldRetry(HttpResponse response) {
        return PASSING.contains(response.getStatusCode());
    }

    /** Asked about an exception and then about each of its causes: a refused connection ends in a closed channel. */
    @Override
    public boolean shouldRetryException(Throwable thrown) {
        return thrown instanceof IOException && !(thrown instanceof ClosedChannelException) && !isUnreachable(thrown);
    }

    /** Whether no connection came about at all. */
    static boolean isUnreachable(Throwable thrown) {
        return Causes.find(thrown, ConnectException.class).isPresent()
                || Causes.find(thrown, UnknownHostException.class).isPresent()
                || Causes.find(thrown, HttpConnectTimeoutException.class).isPresent()
                || Causes.find(thrown, SSLException.class).isPresent();
    }
}
