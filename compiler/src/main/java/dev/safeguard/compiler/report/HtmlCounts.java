package dev.safeguard.compiler.report;

/**
 * The numbers of a line, as the template wants them. Public only because the template engine asks for it.
 *
 * @param passPercent whole percent of passes among the applicable, rounded down; 100 where nothing applies
 */
public record HtmlCounts(long fail, long error, long unknown, long exempt, long pass, long passPercent) {

    static HtmlCounts of(Counts counts) {
        long good = counts.of(VerdictKind.PASS) + counts.of(VerdictKind.EXEMPT);
        long all = counts.applicable();
        return new HtmlCounts(
                counts.of(VerdictKind.FAIL),
                counts.of(VerdictKind.ERROR),
                counts.of(VerdictKind.UNKNOWN),
                counts.of(VerdictKind.EXEMPT),
                counts.of(VerdictKind.PASS),
                all == 0 ? 100 : good * 100 / all);
    }

    /** Whether no verdict applied. */
    public boolean empty() {
        return fail + error + unknown + exempt + pass == 0;
    }
}
