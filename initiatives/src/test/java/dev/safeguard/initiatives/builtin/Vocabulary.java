package dev.safeguard.initiatives.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules talk about: fields with what these are compared with, and types. */
final class Vocabulary {
    private static final Set<Operator> NAMING = Set.of(Operator.EQUALS, Operator.IN);

    private final Map<String, Set<JsonNode>> fields = new LinkedHashMap<>();
    private final Set<JsonNode> all = new LinkedHashSet<>();
    private final Set<JsonNode> types = new LinkedHashSet<>();

    /** Adds the condition of a rule and that of its existence check. */
    Vocabulary add(PolicyDefinition definition, Literals literals) {
        Walk walk = new Walk(literals);
        walk.condition(definition.rule().condition());
        if (definition.rule().then().details() instanceof Details.IfNotExists details) {
            details.existence().ifPresent(walk::condition);
        }
        return this;
    }

    /** Fields in lower case, in the order of the rules. */
    Map<String, Set<JsonNode>> fields() {
        return fields;
    }

    /** Every literal there is. */
    Set<JsonNode> literals() {
        return all;
    }

    /** The types that {@code type} shall equal, in lower case; patterns are left out. */
    Set<String> types() {
        return types.stream()
                .map(node -> node.asText().toLowerCase(Locale.ROOT))
                .filter(type -> type.matches("[a-z0-9.]+(/[a-z0-9.\\-]+)+"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private final class Walk {
        private final Literals literals;

        Walk(Literals literals) {
            this.literals = literals;
        }

        void condition(Condition condition) {
            if (condition instanceof Condition.Comparison leaf) {
                leaf(leaf);
            } else if (condition instanceof Condition.Not not) {
                condition(not.condition());
            } else {
                members(condition).forEach(this::condition);
            }
        }

        private static Collection<Condition> members(Condition condition) {
            return condition instanceof Condition.AllOf allOf
                    ? allOf.conditions()
                    : ((Condition.AnyOf) condition).conditions();
        }

        private void leaf(Condition.Comparison leaf) {
            Set<JsonNode> compared = literals.of(leaf.right());
            Literals.fields(leaf.right()).forEach(name -> put(name, Set.of()));
            if (leaf.left() instanceof Operand.Field field) {
                names(field.name()).forEach(name -> put(name, compared));
                if (field.name().equals(Value.of("type")) && NAMING.contains(leaf.operator())) {
                    types.addAll(compared);
                }
            } else if (leaf.left() instanceof Operand.Computed computed) {
                computed(computed.value(), compared);
            } else if (leaf.left() instanceof Operand.FieldCount count) {
                names(count.name()).forEach(name -> put(name, Set.of()));
                count.where().ifPresent(this::condition);
            } else if (leaf.left() instanceof Operand.ValueCount count) {
                all.addAll(literals.of(count.array()));
                count.where().ifPresent(this::condition);
            }
        }

        private void computed(Value value, Set<JsonNode> compared) {
            Set<JsonNode> more = new LinkedHashSet<>(compared);
            more.addAll(literals.of(value));
            all.addAll(more);
            Literals.fields(value).forEach(name -> put(name, more));
        }

        private Stream<String> names(Value name) {
            return name instanceof Value.Text text
                    ? Stream.of(text.text())
                    : literals.of(name).stream().map(JsonNode::asText);
        }

        private void put(String name, Set<JsonNode> compared) {
            fields.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new LinkedHashSet<>())
                    .addAll(compared);
            all.addAll(compared);
        }
    }

    /** The text nodes among the literals that look like a date. */
    Stream<String> dates() {
        return all.stream()
                .filter(TextNode.class::isInstance)
                .map(JsonNode::textValue)
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}(-preview)?"));
    }
}
