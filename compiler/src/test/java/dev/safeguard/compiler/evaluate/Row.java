package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a table of edge cases: {@code row} is its row or section in the specification, {@code if}, {@code then} or
 * {@code policy} the rule, {@code properties} or {@code resource} what is decided about, {@code expect} what comes out.
 */
public record Row(ObjectNode json) {
    private static final Pattern NUMBER = Pattern.compile("(\\d+)(?: .*)?");

    public String name() {
        return json.path("row").asText();
    }

    /** The row of the specification's list of edge cases; empty for what comes from another section. */
    public Optional<Integer> number() {
        Matcher matcher = NUMBER.matcher(name());
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    public String expected() {
        return text("expect").orElseThrow();
    }

    Optional<String> text(String key) {
        return Optional.of(json.path(key).asText()).filter(text -> !text.isEmpty());
    }

    /** Whether the bundled catalogue is asked instead of the small one. */
    public boolean isAboutBundledAliases() {
        return text("catalog").equals(Optional.of("bundled"));
    }

    AliasCatalog catalog() {
        return isAboutBundledAliases() ? AliasCatalog.bundled() : Given.CATALOG;
    }

    /** The definition, with the {@code properties} wrapper. */
    public ObjectNode definition() {
        ObjectNode definition = Given.object("{'properties': {'parameters': {}}}");
        ObjectNode properties = (ObjectNode) definition.get("properties");
        properties.put("mode", text("mode").orElse("All"));
        properties.set(
                "parameters",
                json.path("declare").isObject() ? json.get("declare").deepCopy() : Given.object("{}"));
        ObjectNode rule = Given.object("{'then': {'effect': 'audit'}}");
        rule.set("if", json.has("if") ? json.get("if").deepCopy() : Given.object("{'field': 'name', 'exists': true}"));
        if (json.has("then")) {
            rule.set("then", json.get("then").deepCopy());
        }
        properties.set("policyRule", json.has("policy") ? json.get("policy").deepCopy() : rule);
        return definition;
    }

    public ObjectNode resource() {
        ObjectNode resource = Given.object("{'type': 'Test/r', 'name': 'r1'}");
        if (json.has("properties")) {
            resource.set("properties", json.get("properties").deepCopy());
        }
        if (json.has("resource")) {
            resource.setAll((ObjectNode) json.get("resource").deepCopy());
        }
        return resource;
    }

    /** The surroundings that {@link #context()} gives, as a declarative case writes them. */
    public ObjectNode writtenContext() {
        ObjectNode written = Given.object("{}");
        Context context = context();
        context.resourceGroup().ifPresent(group -> written.set("resourceGroup", group));
        context.subscription().ifPresent(subscription -> written.set("subscription", subscription));
        context.policy().ifPresent(policy -> written.set("policy", policy));
        return written.put("now", Given.NOW.toString());
    }

    /** The small catalogue as a provider listing; for a row about bundled aliases, nothing. */
    public Optional<ArrayNode> listing() {
        return isAboutBundledAliases()
                ? Optional.empty()
                : Optional.of((ArrayNode) Given.tree(Given.resource("aliases.json")));
    }

    public boolean isScan() {
        return text("view").equals(Optional.of("scan"));
    }

    Context context() {
        Context context = json.has("context") ? Context.request(Given.NOW) : Given.with(json.path("related"));
        return isScan() ? context.view(Context.View.SCAN) : context;
    }
}
