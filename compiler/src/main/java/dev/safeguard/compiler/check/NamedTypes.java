package dev.safeguard.compiler.check;

import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The resource types that the condition of a rule asks for.
 *
 * @param all names with the place of each
 * @param closed whether the rule asks for types by full name only, so that it is about no others
 */
record NamedTypes(List<Named> all, boolean closed) {

    record Named(String name, String pointer) {}

    static NamedTypes of(RuleFacts facts) {
        List<Named> all = new ArrayList<>();
        boolean closed = true;
        for (RuleFacts.Leaf leaf : facts.leaves) {
            if (isOnType(leaf) && leaf.setting().part() == Setting.Part.IF) {
                List<Named> named = named(leaf);
                closed &= !named.isEmpty() && !leaf.setting().negated();
                all.addAll(named);
            }
        }
        boolean asked = facts.callsTo("field")
                .noneMatch(call ->
                        call.textArgument(0).filter("type"::equalsIgnoreCase).isPresent());
        return new NamedTypes(List.copyOf(all), closed && asked && !all.isEmpty());
    }

    static boolean isOnType(RuleFacts.Leaf leaf) {
        return leaf.fieldName().filter("type"::equalsIgnoreCase).isPresent();
    }

    /** The types in a leaf that wants one of them; none when it is of another kind. */
    private static List<Named> named(RuleFacts.Leaf leaf) {
        Operator operator = leaf.comparison().operator();
        Value right = leaf.comparison().right();
        if (operator == Operator.EQUALS && right instanceof Value.Text text) {
            return List.of(new Named(text.text(), leaf.operandPointer()));
        }
        return operator == Operator.IN && right instanceof Value.Array array
                ? array.items().stream()
                        .flatMap(item -> RuleFacts.text(item).stream())
                        .map(name -> new Named(name, leaf.operandPointer()))
                        .toList()
                : List.of();
    }

    Stream<String> names() {
        return all.stream()
                .map(Named::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct();
    }

    boolean contains(String type) {
        return all.stream().anyMatch(named -> named.name().equalsIgnoreCase(type));
    }
}
