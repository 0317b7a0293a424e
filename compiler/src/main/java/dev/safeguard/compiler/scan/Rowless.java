package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.VerdictKind;
import java.util.List;

/** Verdicts without rows, by rule: most of those that a rule gives, so they are added up here and told once. */
final class Rowless {
    private final List<ScanRule> rules;
    private final Tally tally;
    private final long[][] times;

    Rowless(List<ScanRule> rules, Tally tally) {
        this.rules = rules;
        this.tally = tally;
        this.times = new long[rules.size()][VerdictKind.values().length];
    }

    /**
     * Counts a verdict, if it is of a kind that has no row and makes no resource fail.
     *
     * @param rule its place among the rules
     * @return whether it was counted
     */
    boolean count(int rule, VerdictKind kind) {
        if (kind.isBad() || tally.lists(kind)) {
            return false;
        }
        times[rule][Answer.of(kind)]++;
        return true;
    }

    /** Tells the tally. */
    void tell() {
        for (int i = 0; i < times.length; i++) {
            ScanRule rule = rules.get(i);
            for (VerdictKind kind : VerdictKind.values()) {
                if (times[i][Answer.of(kind)] > 0) {
                    tally.count(rule.control(), rule.citations(), kind, times[i][Answer.of(kind)]);
                }
            }
        }
    }
}
