package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The worlds next to a world in which one leaf may come out otherwise. */
final class Moves {
    private static final int PAIRS = 250;
    private static final int MOST = 24;

    private final World world;
    private final List<Step> steps;
    private final Condition.Comparison leaf;
    private final boolean wanted;
    private final boolean keepType;
    private final Random random;
    private final Frame frame;
    private final JsonNode operand;
    private final Guesses guesses;
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
        this.guesses = new Guesses(world, frame, leaf, wanted, operand);
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
        for (JsonNode lure : guesses.fitting(parsed, guesses.amended(parsed, lures))) {
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

    /** Over no members at all, a comparison of members holds. */
    private void arrayAway(FieldName field) {
        String array = field.text().substring(0, field.text().indexOf("[*]"));
        Spot spot = new Spot.OfField(array, false);
        attempt(w -> spot.put(w, steps, JsonNodeFactory.instance.arrayNode(), Pen.EVERY));
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
        List<JsonNode> hints = guesses.hints(finder.literals());
        for (Spot spot : spots) {
            guesses.choices(spot, hints).forEach(value -> attempt(w -> spot.put(w, steps, value, Pen.EVERY)));
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
                    List<JsonNode> choices = guesses.choices(spot, hints);
                    if (random.nextInt(3) > 0 && !choices.isEmpty()) {
                        put &= spot.put(w, steps, choices.get(random.nextInt(choices.size())), Pen.EVERY);
                    }
                }
                return put;
            });
        }
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
