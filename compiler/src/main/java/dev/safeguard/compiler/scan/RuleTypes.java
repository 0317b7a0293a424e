package dev.safeguard.compiler.scan;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The resource types that a rule names, in lower case.
 *
 * @param exact by full name
 * @param patterns by {@code like} and {@code contains}
 * @param aliases of which the rule reads some without naming a type: they name theirs
 */
record RuleTypes(Set<String> exact, List<Pattern> patterns, Set<String> aliases) {

    static RuleTypes of(PolicyRule rule) {
        Walk walk = new Walk();
        rule.condition().match(walk);
        if (rule.then().details() instanceof Details.IfNotExists existence) {
            walk.exact.addAll(texts(existence.related().type()).toList());
        }
        boolean named = !walk.exact.isEmpty() || !walk.patterns.isEmpty();
        return new RuleTypes(walk.exact, walk.patterns, named ? Set.of() : walk.aliases);
    }

    /** Whether it names the type, given in lower case. */
    boolean name(String type) {
        return exact.contains(type)
                || patterns.stream().anyMatch(pattern -> pattern.matcher(type).matches())
                || aliases.stream().anyMatch(alias -> alias.startsWith(type + "/"));
    }

    private static Stream<String> texts(Value value) {
        if (value instanceof Value.Array array) {
            return array.items().stream().flatMap(RuleTypes::texts);
        }
        return value instanceof Value.Text text ? Stream.of(text.text().toLowerCase(Locale.ROOT)) : Stream.empty();
    }

    private static final class Walk implements Condition.Cases<Optional<String>>, Operand.Cases<Optional<String>> {
        private final Set<String> exact = new HashSet<>();
        private final List<Pattern> patterns = new ArrayList<>();
        private final Set<String> aliases = new HashSet<>();

        @Override
        public Optional<String> allOf(Condition.AllOf condition) {
            condition.conditions().forEach(part -> part.match(this));
            return Optional.empty();
        }

        @Override
        public Optional<String> anyOf(Condition.AnyOf condition) {
            condition.conditions().forEach(part -> part.match(this));
            return Optional.empty();
        }

        /** A type that is left out is not what the rule is about. */
        @Override
        public Optional<String> not(Condition.Not condition) {
            return Optional.empty();
        }

        @Override
        public Optional<String> comparison(Condition.Comparison leaf) {
            Optional<String> field = leaf.left().match(this);
            field.filter(name -> name.contains("/")).ifPresent(aliases::add);
            if (field.filter("type"::equals).isPresent()) {
                type(leaf.operator(), texts(leaf.right()));
            }
            return field;
        }

        private void type(Operator operator, Stream<String> names) {
            switch (operator) {
                case EQUALS, IN -> names.forEach(exact::add);
                case LIKE ->
                    names.map(name -> glob(List.of(name.split("\\*", -1)))).forEach(patterns::add);
                case CONTAINS -> names.map(name -> glob(List.of("", name, ""))).forEach(patterns::add);
                default -> {
                    // The others leave types out, or have no full name to give.
                }
            }
        }

        private static Pattern glob(List<String> parts) {
            return Pattern.compile(parts.stream().map(Pattern::quote).collect(Collectors.joining(".*")));
        }

        @Override
        public Optional<String> field(Operand.Field operand) {
            return texts(operand.name()).findFirst();
        }

        @Override
        public Optional<String> computed(Operand.Computed operand) {
            return Optional.empty();
        }

        @Override
        public Optional<String> fieldCount(Operand.FieldCount operand) {
            return texts(operand.name()).findFirst();
        }

        @Override
        public Optional<String> valueCount(Operand.ValueCount operand) {
            return Optional.empty();
        }
    }
}
