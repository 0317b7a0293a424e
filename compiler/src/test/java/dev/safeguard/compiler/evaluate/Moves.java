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
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The worlds next to a world in which one leaf may come out otherwise. */
final class Moves {
    private static final int PAIRS = 250;
    private static final int MOST = 24;
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
    private final List<Step> steps;
    private final Condition.Comparison leaf;
    private final boolean wanted;
    private final boolean keepType;
    private final Random random;
    private final Frame frame;
    private final JsonNode operand;
    private final List<World> found = new ArrayList<>();

    private Moves(
            World world,
            List<Step> steps,
            Frame frame,
            Condition.Comparison leaf,
            boolean wanted,
            boolean keepType,
            Random random) {
        this.world = world;
        this.steps = steps;
        this.frame = frame;
        this.leaf = leaf;
        this.wanted = wanted;
        this.keepType = keepType;
        this.random = random;
        this.operand = world.lab().compute(leaf.right(), frame);
    }

    /** Those in which the leaf comes out as wanted, the most natural first. */
    static List<World> of(
            World world, List<Step> steps, Condition.Comparison leaf, boolean wanted, boolean keepType, Random random) {
        return world.frame()
                .flatMap(frame -> Step.enter(frame, steps))
                .map(frame -> new Moves(world, steps, frame, leaf, wanted, keepType, random).all())
                .orElse(List.of());
    }

    private List<World> all() {
        if (leaf.left() instanceof Operand.Field field) {
            field(field);
        } else if (leaf.left() instanceof Operand.FieldCount count) {
            sizes(count);
        }
        expressions();
        return found;
    }

    private void field(Operand.Field field) {
        JsonNode name = world.lab().compute(field.name(), frame);
        FieldName parsed = FieldName.parse(name.asText());
        if (keepType && parsed.kind() == FieldName.Kind.TYPE) {
            return;
        }
        Spot spot = new Spot.OfField(name.asText(), false);
        List<JsonNode> lures = Lures.of(leaf.operator(), operand, wanted);
        for (JsonNode lure : fitting(parsed, amended(parsed, lures))) {
            for (Pen pen : parsed.isCollection() ? List.of(Pen.values()) : List.of(Pen.EVERY)) {
                attempt(w -> spot.put(w, steps, lure, pen));
            }
        }
        if (found.isEmpty() && parsed.isAlias() && !keepType) {
            retyped(parsed, spot, lures);
        }
        if (found.isEmpty() && parsed.isCollection()) {
            arrayAway(parsed);
        }
    }

    /** For what a text must contain, or must not: the text there is, with it or without it. */
    private List<JsonNode> amended(FieldName field, List<JsonNode> lures) {
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

    /** Over no members at all, a comparison of members holds. */
    private void arrayAway(FieldName field) {
        String array = field.text().substring(0, field.text().indexOf("[*]"));
        Spot spot = new Spot.OfField(array, false);
        attempt(w -> spot.put(w, steps, JsonNodeFactory.instance.arrayNode(), Pen.EVERY));
    }

    /** Values of the alias's own type first. */
    private List<JsonNode> fitting(FieldName field, List<JsonNode> values) {
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

    /** The alias is of another type: try that. */
    private void retyped(FieldName alias, Spot spot, List<JsonNode> lures) {
        typeOf(alias.text())
                .ifPresent(type -> lures.forEach(lure -> attempt(w -> {
                    new Spot.OfField("type", false).put(w, steps, TextNode.valueOf(type), Pen.EVERY);
                    return spot.put(w, steps, lure, Pen.EVERY);
                })));
    }

    /** The longest beginning of an alias's name that is a resource type. */
    static Optional<String> typeOf(String alias) {
        String type = alias;
        while (type.contains("/")) {
            type = type.substring(0, type.lastIndexOf('/'));
            if (World.CATALOG.find(alias, type).isPresent()) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private void sizes(Operand.FieldCount count) {
        JsonNode name = world.lab().compute(count.name(), frame);
        Spot spot = new Spot.OfField(name.asText(), false);
        FieldName parsed = FieldName.parse(name.asText());
        JsonNode member = frame.subject()
                        .aliases()
                        .find(parsed.text(), frame.subject().resource().type())
                        .filter(alias -> alias.type().name().equals("STRING"))
                        .isPresent()
                ? TextNode.valueOf("x")
                : JsonNodeFactory.instance.objectNode();
        arrayAway(parsed);
        if (count.where().isPresent()) {
            begin(w -> spot.put(w, steps, member, Pen.ONE_MORE));
        }
        int most = Math.min(operand.asInt(1) + 1, 12);
        for (int size = 1; size <= most; size++) {
            int members = size;
            Change grown = w -> {
                boolean put = spot.put(w, steps, member, Pen.ONLY);
                for (int i = 1; i < members; i++) {
                    put &= spot.put(w, steps, member.deepCopy(), Pen.ONE_MORE);
                }
                return put;
            };
            if (count.where().isPresent()) {
                begin(grown);
            } else {
                attempt(grown);
            }
        }
    }

    /** Members that the condition of the count has yet to be true of. */
    private void begin(Change change) {
        World copy = world.copy();
        if (change.in(copy)) {
            found.add(copy);
        }
    }

    private void expressions() {
        SpotFinder finder = new SpotFinder(frame, steps);
        values().forEach(finder::look);
        List<Spot> spots = new ArrayList<>(finder.spots());
        if (keepType) {
            spots.remove(new Spot.OfField("type", true));
        }
        List<JsonNode> hints = hints(finder.literals());
        for (Spot spot : spots) {
            choices(spot, hints).forEach(value -> attempt(w -> spot.put(w, steps, value, Pen.EVERY)));
        }
        if (found.isEmpty() && spots.size() > 1) {
            pairs(spots, hints);
        }
    }

    private List<Value> values() {
        List<Value> values = new ArrayList<>(List.of(leaf.right()));
        if (leaf.left() instanceof Operand.Computed computed) {
            values.add(computed.value());
        } else if (leaf.left() instanceof Operand.Field field) {
            values.add(field.name());
        } else if (leaf.left() instanceof Operand.ValueCount count) {
            values.add(count.array());
        }
        return values;
    }

    private void pairs(List<Spot> spots, List<JsonNode> hints) {
        for (int i = 0; i < PAIRS; i++) {
            attempt(w -> {
                boolean put = true;
                for (Spot spot : spots) {
                    List<JsonNode> choices = choices(spot, hints);
                    if (random.nextInt(3) > 0 && !choices.isEmpty()) {
                        put &= spot.put(w, steps, choices.get(random.nextInt(choices.size())), Pen.EVERY);
                    }
                }
                return put;
            });
        }
    }

    /** What the leaf compares with, and what may be made of it. */
    private List<JsonNode> hints(List<JsonNode> literals) {
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

    private List<JsonNode> choices(Spot spot, List<JsonNode> hints) {
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

    /** One change of a world. */
    private interface Change {
        boolean in(World world);
    }

    private void attempt(Change change) {
        if (found.size() >= MOST) {
            return;
        }
        World copy = world.copy();
        if (change.in(copy) && holds(copy)) {
            found.add(copy);
        }
    }

    private boolean holds(World changed) {
        Truth truth = wanted ? Truth.TRUE : Truth.FALSE;
        return changed.frame()
                .flatMap(outer -> Step.enter(outer, steps))
                .filter(inner -> world.lab().truth(leaf, inner) == truth)
                .isPresent();
    }
}
