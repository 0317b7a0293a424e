package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.rule.Operator;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Parameters for a case's policy that did not have them. */
final class PolicyBinding {
    private PolicyBinding() {}

    /** Turns literal operands into parameters; a policy that is to be refused stays as it is. */
    static boolean bind(ObjectNode test, Random random) {
        if (test.path("expect").asText().equals("invalid")) {
            return false;
        }
        int bound = 0;
        for (ObjectNode condition : PolicySpelling.conditions(test)) {
            Optional<String> operator =
                    operator(condition).filter(key -> type(condition.get(key)).isPresent());
            if (operator.isPresent() && bound < 3) {
                bind(test, condition, operator.get(), "bound" + bound++, random);
            }
        }
        return bound > 0;
    }

    private static void bind(ObjectNode test, ObjectNode condition, String operator, String name, Random random) {
        JsonNode value = condition.get(operator);
        ObjectNode declared = ((ObjectNode) test.at("/policy/properties/parameters")).putObject(name);
        declared.put("type", type(value).orElseThrow());
        if (random.nextBoolean()) {
            declared.set("defaultValue", value);
        } else {
            test.withObject("/parameters").set(Respelling.anyCase(name, random), value);
        }
        condition.put(operator, "[parameters('" + Respelling.anyCase(name, random) + "')]");
    }

    private static Optional<String> operator(ObjectNode condition) {
        return Stream.of(Operator.values())
                .filter(operator -> operator != Operator.EXISTS)
                .flatMap(operator -> Respelling.key(condition, operator.json()).stream())
                .findFirst();
    }

    /** The parameter type for a literal; empty for what is or holds an expression, and for null. */
    private static Optional<String> type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> Optional.of("String").filter(t -> !value.textValue().startsWith("["));
            case BOOLEAN -> Optional.of("Boolean");
            case NUMBER -> Optional.of("Integer").filter(t -> value.isIntegralNumber());
            case ARRAY ->
                Optional.of("Array")
                        .filter(t -> StreamSupport.stream(value.spliterator(), false)
                                .allMatch(element -> type(element).isPresent()));
            default -> Optional.empty();
        };
    }

    static boolean addUnused(ObjectNode test, Random random) {
        ObjectNode parameters = (ObjectNode) test.at("/policy/properties/parameters");
        parameters.putObject("unused").put("type", "String").put("defaultValue", Long.toHexString(random.nextLong()));
        return true;
    }
}
