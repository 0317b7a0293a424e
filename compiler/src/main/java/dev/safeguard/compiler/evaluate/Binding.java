package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.PolicyInstant;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds parameter values as an assignment does: names in any case, allowed values to the letter. */
final class Binding {
    private final List<Parameter> declared;
    private final Problems problems;

    private Binding(List<Parameter> declared, Problems problems) {
        this.declared = declared;
        this.problems = problems;
    }

    /** The values in force; what is wrong with them goes to the problems. */
    static Parameters bind(List<Parameter> declared, Map<String, JsonNode> given, Problems problems) {
        Binding binding = new Binding(declared, problems);
        binding.checkNames(given.keySet());
        Map<String, JsonNode> bound = new HashMap<>();
        for (Parameter parameter : declared) {
            binding.value(parameter, given).ifPresent(v -> bound.put(parameter.name(), v));
        }
        return Parameters.of(bound);
    }

    private void checkNames(Set<String> given) {
        Set<String> names = distinct(declared.stream().map(Parameter::name).toList());
        distinct(given).stream().filter(name -> !names.contains(name)).forEach(this::undeclared);
    }

    private Set<String> distinct(Iterable<String> names) {
        Set<String> folded = new HashSet<>();
        for (String name : names) {
            if (!folded.add(InvariantText.fold(name))) {
                problem(PlanCodes.PARAMETER_AMBIGUOUS, name, "occurs in two spellings", "keep one of them");
            }
        }
        return folded;
    }

    private void undeclared(String folded) {
        problem(PlanCodes.PARAMETER_UNDECLARED, folded, "is not declared", "remove it, or declare it");
    }

    private Optional<JsonNode> value(Parameter parameter, Map<String, JsonNode> given) {
        Optional<JsonNode> value = given.entrySet().stream()
                .filter(e -> InvariantText.equal(e.getKey(), parameter.name()))
                .map(Map.Entry::getValue)
                .filter(v -> !Json.isAbsent(v))
                .findFirst()
                .or(() -> parameter.defaultValue().map(Values::toJson));
        if (value.isEmpty()) {
            problem(PlanCodes.PARAMETER_MISSING, parameter.name(), "has no value and no default", "give a value");
        }
        value.filter(v -> !UnknownValue.isUnknown(v)).ifPresent(v -> check(parameter, v));
        return value;
    }

    private void check(Parameter parameter, JsonNode value) {
        if (!fits(parameter.type(), value)) {
            problem(
                    PlanCodes.PARAMETER_TYPE,
                    parameter.name(),
                    "has the value `" + Words.shown(value).orElse("null") + "`, which is no " + parameter.type(),
                    "give a value of the declared type");
        } else if (!isAllowed(parameter.allowedValues(), value)) {
            problem(
                    PlanCodes.PARAMETER_NOT_ALLOWED,
                    parameter.name(),
                    "has the value `" + Words.shown(value).orElse("null") + "`, which is not allowed",
                    "use one of " + Words.written(new Value.Array(parameter.allowedValues())) + ", in this spelling");
        }
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "string" -> value.isTextual();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "float" -> value.isNumber();
            case "datetime" ->
                value.isTextual()
                        && PolicyInstant.parseLenient(value.textValue()).isPresent();
            default -> true;
        };
    }

    /** Each element of an array may be one of the allowed values, as portals offer them for choosing several. */
    private static boolean isAllowed(List<Value> allowed, JsonNode value) {
        List<JsonNode> wanted = allowed.stream().map(Values::toJson).toList();
        return wanted.isEmpty() || wanted.contains(value) || (value.isArray() && wanted.containsAll(elements(value)));
    }

    private static List<JsonNode> elements(JsonNode array) {
        return array.valueStream().toList();
    }

    private void problem(dev.safeguard.dsl.finding.Code code, String parameter, String problem, String remedy) {
        problems.add(
                code, "/parameters/" + Pointer.escape(parameter), "parameter `" + parameter + "` " + problem, remedy);
    }
}
