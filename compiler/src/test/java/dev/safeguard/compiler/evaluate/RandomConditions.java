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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Conditions and resources from a small world, so that they often meet; failures and unknown values included. */
final class RandomConditions {
    private static final List<String> FIELDS = List.of(
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

    private static final List<String> EXPRESSIONS = List.of(
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

    private RandomConditions() {}

    private static JsonNode json(String text) {
        return Given.tree(text.replace('\'', '"'));
    }

    static Arbitrary<Condition> conditions() {
        return conditions(3, false);
    }

    /** @param counting whether {@code current()} means something */
    private static Arbitrary<Condition> conditions(int depth, boolean counting) {
        if (depth == 0) {
            return leaves(0, counting);
        }
        Arbitrary<List<Condition>> several =
                Arbitraries.lazyOf(() -> conditions(depth - 1, counting)).list().ofMaxSize(3);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, leaves(depth - 1, counting)),
                net.jqwik.api.Tuple.of(1, several.map(Condition.AllOf::new)),
                net.jqwik.api.Tuple.of(1, several.map(Condition.AnyOf::new)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.lazyOf(() -> conditions(depth - 1, counting))
                                .map(Condition.Not::new)));
    }

    private static Arbitrary<Condition> leaves(int depth, boolean counting) {
        return Combinators.combine(operands(depth, counting), Arbitraries.of(Operator.values()), values(counting))
                .as(Condition.Comparison::new);
    }

    private static Arbitrary<Operand> operands(int depth, boolean counting) {
        Arbitrary<Operand> fields = Arbitraries.of(FIELDS).map(Operand::field);
        Arbitrary<Operand> computed = values(counting).map(Operand.Computed::new);
        return depth == 0
                ? Arbitraries.oneOf(fields, computed)
                : Arbitraries.oneOf(fields, fields, computed, counts(depth));
    }

    private static Arbitrary<Operand> counts(int depth) {
        Arbitrary<Optional<Condition>> where =
                Arbitraries.lazyOf(() -> conditions(depth - 1, true)).optional();
        Arbitrary<Operand> fields = Combinators.combine(
                        Arbitraries.of("Test/r/a[*]", "Test/r/g[*]", "Test/r/g[*].t[*]", "Test/other/a[*]"), where)
                .as((name, w) -> new Operand.FieldCount(Value.of(name), w));
        Arbitrary<Operand> arrays = Combinators.combine(
                        Arbitraries.of(Value.array(Value.of("x"), Value.of(1)), Value.read("[parameters('l')]")), where)
                .as((array, w) -> new Operand.ValueCount(array, Optional.of("v"), w));
        return Arbitraries.oneOf(fields, arrays);
    }

    private static Arbitrary<Value> values(boolean counting) {
        Arbitrary<Value> expressions = Arbitraries.of(EXPRESSIONS).map(Value::read);
        Arbitrary<Value> literals = Arbitraries.of(
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
        return counting
                ? Arbitraries.oneOf(literals, expressions, Arbitraries.just(Value.read("[current()]")))
                : Arbitraries.oneOf(literals, expressions);
    }

    static Arbitrary<Resource> resources() {
        Arbitrary<JsonNode> scalars = Arbitraries.of(SCALARS);
        Arbitrary<List<JsonNode>> some = scalars.list().ofSize(8);
        return Combinators.combine(
                        Arbitraries.of("Test/r", "test/R", "Test/other"),
                        some,
                        scalars.list().ofMaxSize(3))
                .as(RandomConditions::resource);
    }

    private static Resource resource(String type, List<JsonNode> values, List<JsonNode> members) {
        ObjectNode json = Given.object("{'name': 'r1', 'properties': {}}").put("type", type);
        json.set("kind", values.get(0));
        json.set("location", values.get(1));
        json.set("tags", values.get(2));
        ObjectNode properties = (ObjectNode) json.get("properties");
        properties.set("p", values.get(3));
        properties.set("o", values.get(4));
        properties.set("a", values.get(5).isNull() ? values.get(6) : array(members));
        properties.set("g", values.get(7).isTextual() ? values.get(7) : groups(members));
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
