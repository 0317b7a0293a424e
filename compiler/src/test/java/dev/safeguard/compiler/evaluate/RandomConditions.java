package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Conditions and resources from a small world, so that they often meet; failures and unknown values included. A seed
 * makes always the same ones. Not built of jqwik's arbitraries: for recursive ones its memory of generators grows with
 * every try.
 */
final class RandomConditions {
    static final List<String> FIELDS = List.of(
            "type",
            "name",
            "fullName",
            "kind",
            "location",
            "id",
            "identity.type",
            "tags",
            "tags.t",
            "tags['u']",
            "Test/r/p",
            "Test/r/o",
            "Test/r/o.b",
            "Test/r/a",
            "Test/r/a[*]",
            "Test/r/a[*].n",
            "Test/r/g[*].p",
            "Test/r/g[*].t[*]",
            "Test/other/p",
            "Test/other/a[*]",
            "[concat('tags[', parameters('x'), ']')]",
            "[if(equals(field('name'), 'r1'), 'Test/r/p', 'Test/r/q')]",
            "[int('no field')]");

    static final List<String> EXPRESSIONS = List.of(
            "[field('Test/r/p')]",
            "[field('Test/r/a[*]')]",
            "[length(field('Test/r/a[*]'))]",
            "[parameters('x')]",
            "[parameters('l')]",
            "[concat(parameters('x'), field('name'))]",
            "[int(field('Test/r/p'))]",
            "[substring(field('name'), 0, 3)]",
            "[null()]",
            "[resourceGroup().tags.t]",
            "[first(field('Test/r/a[*]'))]",
            "[tryGet(field('tags'), 't')]",
            "[utcNow()]",
            "[equals(field('Test/r/p'), 1)]",
            "[int('x')]");

    private static final List<Value> LITERALS = List.of(
            Value.of("x"),
            Value.of(""),
            Value.of("5"),
            Value.of("r*"),
            Value.of("#"),
            Value.of(1),
            Value.of(true),
            Value.of("true"),
            Value.of("2026-01-01T00:00:00Z"),
            new Value.Null(),
            Value.of("east us"),
            Value.array(Value.of("x"), Value.of("")),
            Value.array(Value.read("[field('Test/r/p')]"), Value.of(1)));

    private static final List<JsonNode> SCALARS = List.of(
            json("'x'"),
            json("'X'"),
            json("''"),
            json("1"),
            json("5.0"),
            json("true"),
            json("null"),
            json("'5'"),
            json("'2026-01-01T00:00:00Z'"),
            json("{}"),
            json("[]"),
            json("['x', 1]"),
            json("{'t': 'x'}"),
            UnknownValue.node("not known yet"));

    static final List<String> ARRAYS = List.of("Test/r/a[*]", "Test/r/g[*]", "Test/r/g[*].t[*]", "Test/other/a[*]");

    private final Random random;

    RandomConditions(long seed) {
        this(new Random(seed));
    }

    RandomConditions(Random random) {
        this.random = random;
    }

    private static JsonNode json(String text) {
        return Given.tree(text.replace('\'', '"'));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> upTo(int most, Supplier<T> each) {
        return Stream.generate(each).limit(random.nextInt(most + 1)).toList();
    }

    Condition condition() {
        return condition(3, false);
    }

    /** @param counting whether {@code current()} means something */
    private Condition condition(int depth, boolean counting) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 3 -> new Condition.AllOf(upTo(3, () -> condition(depth - 1, counting)));
            case 4 -> new Condition.AnyOf(upTo(3, () -> condition(depth - 1, counting)));
            case 5 -> new Condition.Not(condition(depth - 1, counting));
            default ->
                new Condition.Comparison(
                        operand(depth - 1, counting), one(List.of(Operator.values())), value(counting));
        };
    }

    private Operand operand(int depth, boolean counting) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0, 1 -> Operand.field(one(FIELDS));
            case 2 -> new Operand.Computed(value(counting));
            case 3 -> new Operand.FieldCount(Value.of(one(ARRAYS)), where(depth));
            default ->
                new Operand.ValueCount(
                        one(List.of(Value.array(Value.of("x"), Value.of(1)), Value.read("[parameters('l')]"))),
                        Optional.of("v"),
                        where(depth));
        };
    }

    private Optional<Condition> where(int depth) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(condition(depth - 1, true));
    }

    private Value value(boolean counting) {
        return switch (random.nextInt(counting ? 3 : 2)) {
            case 0 -> one(LITERALS);
            case 1 -> Value.read(one(EXPRESSIONS));
            default -> Value.read("[current()]");
        };
    }

    Resource resource() {
        ObjectNode json = Given.object("{'name': 'r1', 'properties': {}}")
                .put("type", one(List.of("Test/r", "test/R", "Test/other")));
        List.of("kind", "location", "tags").forEach(name -> json.set(name, one(SCALARS)));
        ObjectNode properties = (ObjectNode) json.get("properties");
        List.of("p", "o").forEach(name -> properties.set(name, one(SCALARS)));
        List<JsonNode> members = upTo(3, () -> one(SCALARS));
        properties.set("a", random.nextInt(4) == 0 ? one(SCALARS) : array(members));
        properties.set("g", random.nextInt(4) == 0 ? one(SCALARS) : groups(members));
        return Resource.of(json);
    }

    private static ArrayNode array(List<JsonNode> members) {
        return JsonNodeFactory.instance.arrayNode().addAll(members);
    }

    private static ArrayNode groups(List<JsonNode> members) {
        ArrayNode groups = JsonNodeFactory.instance.arrayNode();
        members.forEach(m -> groups.addObject().set("p", m));
        groups.addObject().set("t", array(members));
        return groups;
    }
}
