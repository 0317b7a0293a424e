package dev.safeguard.compiler.check;

import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.expression.Expression.Parsed;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything a policy says, laid flat in document order, each with the pointer to it. Made once, read by all checks. */
final class RuleFacts {
    final List<Leaf> leaves = new ArrayList<>();
    final List<Combinator> combinators = new ArrayList<>();
    final List<Counting> countings = new ArrayList<>();
    final List<Mention> mentions = new ArrayList<>();
    final List<Plain> texts = new ArrayList<>();

    /** A comparison. */
    record Leaf(String pointer, Condition.Comparison comparison, Setting setting) {
        /** Name of the field on the left, when it is a field and its name is fixed. */
        Optional<String> fieldName() {
            return comparison.left() instanceof Operand.Field field ? text(field.name()) : Optional.empty();
        }

        /** The text on the right, when it is fixed. */
        Optional<String> textOperand() {
            return text(comparison.right());
        }

        String operandPointer() {
            return pointer + "/" + comparison.operator().json();
        }
    }

    /** An {@code allOf} or {@code anyOf}; {@code inSame} when it stands directly in one of its own kind. */
    record Combinator(String pointer, String name, int size, boolean inSame) {}

    /** A count; the setting is the one around it. */
    record Counting(String pointer, Operand operand, Setting setting) {}

    /** An expression. */
    record Mention(String pointer, String text, Parsed parsed, Setting setting) {
        Optional<Expression> expression() {
            return parsed instanceof Parsed.Ok ok ? Optional.of(ok.expression()) : Optional.empty();
        }

        List<Expression.Call> calls() {
            return expression().map(Expression::calls).orElse(List.of());
        }

        Stream<Expression.Call> callsTo(String function) {
            return calls().stream().filter(call -> call.isTo(function));
        }
    }

    /** A text that is no expression. */
    record Plain(String pointer, String text, Setting setting) {}

    static Optional<String> text(Value value) {
        return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    Stream<Expression.Call> callsTo(String function) {
        return mentions.stream().flatMap(mention -> mention.callsTo(function));
    }
}
