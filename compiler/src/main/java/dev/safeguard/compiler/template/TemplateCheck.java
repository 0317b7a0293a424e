package dev.safeguard.compiler.template;

import dev.safeguard.compiler.read.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a template as a whole, before anything in it is evaluated. */
record TemplateCheck(Template template, Findings findings) {
    private static final Set<String> MEMBERS = Set.of(
            "$schema",
            "contentversion",
            "languageversion",
            "apiprofile",
            "metadata",
            "definitions",
            "parameters",
            "variables",
            "functions",
            "resources",
            "outputs",
            "imports",
            "extensions",
            "asserts");
    private static final int MAX_PARAMETERS = 256;
    private static final int MAX_VARIABLES = 512;
    private static final int MAX_OUTPUTS = 64;

    /** Whether it can be expanded at all. */
    boolean isUsable() {
        if (!template.root().json().isObject()) {
            return refuse("the template is no object");
        }
        Optional<Part> resources = template.root().member("resources");
        if (resources.isEmpty()) {
            return refuse("required property `resources` not found in the template");
        }
        if (!resources.get().json().isContainerNode()) {
            return refuse("`resources` is neither an array nor an object");
        }
        warn();
        return true;
    }

    private boolean refuse(String problem) {
        findings.add(
                TemplateCodes.NOT_A_TEMPLATE, template.root().place(), problem, "write a template as Azure takes it");
        return false;
    }

    private void warn() {
        template.root().members().forEach((name, part) -> {
            if (!MEMBERS.contains(name.toLowerCase(Locale.ROOT))) {
                findings.add(
                        TemplateCodes.REFUSED,
                        part.place(),
                        "could not find member `" + name + "` on object of type `Template`",
                        Spelling.remedy(name, MEMBERS, "remove it"));
            }
        });
        if (template.level().isEmpty()) {
            findings.add(
                    TemplateCodes.REFUSED,
                    template.root().place(),
                    "`$schema` names no kind of template",
                    "name the schema of a deployment template");
        }
        List.of("parameters", "variables", "outputs", "definitions").forEach(this::object);
        template.root()
                .member("functions")
                .filter(functions -> !functions.json().isArray())
                .ifPresent(functions -> malformed(functions, "`functions` is no array"));
        template.parameters().values().stream()
                .filter(parameter -> !parameter.json().isObject())
                .forEach(parameter -> malformed(parameter, "parameter `" + parameter.key() + "` is no object"));
        limit("parameters", template.parameters().size(), MAX_PARAMETERS);
        limit("variables", template.variables().size(), MAX_VARIABLES);
        limit("outputs", template.outputs().size(), MAX_OUTPUTS);
    }

    private void object(String section) {
        template.root()
                .member(section)
                .filter(part -> !part.json().isObject())
                .ifPresent(part -> malformed(part, "`" + section + "` is no object"));
    }

    private void malformed(Part part, String problem) {
        findings.add(TemplateCodes.REFUSED, part.place(), problem, "write it as Azure takes it");
    }

    private void limit(String what, int number, int most) {
        if (number > most) {
            String problem = number + " " + what + ", Azure takes " + most;
            findings.add(TemplateCodes.LIMIT_EXCEEDED, template.root().place(), problem, "split the template");
        }
    }
}
