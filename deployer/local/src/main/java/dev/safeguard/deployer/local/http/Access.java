package dev.safeguard.deployer.local.http;

/**
 * One answered call, for a log.
 *
 * @param path with the query as sent; never a header, so never a token
 */
public record Access(String method, String path, int status) {

    /** Told of every answered call, from several threads. */
    @FunctionalInterface
    public interface Listener {
        void answered(Access access);
    }
}
