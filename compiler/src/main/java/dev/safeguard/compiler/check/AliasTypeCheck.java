package dev.safeguard.compiler.check;

import dev.safeguard.compiler.alias.Alias;
import dev.safeguard.compiler.alias.AliasType;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Operators fit the type of the alias they compare. */
final class AliasTypeCheck implements DefinitionCheck {
    private static final Set<Operator> WHOLE = Set.of(
            Operator.EXISTS,
            Operator.CONTAINS,
            Operator.NOT_CONTAINS,
            Operator.CONTAINS_KEY,
            Operator.NOT_CONTAINS_KEY);

    @Override
    public void check(Subject subject) {
        for (RuleFacts.Leaf leaf : subject.facts().leaves) {
            leaf.fieldName()
                    .filter(name -> FieldName.of(name) == FieldName.ALIAS)
                    .flatMap(name -> alias(subject, name, leaf.setting()))
                    .ifPresent(alias -> compare(subject, leaf, alias));
        }
    }

    /** The alias on the types that the condition is about, else on the type that its own name tells. */
    static Optional<Alias> alias(Subject subject, String name, Setting setting) {
        Stream<String> types = setting.part() == Setting.Part.EXISTENCE
                ? TypeCheck.relatedType(subject).stream()
                : subject.types().names();
        String own = name.substring(0, name.lastIndexOf('/'));
        return Stream.concat(types, Stream.of(own))
                .flatMap(type -> subject.aliases().find(name, type).stream())
                .findFirst();
    }

    private static void compare(Subject subject, RuleFacts.Leaf leaf, Alias alias) {
        Operator operator = leaf.comparison().operator();
        if (operator.isOrdering()) {
            ordering(leaf.comparison().right(), alias.type())
                    .ifPresent(problem -> subject.add(
                            FieldCodes.ORDERING_TYPE,
                            leaf.operandPointer(),
                            "`" + operator.json() + "` on `" + alias.name() + "`: " + problem,
                            "compare values of one type"));
        } else if (isNested(alias) && !WHOLE.contains(operator)) {
            subject.add(
                    FieldCodes.WHOLE_ARRAY,
                    leaf.operandPointer(),
                    "`" + operator.json() + "` compares the whole of `" + alias.name()
                            + "`, which is never equal to a text",
                    "name its elements with `[*]`, or use `exists`");
        }
    }

    private static boolean isNested(Alias alias) {
        return alias.type() == AliasType.OBJECT || (alias.type() == AliasType.ARRAY && !alias.array());
    }

    private static Optional<String> ordering(Value right, AliasType type) {
        return switch (type) {
            case BOOLEAN, OBJECT, ARRAY -> Optional.of("its values have no order");
            case INTEGER, NUMBER ->
                right instanceof Value.Text ? Optional.of("a number is compared with a text") : Optional.empty();
            case STRING ->
                right instanceof Value.Num ? Optional.of("a text is compared with a number") : Optional.empty();
            default -> Optional.empty();
        };
    }
}
