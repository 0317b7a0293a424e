package dev.safeguard.generator.json;

/** Text that is not the JSON expected here; the message is one line and names line and column. */
public final class JsonSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JsonSyntaxException(int line, int column, String problem) {
        super("line " + line + ", column " + column + ": " + problem);
    }
}
