package dev.safeguard.generator;

/** Arguments that a command cannot take; the message is one line without the usage. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
