package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Truth;
import dev.safeguard.compiler.report.VerdictKind;

/** Verdicts as bytes: the number of a {@link VerdictKind}, or one of the two below. */
final class Answer {
    private static final VerdictKind[] KINDS = {
        VerdictKind.FAIL,
        VerdictKind.ERROR,
        VerdictKind.UNKNOWN,
        VerdictKind.EXEMPT,
        VerdictKind.PASS,
        VerdictKind.NOT_APPLICABLE
    };

    /** No verdict at all. */
    static final byte NONE = (byte) KINDS.length;

    /** The condition holds, or may, so a related resource must exist; which is seen when all resources have been. */
    static final byte PENDING = (byte) (KINDS.length + 1);

    private static final KindOf KIND_OF = new KindOf();

    private Answer() {}

    static byte of(Decision decision) {
        return decision.match(KIND_OF).map(Answer::of).orElse(NONE);
    }

    static byte of(VerdictKind kind) {
        return switch (kind) {
            case FAIL -> 0;
            case ERROR -> 1;
            case UNKNOWN -> 2;
            case EXEMPT -> 3;
            case PASS -> 4;
            case NOT_APPLICABLE -> 5;
        };
    }

    static boolean isVerdict(byte answer) {
        return answer < NONE;
    }

    static VerdictKind kind(byte answer) {
        return KINDS[answer];
    }

    /** The verdict on a resource that needs a related one, by the set of truths that candidates have, see {@link Neighbors}. */
    static byte found(int truths) {
        VerdictKind kind = VerdictKind.FAIL;
        if ((truths & Neighbors.bit(Truth.TRUE)) != 0) {
            kind = VerdictKind.PASS;
        } else if ((truths & Neighbors.bit(Truth.ERROR)) != 0) {
            kind = VerdictKind.ERROR;
        } else if ((truths & Neighbors.bit(Truth.UNKNOWN)) != 0) {
            kind = VerdictKind.UNKNOWN;
        }
        return of(kind);
    }
}
