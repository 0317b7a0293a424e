package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.VerdictKind;
import java.util.List;

/** Adds up what the plans have counted. Of a rule that a plan does not ask, its resources are none of the business. */
record Totals(Rulebook book, List<TypePlan> plans) {

    void addTo(Tally tally) {
        long rows = plans.stream().mapToLong(plan -> plan.rows).sum();
        tally.resources(rows);
        List<Entry> entries = book.entries();
        long[][] counts = new long[entries.size()][VerdictKind.values().length];
        for (long[] counted : counts) {
            counted[Answer.of(VerdictKind.NOT_APPLICABLE)] = rows;
        }
        for (TypePlan plan : plans) {
            plan.gather();
            add(plan, counts);
            if (plan.rows > 0 && !book.coverage().names(plan.type)) {
                tally.notEvaluated(plan.shownType, plan.rows);
            }
        }
        for (Entry entry : entries) {
            for (VerdictKind kind : VerdictKind.values()) {
                long times = counts[entry.number()][Answer.of(kind)];
                if (times > 0) {
                    tally.count(entry.rule().control(), entry.rule().citations(), kind, times);
                }
            }
        }
    }

    private static void add(TypePlan plan, long[][] counts) {
        for (int i = 0; i < plan.questions.size(); i++) {
            long[] counted = counts[plan.questions.get(i).entry().number()];
            counted[Answer.of(VerdictKind.NOT_APPLICABLE)] -= plan.rows;
            for (VerdictKind kind : VerdictKind.values()) {
                counted[Answer.of(kind)] += plan.counted(i, kind);
            }
        }
    }
}
