package dev.safeguard.deployer.azure;

/** Hears of requests, from several threads; never of headers or bodies, so never of a token. */
@FunctionalInterface
public interface HttpListener {
    /**
     * An answer has come.
     *
     * @param path without host and query
     * @param correlationId Azure's id of the request, empty when it sent none
     */
    void answered(String method, String path, int status, String correlationId);

    /** Hears nothing. */
    static HttpListener none() {
        return (method, path, status, correlationId) -> {};
    }
}
