package dev.safeguard.deployer.local.policy;

import dev.safeguard.dsl.finding.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as part of an error message. */
final class Findings {
    private static final int SHOWN = 5;

    private Findings() {}

    /** The first few, each with its place and remedy. */
    static String text(List<Finding> findings) {
        String shown = findings.stream()
                .limit(SHOWN)
                .map(f -> f.place().pointer() + " " + f.problem() + " ("
                        + f.code().label() + "; " + f.remedy() + ")")
                .collect(Collectors.joining("; "));
        int more = findings.size() - SHOWN;
        return more > 0 ? shown + "; and " + more + " more." : shown + ".";
    }
}
