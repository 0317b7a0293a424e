package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The configuration {@code web} of apps and their slots. Azure writes it from the {@code siteConfig} of the app where a
 * template does not declare it; what neither says is left as it is, or has Azure's default.
 */
final class SiteConfiguration {
    private static final Set<String> SITES = Set.of("microsoft.web/sites", "microsoft.web/sites/slots");
    private static final String LEAF = "/config";
    private static final String NAME = "/web";
    private static final String OPEN = "the template leaves it to Azure";

    /** Nobody sends it: it follows from the settings of authentication, which are a resource of their own. */
    private static final String AUTHENTICATION = "siteAuthEnabled";

    private SiteConfiguration() {}

    /** What a declared configuration says, and that it says nothing of what follows from other resources. */
    static void complete(ResourcePath path, ObjectNode body) {
        boolean web = path.name().key().endsWith(NAME)
                && SITES.stream().map(site -> site + LEAF).anyMatch(path.type()::equalsIgnoreCase);
        member(body, "properties")
                .filter(properties -> web && member(properties, AUTHENTICATION).isEmpty())
                .filter(JsonNode::isObject)
                .ifPresent(properties -> ((ObjectNode) properties).set(AUTHENTICATION, UnknownValue.node(OPEN)));
    }

    /** Where the configuration of an app lies. */
    static PartText id(ResourcePath site) {
        return site.id().plus(LEAF).plus(NAME);
    }

    /** The configuration that an app brings along; empty when it says nothing of it, or is no app. */
    static Optional<ObjectNode> of(ResourcePath path, ObjectNode site) {
        return SITES.contains(path.type().toLowerCase(Locale.ROOT))
                ? member(site, "properties")
                        .flatMap(properties -> member(properties, "siteConfig"))
                        .map(written -> web(path, site, written))
                : Optional.empty();
    }

    private static ObjectNode web(ResourcePath path, ObjectNode site, JsonNode written) {
        ObjectNode web = JsonNodeFactory.instance.objectNode();
        web.set("id", id(path).node());
        web.put("type", path.type() + LEAF);
        web.set("name", path.name().plus(NAME).node());
        Stream.of("apiVersion", "condition").forEach(name -> member(site, name).ifPresent(v -> web.set(name, v)));
        web.set("properties", open(written));
        return web;
    }

    /** What is written is certain; there is more that is not. */
    private static JsonNode open(JsonNode written) {
        Optional<ObjectNode> known = written instanceof ObjectNode object
                ? Optional.of(object)
                : UnknownValue.members(written).map(UnknownValue.Members::known);
        return known.map(members -> UnknownValue.object(OPEN, new UnknownValue.Members(members, false)))
                .orElseGet(() -> UnknownValue.node(OPEN));
    }

    private static Optional<JsonNode> member(JsonNode object, String name) {
        return object.properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Entry::getValue)
                .findFirst();
    }
}
