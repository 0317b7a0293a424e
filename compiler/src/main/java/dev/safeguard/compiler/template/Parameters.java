package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parameters of a deployment: what was given, else the default, else unknown; never invented. */
final class Parameters {
    private final Expressions expressions;
    private final Template template;
    private final Map<String, Given> given;
    private final String module;
    private final TypeCheck types;
    private final Findings findings;
    private final LazyValues values;

    /**
     * @param given by name in lower case
     * @param module address of the deployment, so that the unknowns of two modules differ
     */
    Parameters(Expressions expressions, Template template, Map<String, Given> given, String module, Run run) {
        this.expressions = expressions;
        this.template = template;
        this.given = given;
        this.module = module;
        this.types = new TypeCheck(template);
        this.findings = run.findings();
        this.values = new LazyValues("parameter", run.budget());
    }

    JsonNode value(String name) {
        Part declaration = template.parameters().get(Names.key(name));
        if (declaration == null) {
            throw new TemplateFault("The template parameter '" + name + "' is not found.");
        }
        return values.get(declaration.key(), () -> compute(declaration));
    }

    private JsonNode compute(Part declaration) {
        Optional<Given> value = Optional.ofNullable(given.get(Names.key(declaration.key())));
        Optional<Given> useful = value.filter(v -> !v.value().isNull() || !declaration.has("defaultValue"));
        JsonNode known = useful.map(v -> checked(declaration, v.value(), v))
                .or(() -> defaultOf(declaration))
                .orElseGet(() -> absent(declaration));
        return Secret.isSecure(types.typeOf(declaration)) ? Secret.of(known, findings) : known;
    }

    private Optional<JsonNode> defaultOf(Part declaration) {
        Optional<Part> written = declaration.has("defaultValue")
                ? Optional.of(new Part(
                        declaration.text(), declaration.pointer() + "/defaultValue", declaration.value("defaultValue")))
                : Optional.empty();
        return written.map(part -> {
            JsonNode value = expressions.evaluate(part.json(), Frame.DEFAULT);
            return checked(declaration, value, new Given(declaration.key(), value, part.place()));
        });
    }

    private JsonNode absent(Part declaration) {
        if (types.isNullable(declaration)) {
            return NullNode.getInstance();
        }
        findings.add(
                module.isEmpty() ? TemplateCodes.PARAMETER_MISSING : TemplateCodes.REFUSED,
                declaration.place(),
                "the value for the template parameter `" + declaration.key() + "` is not provided",
                module.isEmpty()
                        ? "give it in a parameter file or on the command line to have what depends on it decided"
                        : "give it where the template is nested");
        return unknown(declaration);
    }

    private JsonNode unknown(Part declaration) {
        String name = "parameters('" + declaration.key() + "')";
        String why = "parameter `" + declaration.key() + "` has no value";
        boolean text = types.typeOf(declaration).endsWith("string");
        JsonNode unknown =
                text ? UnknownValue.text(why, PartText.hole(module + name, why).pattern()) : UnknownValue.node(why);
        return UnknownValue.among(unknown, types.choices(declaration));
    }

    /** A value of the wrong type is refused by Azure and would mislead here; of one that only breaks a rule more is left. */
    private JsonNode checked(Part declaration, JsonNode value, Given source) {
        Optional<String> wrong = types.wrongType(declaration, value);
        wrong.or(() -> types.refusal(declaration, value))
                .ifPresent(problem -> findings.add(
                        TemplateCodes.PARAMETER_REFUSED,
                        source.place(),
                        "the provided value for the template parameter `" + declaration.key() + "` is not valid: "
                                + problem,
                        "give a value that fits the declaration"));
        return wrong.isEmpty() ? value : unknown(declaration);
    }

    /** Evaluates all, so that each problem is found even where nothing asks for the value. */
    void checkAll() {
        template.parameters().values().forEach(this::check);
        new TreeMap<>(given).forEach((key, value) -> {
            if (!template.parameters().containsKey(key)) {
                findings.add(
                        TemplateCodes.PARAMETER_UNDECLARED,
                        value.place(),
                        "the template has no parameter `" + value.name() + "`",
                        "remove it, or correct its name");
            }
        });
    }

    private void check(Part declaration) {
        try {
            value(declaration.key());
        } catch (TemplateFault fault) {
            findings.fault(
                    TemplateCodes.VARIABLE_FAILS, declaration.place(), "parameter `" + declaration.key() + "`", fault);
        }
    }
}
