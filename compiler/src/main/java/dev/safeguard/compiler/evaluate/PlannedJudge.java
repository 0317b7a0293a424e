package dev.safeguard.compiler.evaluate;

/** Judges by matchers that were planned once. */
record PlannedJudge(Matcher preChecked, Matcher applicable, Matcher whole, Matcher existing) implements Judge {
    @Override
    public Truth preCheck(Frame frame) {
        return preChecked.test(frame);
    }

    @Override
    public Truth applies(Frame frame) {
        return applicable.test(frame);
    }

    @Override
    public Truth condition(Frame frame) {
        return whole.test(frame);
    }

    @Override
    public Truth existence(Frame frame) {
        return existing.test(frame);
    }
}
