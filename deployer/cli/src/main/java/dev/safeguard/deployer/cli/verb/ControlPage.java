package dev.safeguard.deployer.cli.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.CatalogControl;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.hipaa.Kind;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.Locale;

/** What there is to know about one control. */
final class ControlPage {
    private final Control control;
    private final PolicyDefinition definition;

    ControlPage(CatalogControl entry) {
        this.control = entry.control();
        this.definition = entry.definition();
    }

    /** Lines of at most {@code width} columns where words allow it, with a line feed at the end. */
    String text(Ink ink, int width) {
        Page page = new Page(ink, width);
        page.title(control.id() + "  " + control.title());
        page.entry("Key", control.key());
        page.entry("Why", control.reason());
        control.safeguards().forEach(safeguard -> page.entry("Implements", citation(safeguard)));
        control.match(new Facts(page));
        definition.parameters().forEach(parameter -> page.entry("Parameter", parameter(parameter)));
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

    private static String parameter(Parameter parameter) {
        String value = parameter
                .defaultValue()
                .map(Values::toJson)
                .map(Object::toString)
                .orElse("must be given");
        return parameter.name() + " (" + parameter.type() + ") = " + value;
    }

    /** The same for programs; {@code rule} is the rule as Azure gets it. */
    ObjectNode json() {
        ObjectNode json = head(control);
        json.put("why", control.reason());
        json.put("version", control.version());
        json.put("definition", definition.name());
        json.put("automation", control.automation().name().toLowerCase(Locale.ROOT));
        json.set("parameters", Emitter.properties(definition).path("parameters"));
        if (control instanceof PolicyControl policy) {
            effects(json, policy);
        }
        json.set("rule", Emitter.properties(definition).path("policyRule"));
        return json;
    }

    private static void effects(ObjectNode json, PolicyControl policy) {
        json.put("effect", policy.effect().json());
        ArrayNode allowed = json.putArray("allowedEffects");
        policy.allowedEffects().forEach(effect -> allowed.add(effect.json()));
        ArrayNode roles = json.putArray("roles");
        policy.remediation()
                .ifPresent(remediation -> remediation
                        .roles()
                        .forEach(role ->
                                roles.addObject().put("name", role.name()).put("id", role.id())));
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
