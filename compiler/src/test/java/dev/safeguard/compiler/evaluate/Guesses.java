package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values with which a place may be filled so that one leaf comes out as wanted. */
final class Guesses {
    private static final List<JsonNode> USUAL = List.of(
            Given.tree("\"\""),
            Given.tree("\"x\""),
            Given.tree("true"),
            Given.tree("false"),
            Given.tree("0"),
            Given.tree("1"),
            Given.tree("10"),
            Given.tree("1000"),
            Given.tree("[]"),
            Given.tree("[\"x\"]"),
            Given.tree("[\"x\", \"y\"]"),
            Given.tree("{\"x\": \"y\"}"),
            Given.tree("{}"),
            Given.tree("\"10.0.0.1\""),
            Given.tree("\"8.8.8.0/24\""),
            Given.tree("\"1-65535\""),
            Given.tree("\"2000-01-01T00:00:00Z\""),
            Given.tree("\"2100-01-01T00:00:00Z\""),
            Given.tree("\"/subscriptions/s1/resourceGroups/g1/providers/A.B/cs/d/es/f\""),
            Given.tree("\"/subscriptions/s2/resourceGroups/g2/providers/A.B/cs/d/es/f\""),
            MissingNode.getInstance());

    private final World world;
    private final Frame frame;
    private final Condition.Comparison leaf;
    private final boolean wanted;
    private final JsonNode operand;

    Guesses(World world, Frame frame, Condition.Comparison leaf, boolean wanted, JsonNode operand) {
        this.world = world;
        this.frame = frame;
        this.leaf = leaf;
        this.wanted = wanted;
        this.operand = operand;
    }

    /** For what a text must contain, or must not: the text there is, with it or without it. */
    List<JsonNode> amended(FieldName field, List<JsonNode> lures) {
        List<JsonNode> all = new ArrayList<>(lures);
        if (!field.isCollection() && field.kind() != FieldName.Kind.TYPE) {
            frame.select(field).stream()
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .forEach(text -> {
                        all.add(0, TextNode.valueOf(text.replace(operand.asText(), "")));
                        all.add(0, TextNode.valueOf(text + "," + operand.asText()));
                        all.add(0, TextNode.valueOf(operand.asText().replace("*", text)));
                    });
        }
        return all;
    }

    /** Values of the alias's own type first. */
    List<JsonNode> fitting(FieldName field, List<JsonNode> values) {
        Optional<String> type = frame.subject()
                .aliases()
                .find(field.text(), frame.subject().resource().type())
                .map(alias -> alias.type().name());
        List<JsonNode> sorted = new ArrayList<>(new LinkedHashSet<>(values));
        sorted.sort((a, b) -> Boolean.compare(
                type.filter(t -> t.equals(b.getNodeType().name())).isPresent(),
                type.filter(t -> t.equals(a.getNodeType().name())).isPresent()));
        return sorted;
    }

    /** What the leaf compares with, and what may be made of it. */
    List<JsonNode> hints(List<JsonNode> literals) {
        Set<JsonNode> hints = new LinkedHashSet<>();
        if (leaf.left() instanceof Operand.Field field) {
            JsonNode name = world.lab().compute(field.name(), frame);
            hints.addAll(frame.select(FieldName.parse(name.asText())));
        }
        hints.addAll(Lures.of(leaf.operator(), operand, wanted));
        hints.addAll(Lures.of(Operator.EQUALS, operand, true));
        operand.forEach(hints::add);
        hints.add(TextNode.valueOf(frame.subject().resource().type()));
        for (JsonNode literal : literals) {
            String text = literal.asText();
            hints.addAll(Lures.spellings(List.of(literal)));
            List.of("a" + text + "b", "1" + text + "2", "x" + text, text + "x", text + "1")
                    .forEach(t -> hints.add(TextNode.valueOf(t)));
            hints.add(TextNode.valueOf(text + "-" + text));
            if (text.length() == 1) {
                hints.addAll(between(text));
            }
            ArrayNode several = JsonNodeFactory.instance.arrayNode();
            hints.add(several.add(literal));
        }
        hints.add(TextNode.valueOf(
                String.join("/", literals.stream().map(JsonNode::asText).toList())));
        hints.add(TextNode.valueOf(
                String.join(",", literals.stream().map(JsonNode::asText).toList())));
        hints.addAll(USUAL);
        return List.copyOf(hints);
    }

    /** The operand as one of several parts, for expressions that split. */
    private List<JsonNode> between(String delimiter) {
        String part = operand.asText().replace("*", "x");
        List<JsonNode> texts = new ArrayList<>();
        for (String middle : List.of(part, operand.asText())) {
            for (int before = 0; before < 5; before++) {
                texts.add(TextNode.valueOf(("a" + delimiter).repeat(before) + middle + (delimiter + "b").repeat(3)));
            }
        }
        return texts;
    }

    /** What is there, and in addition what the expression makes or compares with. */
    private List<JsonNode> merged(Spot.OfField field, List<JsonNode> hints) {
        List<JsonNode> all = new ArrayList<>();
        frame.base().read(FieldName.parse(field.name())).stream()
                .forEach(there -> hints.forEach(more -> {
                    if (there instanceof ObjectNode object && more instanceof ObjectNode members) {
                        all.add(object.deepCopy().setAll(members));
                    } else if (there.isTextual() && more.equals(operand)) {
                        all.add(TextNode.valueOf(there.textValue() + more.asText()));
                    }
                }));
        all.addAll(hints);
        return all;
    }

    List<JsonNode> choices(Spot spot, List<JsonNode> hints) {
        if (spot instanceof Spot.OfParameter parameter && parameter.path().isEmpty()) {
            Optional<Parameter> declared = world.lab().definition().parameter(parameter.name());
            return declared.map(p -> TypedParameters.choices(
                            p, hints.stream().filter(h -> !h.isMissingNode()).toList()))
                    .orElse(List.of());
        }
        return spot instanceof Spot.OfField field
                ? fitting(FieldName.parse(field.name()), merged(field, hints))
                : hints;
    }
}
