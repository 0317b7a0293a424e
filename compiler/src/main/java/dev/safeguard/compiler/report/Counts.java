package dev.safeguard.compiler.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How many verdicts of each kind; every kind is present, also with zero. Read-only. */
public record Counts(Map<VerdictKind, Long> byKind) {
    public Counts {
        Map<VerdictKind, Long> all = new EnumMap<>(VerdictKind.class);
        for (VerdictKind kind : VerdictKind.values()) {
            all.put(kind, byKind.getOrDefault(kind, 0L));
        }
        byKind = Collections.unmodifiableMap(all);
    }

    public static Counts none() {
        return new Counts(Map.of());
    }

    public long of(VerdictKind kind) {
        return byKind.getOrDefault(kind, 0L);
    }

    /** These and so many more. */
    Counts plus(VerdictKind kind, long times) {
        Map<VerdictKind, Long> more = new EnumMap<>(byKind);
        more.merge(kind, times, Long::sum);
        return new Counts(more);
    }

    /** These and those. */
    Counts plus(Counts others) {
        Map<VerdictKind, Long> more = new EnumMap<>(byKind);
        others.byKind.forEach((kind, times) -> more.merge(kind, times, Long::sum));
        return new Counts(more);
    }

    /** Failures and errors. */
    public long bad() {
        return of(VerdictKind.FAIL) + of(VerdictKind.ERROR);
    }

    /** Verdicts that say something: all but not applicable. */
    public long applicable() {
        return byKind.values().stream().mapToLong(Long::longValue).sum() - of(VerdictKind.NOT_APPLICABLE);
    }
}
