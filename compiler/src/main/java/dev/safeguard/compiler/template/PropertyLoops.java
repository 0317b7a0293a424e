package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.ExactMembers;
import dev.safeguard.compiler.template.language.TemplateEvaluator;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Evaluates trees, with the loops over properties in them: {@code copy: [{name, count, input}]} becomes an array. */
final class PropertyLoops {
    private static final String COPY = "copy";
    /** What is a template or a policy itself: its loops are run by whoever deploys it. */
    private static final Set<String> DATA = Set.of("policyrule", "maintemplate");

    private final Expressions expressions;
    private final TemplateEvaluator evaluator;
    private final Budget budget;

    PropertyLoops(Expressions expressions, TemplateEvaluator evaluator, Budget budget) {
        this.expressions = expressions;
        this.evaluator = evaluator;
        this.budget = budget;
    }

    /** Whether the value of a member {@code copy} describes loops. */
    static boolean isLoops(JsonNode copy) {
        return copy.isArray()
                && !copy.isEmpty()
                && copy.valueStream()
                        .allMatch(loop -> Names.in(loop, "count").isPresent()
                                && Names.in(loop, "input").isPresent());
    }

    JsonNode evaluate(JsonNode tree) {
        if (!tree.isContainerNode()) {
            return evaluator.evaluate(tree);
        }
        Set<JsonNode> looping = Collections.newSetFromMap(new IdentityHashMap<>());
        mark(tree, looping);
        return evaluate(tree, looping);
    }

    /** Notes the containers that hold a loop at any depth. */
    private static boolean mark(JsonNode tree, Set<JsonNode> looping) {
        boolean loops = Names.member(tree, COPY).filter(PropertyLoops::isLoops).isPresent();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            loops |= !DATA.contains(Names.key(member.getKey())) && mark(member.getValue(), looping);
        }
        if (tree.isArray()) {
            for (JsonNode item : tree) {
                loops |= mark(item, looping);
            }
        }
        if (loops) {
            looping.add(tree);
        }
        return loops;
    }

    private JsonNode evaluate(JsonNode tree, Set<JsonNode> looping) {
        if (!looping.contains(tree)) {
            return evaluator.evaluate(tree);
        }
        if (tree.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(tree.size());
            tree.forEach(item -> array.add(evaluate(item, looping)));
            return array;
        }
        ExactMembers object = new ExactMembers();
        tree.properties().forEach(member -> member(object, member.getKey(), member.getValue(), looping));
        return object.node();
    }

    private void member(ExactMembers object, String name, JsonNode value, Set<JsonNode> looping) {
        if (name.equalsIgnoreCase(COPY) && isLoops(value)) {
            value.forEach(loop -> object.put(TextNode.valueOf(name(loop)), array(loop)));
        } else {
            object.put(evaluator.evaluateText(name), evaluate(value, looping));
        }
    }

    private static String name(JsonNode loop) {
        return Names.member(loop, "name").map(JsonNode::asText).orElse("");
    }

    /** The array that one loop makes; unknown as a whole when nobody knows how often it runs. */
    JsonNode array(JsonNode loop) {
        OptionalInt count = LoopCount.of(evaluate(part(loop, "count")));
        if (count.isEmpty()) {
            return UnknownValue.node("how often the loop `" + name(loop) + "` runs is not known");
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        JsonNode input = part(loop, "input");
        for (int i = 0; i < count.getAsInt(); i++) {
            budget.turn();
            Frame frame = expressions.frame().loop(name(loop), IntNode.valueOf(i));
            array.add(expressions.within(frame, () -> evaluate(input)));
        }
        return array;
    }

    private static JsonNode part(JsonNode loop, String name) {
        JsonNode part = Names.member(loop, name).orElse(MissingNode.getInstance());
        if (part.isMissingNode()) {
            throw new TemplateFault("The copy definition has no '" + name + "'.");
        }
        return part;
    }
}
