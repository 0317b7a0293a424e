package dev.safeguard.compiler.evaluate;

import java.util.List;

/** A planned condition. */
@FunctionalInterface
interface Matcher {
    Truth test(Frame frame);

    default Matcher not() {
        return frame -> test(frame).not();
    }

    static Matcher always(Truth truth) {
        return frame -> truth;
    }

    /** Left to right, up to the first that is false or fails; a failure behind something unknown is unknown. */
    static Matcher all(List<Matcher> matchers) {
        Matcher[] parts = matchers.toArray(Matcher[]::new);
        return frame -> {
            boolean open = false;
            for (Matcher part : parts) {
                Truth truth = part.test(frame);
                if (truth == Truth.UNKNOWN) {
                    open = true;
                } else if (truth == Truth.ERROR) {
                    return open ? Truth.UNKNOWN : truth;
                } else if (truth == Truth.FALSE) {
                    return truth;
                }
            }
            return open ? Truth.UNKNOWN : Truth.TRUE;
        };
    }

    /** As {@link #all}, but none is passed over: one that fails makes the whole fail. */
    static Matcher whole(List<Matcher> matchers) {
        Matcher early = all(matchers);
        return frame ->
                matchers.stream().anyMatch(part -> part.test(frame) == Truth.ERROR) ? Truth.ERROR : early.test(frame);
    }
}
