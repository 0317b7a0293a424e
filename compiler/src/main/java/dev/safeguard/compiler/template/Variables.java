package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The variables of a template, loops included; each is evaluated when it is first asked for. */
final class Variables {
    private final Expressions expressions;
    private final Findings findings;
    private final LazyValues values;
    private final Map<String, Part> loops = new LinkedHashMap<>();
    private final Map<String, Part> variables;

    Variables(Expressions expressions, Template template, Run run) {
        this.expressions = expressions;
        this.findings = run.findings();
        this.values = new LazyValues("variable", run.budget());
        this.variables = new LinkedHashMap<>(template.variables());
        Part section = variables.get("copy");
        if (section != null && PropertyLoops.isLoops(section.json())) {
            variables.remove("copy");
            section.items()
                    .forEach(loop -> loops.put(Names.key(loop.string("name").orElse("")), loop));
        }
    }

    JsonNode value(String name) {
        String key = Names.key(name);
        Part loop = loops.get(key);
        if (loop != null) {
            return values.get(name, within(() -> expressions.loops().array(loop.json())));
        }
        Part variable = variables.get(key);
        if (variable == null) {
            throw new TemplateFault("The template variable '" + name + "' is not found.");
        }
        return values.get(variable.key(), () -> expressions.evaluate(variable.json(), Frame.NONE));
    }

    private Supplier<JsonNode> within(Supplier<JsonNode> work) {
        return () -> expressions.within(Frame.NONE, work);
    }

    /** Azure evaluates all variables; so a fault is found also where nothing asks for the variable. */
    void checkAll() {
        loops.forEach((name, part) -> check(part.string("name").orElse(name), part));
        variables.values().forEach(part -> check(part.key(), part));
    }

    private void check(String name, Part part) {
        try {
            value(name);
        } catch (TemplateFault fault) {
            findings.fault(TemplateCodes.VARIABLE_FAILS, part.place(), "variable `" + name + "`", fault);
        }
    }
}
