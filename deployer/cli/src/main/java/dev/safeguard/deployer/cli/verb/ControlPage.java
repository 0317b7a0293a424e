package dev.safeguard.deployer.cli.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.CatalogControl;
import dev.safeguard.dsl.control.Clause;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.control.RoleDefinition;
import dev.safeguard.dsl.hipaa.Kind;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What there is to know about one control. */
final class ControlPage {
    private final PolicyControl control;
    private final PolicyDefinition definition;

    ControlPage(CatalogControl entry) {
        this.control = entry.control().match(policy -> policy);
        this.definition = entry.definition();
    }

    /** Lines of at most {@code width} columns where words allow it, with a line feed at the end. */
    String text(Ink ink, int width) {
        Page page = new Page(ink, width);
        page.title(control.id() + "  " + control.title());
        page.entry("Key", control.key());
        page.entry("Why", control.reason());
        control.safeguards().forEach(safeguard -> page.entry("Implements", citation(safeguard)));
        page.entry("Looks at", types());
        control.clauses().forEach(clause -> page.block("Demands", ConditionWords.lines(clause)));
        page.entry("Effect", effects());
        definition.parameters().forEach(parameter -> page.entry("Parameter", parameter(parameter)));
        roles().forEach(role -> page.entry("Role", role.name() + " (to mend violations)"));
        page.entry("Definition", definition.name() + ", version " + control.version());
        return page.text();
    }

    private static String citation(Safeguard safeguard) {
        return "45 CFR " + safeguard.citation() + "  " + safeguard.title() + " (" + binding(safeguard) + ")";
    }

    /** A standard always binds; an addressable specification is implemented, or documented why not. */
    private static String binding(Safeguard safeguard) {
        String words = safeguard.designation().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return safeguard.kind() == Kind.STANDARD ? words + " standard" : words;
    }

    private String types() {
        return control.clauses().stream()
                .map(Clause::type)
                .map(type -> type.name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String effects() {
        String others = control.allowedEffects().stream()
                .filter(effect -> effect != control.effect())
                .map(EffectName::json)
                .collect(Collectors.joining(", "));
        return control.effect().json() + (others.isEmpty() ? "" : "; an assignment may choose " + others);
    }

    private static String parameter(Parameter parameter) {
        String value = parameter
                .defaultValue()
                .map(Values::toJson)
                .map(Object::toString)
                .orElse("must be given");
        return parameter.name() + " (" + parameter.type() + ") = " + value;
    }

    private List<RoleDefinition> roles() {
        return control.remediation().map(remediation -> remediation.roles()).orElse(List.of());
    }

    /** The same for programs; {@code rule} is the rule as Azure gets it. */
    ObjectNode json() {
        ObjectNode json = head(control);
        json.put("why", control.reason());
        json.put("version", control.version());
        json.put("definition", definition.name());
        json.put("effect", control.effect().json());
        ArrayNode allowed = json.putArray("allowedEffects");
        control.allowedEffects().forEach(effect -> allowed.add(effect.json()));
        json.set("parameters", Emitter.properties(definition).path("parameters"));
        ArrayNode roles = json.putArray("roles");
        roles().forEach(role -> roles.addObject().put("name", role.name()).put("id", role.id()));
        json.set("rule", Emitter.properties(definition).path("policyRule"));
        return json;
    }

    private static ObjectNode head(Control control) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("control", control.id()).put("key", control.key()).put("title", control.title());
        ArrayNode citations = json.putArray("citations");
        for (Safeguard safeguard : control.safeguards()) {
            citations
                    .addObject()
                    .put("citation", safeguard.citation())
                    .put("title", safeguard.title())
                    .put("binding", binding(safeguard));
        }
        return json;
    }

    /** {@code {"controls": […]}}, without the details. */
    static ObjectNode list(Catalog catalog) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = json.putArray("controls");
        catalog.controls().forEach(entry -> rows.add(head(entry.control())));
        return json;
    }
}
