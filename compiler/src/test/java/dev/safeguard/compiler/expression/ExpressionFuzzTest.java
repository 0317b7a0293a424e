package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.safeguard.compiler.FuzzClock;
import dev.safeguard.compiler.expression.Expression.Parsed;

/** Whatever an expression says, it is parsed or refused, and evaluates to a value within the limits or to a failure. */
class ExpressionFuzzTest {
    @FuzzTest
    void text(FuzzedDataProvider data) {
        evaluate("[" + data.consumeRemainingAsString() + "]");
    }

    /** Trees of calls with arguments of every kind: deeper than mutated text gets. */
    @FuzzTest
    void calls(FuzzedDataProvider data) {
        evaluate("[" + new FuzzedExpressions(data).call(4) + "]");
    }

    private static void evaluate(String text) {
        Parsed parsed = FuzzClock.timed(() -> Expression.parse(text));

        assertThat(Expression.parse(text)).isEqualTo(parsed);
        if (parsed instanceof Parsed.Failed failed) {
            assertThat(failed.offset()).isBetween(0, text.length());
            isOneLine(failed.problem());
        } else {
            evaluate(((Parsed.Ok) parsed).expression());
        }
    }

    private static void evaluate(Expression expression) {
        Outcome outcome = FuzzClock.timed(() -> ExpressionEvaluator.evaluate(expression, new SampleScope()));

        assertThat(ExpressionEvaluator.evaluate(expression, new SampleScope())).isEqualTo(outcome);
        if (outcome instanceof Outcome.Failure failure) {
            isOneLine(failure.message());
        } else if (outcome instanceof Outcome.Value value) {
            Measure.check("the result", value.json());
        }
    }

    private static void isOneLine(String message) {
        assertThat(message).isNotBlank().hasLineCount(1).doesNotEndWith(".").hasSizeLessThan(2_000);
    }
}
