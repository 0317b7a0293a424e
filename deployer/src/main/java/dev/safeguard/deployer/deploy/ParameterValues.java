package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the values of an assignment against the parameters that its initiative declares. */
final class ParameterValues {
    private final Initiative initiative;
    private final DeployOptions options;
    private final List<Finding> findings = new ArrayList<>();

    ParameterValues(Initiative initiative, DeployOptions options) {
        this.initiative = initiative;
        this.options = options;
    }

    List<Finding> findings() {
        initiative.parameters().forEach(this::missing);
        options.parameters().forEach(this::given);
        return List.copyOf(findings);
    }

    private void missing(Parameter parameter) {
        boolean given = options.parameters().keySet().stream().anyMatch(parameter.name()::equalsIgnoreCase);
        if (!given && parameter.defaultValue().isEmpty()) {
            add(
                    DeployCodes.PARAMETER_MISSING,
                    parameter.name(),
                    "parameter `" + parameter.name() + "` has neither default nor value",
                    "give it one: --parameter " + parameter.name() + "=VALUE");
        }
    }

    private void given(String name, JsonNode value) {
        Optional<Parameter> declared = initiative.parameters().stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name))
                .findFirst();
        declared.ifPresentOrElse(parameter -> value(parameter, value), () -> unknown(name));
    }

    private void unknown(String name) {
        String known =
                initiative.parameters().stream().map(Parameter::name).sorted().collect(Collectors.joining(", "));
        add(
                DeployCodes.PARAMETER_UNKNOWN,
                name,
                "initiative `" + initiative.name() + "` has no parameter `" + name + "`",
                known.isEmpty() ? "leave it out" : "use one of " + known);
    }

    private void value(Parameter parameter, JsonNode value) {
        if (!fits(parameter.type().toLowerCase(Locale.ROOT), value)) {
            add(
                    DeployCodes.PARAMETER_VALUE,
                    parameter.name(),
                    "the value `" + value + "` of `" + parameter.name() + "` is not of type " + parameter.type(),
                    "give a value of type " + parameter.type());
        } else if (!allowed(parameter, value)) {
            String choices = parameter.allowedValues().stream()
                    .map(allowed -> Values.toJson(allowed).asText())
                    .collect(Collectors.joining(", "));
            add(
                    DeployCodes.PARAMETER_VALUE,
                    parameter.name(),
                    "the value `" + value.asText() + "` of `" + parameter.name() + "` is not allowed",
                    "use one of " + choices + "; case matters to Azure");
        }
    }

    private static boolean fits(String type, JsonNode value) {
        return Map.<String, Boolean>of(
                        "string", value.isTextual(),
                        "datetime", value.isTextual(),
                        "boolean", value.isBoolean(),
                        "integer", value.isIntegralNumber(),
                        "float", value.isNumber(),
                        "array", value.isArray(),
                        "object", value.isObject())
                .getOrDefault(type, true);
    }

    /** For an array Azure asks that every item is allowed. */
    private static boolean allowed(Parameter parameter, JsonNode value) {
        if (parameter.allowedValues().isEmpty()) {
            return true;
        }
        List<JsonNode> allowed =
                parameter.allowedValues().stream().map(Values::toJson).toList();
        List<JsonNode> items = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(items::add);
        } else {
            items.add(value);
        }
        return items.stream().allMatch(item -> allowed.stream().anyMatch(choice -> CanonicalJson.same(choice, item)));
    }

    private void add(Code code, String name, String problem, String remedy) {
        Place place = Place.of(options.assignmentName(), "/properties/parameters/" + name);
        findings.add(new Finding(code, place, problem, remedy));
    }
}
