package dev.safeguard.deployer.deploy;

import java.util.Optional;

/** Azure could not be reached or refused: a one-line message, what to do about it, and never a token. */
public final class AzureFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as a caller can act on it. */
    public enum Kind {
        /** No connection: wrong address, no network, TLS not trusted. */
        UNREACHABLE,
        /** No valid credentials, 401. */
        UNAUTHENTICATED,
        /** Credentials without the right, 403. */
        FORBIDDEN,
        /** 404. */
        NOT_FOUND,
        /** 429 that outlasted the retries. */
        THROTTLED,
        /** Any other 4xx. */
        REJECTED,
        /** 5xx that outlasted the retries. */
        UNAVAILABLE,
        /** An answer that is not ARM's. */
        UNREADABLE,
        /** A setting of ours that cannot work. */
        CONFIGURATION,
        /** The calling thread was interrupted. */
        INTERRUPTED
    }

    private final Kind kind;
    private final String code;
    private final String remedy;
    private final String correlationId;

    /**
     * @param code ARM's error code, empty when there is none
     * @param message one line, lower case, without full stop
     * @param remedy what to do, as an instruction
     * @param correlationId Azure's id of the request, empty when there is none
     */
    public AzureFailure(Kind kind, String code, String message, String remedy, String correlationId) {
        super(message.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse(""));
        this.kind = kind;
        this.code = code;
        this.remedy = remedy;
        this.correlationId = correlationId;
    }

    public AzureFailure(Kind kind, String message, String remedy) {
        this(kind, "", message, remedy, "");
    }

    public Kind kind() {
        return kind;
    }

    /** ARM's error code, such as {@code AuthorizationFailed}; empty when there is none. */
    public String code() {
        return code;
    }

    public String remedy() {
        return remedy;
    }

    public Optional<String> correlationId() {
        return correlationId.isEmpty() ? Optional.empty() : Optional.of(correlationId);
    }

    /** Message, correlation id where there is one, and remedy, on one line. */
    public String line() {
        String id = correlationId().map(i -> " (correlation id " + i + ")").orElse("");
        return getMessage() + id + "; " + remedy;
    }
}
