package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a deployment gives to the parameters of a template it nests: expressions of the parent.
 *
 * @param title how findings call the nested deployment
 */
record NestedParameters(Deployment parent, Instance instance, String title) {

    /** The values by name in lower case. */
    Map<String, Given> of(Part properties) {
        Map<String, Given> given = new HashMap<>();
        Optional<Part> parameters = properties.member("parameters");
        if (parameters.isPresent() && parameters.get().json().isTextual()) {
            Part written = parameters.get();
            Part known = new Part(written.text(), written.pointer(), evaluate(written));
            known.members().forEach((name, entry) -> given.put(Names.key(name), value(name, entry, entry.json())));
        } else {
            parameters
                    .map(Part::members)
                    .orElse(Map.of())
                    .forEach((name, entry) -> given.put(Names.key(name), given(name, entry)));
        }
        return given;
    }

    private JsonNode evaluate(Part part) {
        return parent.expressions().evaluate(part.json(), instance.frame());
    }

    /** A value that fails leaves the parameter unknown, so that the rest of the module is still expanded. */
    private Given given(String name, Part entry) {
        try {
            return value(name, entry, evaluate(entry));
        } catch (TemplateFault fault) {
            String subject = "parameter `" + name + "` of module `" + title + "`";
            parent.run()
                    .findings()
                    .fault(
                            TemplateCodes.EXPRESSION_FAILS,
                            Blame.of(fault, entry, parent.expressions(), instance.frame()),
                            subject,
                            fault);
            return new Given(name, UnknownValue.node("the value of the parameter fails"), entry.place());
        }
    }

    private static Given value(String name, Part entry, JsonNode evaluated) {
        Part known = PlacedText.of("", evaluated).root();
        if (known.has("value")) {
            return new Given(name, known.value("value"), entry.place());
        }
        JsonNode value = known.member("reference")
                .map(ParameterFiles::vault)
                .orElseGet(() -> JsonNodeFactory.instance.nullNode());
        return new Given(name, UnknownValue.isUnknown(evaluated) ? evaluated : value, entry.place());
    }
}
