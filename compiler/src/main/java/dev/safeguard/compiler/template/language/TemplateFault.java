package dev.safeguard.compiler.template.language;

/** An expression that Azure Resource Manager would refuse; the message is what it would say, never a secret. */
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean limit;

    public TemplateFault(String message) {
        this(message, false);
    }

    private TemplateFault(String message, boolean limit) {
        super(message, null, false, false);
        this.limit = limit;
    }

    /** An expression that asks for more than it is given: no branch that may not be taken excuses it. */
    static TemplateFault limit(String message) {
        return new TemplateFault(message, true);
    }

    /** What went wrong. */
    public String problem() {
        return String.valueOf(getMessage());
    }

    boolean isLimit() {
        return limit;
    }
}
