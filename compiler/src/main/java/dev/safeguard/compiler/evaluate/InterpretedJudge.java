package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.Condition;

/** Judges by walking the model itself: the reference for {@link PlannedJudge}, and the source of explanations. */
record InterpretedJudge(Condition preChecked, Condition applicable, Condition whole, Condition existing)
        implements Judge {
    @Override
    public Truth preCheck(Frame frame) {
        return Interpreter.explain(preChecked, RulePlanner.IF, frame).truth();
    }

    @Override
    public Truth applies(Frame frame) {
        return Interpreter.explain(applicable, RulePlanner.IF, frame).truth();
    }

    @Override
    public Truth condition(Frame frame) {
        return Interpreter.explain(whole, RulePlanner.IF, frame).truth();
    }

    @Override
    public Truth existence(Frame frame) {
        return Interpreter.explain(existing, RulePlanner.EXISTENCE, frame).truth();
    }

    Explained explain(Frame frame) {
        return Interpreter.explain(whole, RulePlanner.IF, frame);
    }

    Explained explainPreCheck(Frame frame) {
        return Interpreter.explain(preChecked, RulePlanner.IF, frame);
    }

    Explained explainExistence(Frame frame) {
        return Interpreter.explain(existing, RulePlanner.EXISTENCE, frame);
    }
}
