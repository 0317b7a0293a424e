package dev.safeguard.compiler.report;

import dev.safeguard.compiler.evaluate.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Rows as lines; what many rows say alike is put into words once. */
final class RowLines {
    /** Lists of reasons that are remembered; many rows share one, as their resources failed in the same way. */
    private static final int MOST = 4_096;

    private final Ink ink;
    private final ReportFacts facts;
    private final Map<String, String> names = new HashMap<>();

    /** By the list itself: to compare reasons would take longer than to put them into words. */
    private final IdentityHashMap<List<Reason>, List<String>> reasons = new IdentityHashMap<>();

    RowLines(Ink ink, ReportFacts facts) {
        this.ink = ink;
        this.facts = facts;
    }

    /** The verdict on the control, and why. */
    List<String> of(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + ink.verdict(verdict.verdict()) + "  " + name(verdict) + ink.dim("  " + verdict.effect()));
        lines.addAll(reasons(verdict.reasons()));
        return lines;
    }

    private String name(Verdict verdict) {
        String title = names.computeIfAbsent(
                verdict.control(), control -> facts.control(control).title());
        return verdict.control() + " " + (title.isEmpty() ? verdict.key() : title);
    }

    private List<String> reasons(List<Reason> why) {
        List<String> known = reasons.get(why);
        if (known == null) {
            known = ReasonText.lines(why).stream()
                    .map(reason -> "        " + reason)
                    .toList();
            if (reasons.size() < MOST) {
                reasons.put(why, known);
            }
        }
        return known;
    }
}
