package dev.safeguard.generator.facts;

/** An input that cannot be used; the message is one line, names the file (and line where known) and the remedy. */
public final class FactsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FactsException(String message) {
        super(message);
    }

    public FactsException(String message, Throwable cause) {
        super(message, cause);
    }
}
