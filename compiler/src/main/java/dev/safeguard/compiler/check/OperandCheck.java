package dev.safeguard.compiler.check;

import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.Locale;
import java.util.Optional;

/** What stands right of an operator is something the operator takes. */
final class OperandCheck implements DefinitionCheck {

    @Override
    public void check(Subject subject) {
        subject.facts().combinators.forEach(combinator -> empty(subject, combinator));
        for (RuleFacts.Leaf leaf : subject.facts().leaves) {
            kind(subject, leaf);
            leaf.textOperand().ifPresent(text -> pattern(subject, leaf, text));
        }
    }

    private static void empty(Subject subject, RuleFacts.Combinator combinator) {
        if (combinator.size() == 0 && subject.whole()) {
            String problem = "`" + combinator.name() + "` without conditions";
            subject.add(StructureCodes.EMPTY_COMBINATOR, combinator.pointer(), problem, "give it a condition");
        }
    }

    private static void kind(Subject subject, RuleFacts.Leaf leaf) {
        Operator operator = leaf.comparison().operator();
        Value right = leaf.comparison().right();
        if (right instanceof Value.Null) {
            String problem = "`" + operator.json() + "` compared with null";
            subject.add(StructureCodes.NULL_OPERAND, leaf.operandPointer(), problem, "use `exists` to test for null");
            return;
        }
        String type = subject.parameter(right).map(Parameter::type).orElseGet(() -> type(right));
        wanted(operator, type.toLowerCase(Locale.ROOT))
                .ifPresent(wanted -> subject.add(
                        StructureCodes.OPERAND_KIND,
                        leaf.operandPointer(),
                        "operand of `" + operator.json() + "` is type '" + type + "', expected type is '" + wanted
                                + "'",
                        "write a value of that type"));
    }

    /** The type that the operator expects, when the one it gets cannot do. */
    private static Optional<String> wanted(Operator operator, String type) {
        if (operator == Operator.IN || operator == Operator.NOT_IN) {
            return type.equals("array") || type.isEmpty() ? Optional.empty() : Optional.of("Array");
        }
        boolean nested = type.equals("array") || type.equals("object");
        boolean unordered = operator.isOrdering() && type.equals("boolean");
        return nested || unordered ? Optional.of("String") : Optional.empty();
    }

    private static String type(Value value) {
        if (value instanceof Value.Array) {
            return "Array";
        } else if (value instanceof Value.Obj) {
            return "Object";
        } else if (value instanceof Value.Bool) {
            return "Boolean";
        } else if (value instanceof Value.Num) {
            return "Integer";
        }
        return value instanceof Value.Text ? "String" : "";
    }

    private static void pattern(Subject subject, RuleFacts.Leaf leaf, String text) {
        Operator operator = leaf.comparison().operator();
        boolean like = operator == Operator.LIKE || operator == Operator.NOT_LIKE;
        if (like && text.indexOf('*') != text.lastIndexOf('*')) {
            String problem = "pattern `" + text + "` has more than one `*`";
            subject.add(StructureCodes.SEVERAL_WILDCARDS, leaf.operandPointer(), problem, "use `contains`, or one `*`");
        }
        boolean contains = operator == Operator.CONTAINS || operator == Operator.NOT_CONTAINS;
        if (contains && text.contains("*")) {
            String problem = "`" + operator.json() + "` with `*`, which it does not take as a wildcard";
            subject.add(
                    StructureCodes.CONTAINS_WILDCARD, leaf.operandPointer(), problem, "remove the `*`, or use `like`");
        }
    }
}
