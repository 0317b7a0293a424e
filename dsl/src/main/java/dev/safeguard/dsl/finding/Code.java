package dev.safeguard.dsl.finding;

/**
 * The stable name of one kind of finding.
 *
 * @param label {@code SG} and four digits
 * @param severity of every finding with this code
 * @param summary one line for the list of codes, without the particulars
 */
public record Code(String label, Severity severity, String summary) {
    public Code {
        if (!label.matches("SG\\d{4}")) {
            throw new IllegalArgumentException(label + " is not SG and four digits");
        }
    }

    public static Code error(String label, String summary) {
        return new Code(label, Severity.ERROR, summary);
    }

    public static Code warning(String label, String summary) {
        return new Code(label, Severity.WARNING, summary);
    }

    public static Code info(String label, String summary) {
        return new Code(label, Severity.INFO, summary);
    }
}
