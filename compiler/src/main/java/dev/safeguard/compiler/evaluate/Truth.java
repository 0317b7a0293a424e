package dev.safeguard.compiler.evaluate;

/** What a condition yields. {@code UNKNOWN} stands for a value that a plan or a template does not know yet. */
public enum Truth {
    TRUE,
    FALSE,
    /** Either of the two, depending on values that are not known yet. */
    UNKNOWN,
    /** A function or an operand failed: Azure denies the request, or reports the state Error in a scan. */
    ERROR;

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The negation; what is unknown or failed stays so. */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN, ERROR -> this;
        };
    }
}
