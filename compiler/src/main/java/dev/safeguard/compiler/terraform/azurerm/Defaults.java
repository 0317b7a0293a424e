package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Map;
import java.util.Optional;

/** What counts for an attribute that is not configured. */
final class Defaults {
    private static final String ABSENT = "absent";
    private static final String BY_API_VERSION = "by API version";
    private static final String SERVICE_SET = "service default set";
    private static final String LIST = ", ";

    /** Words of the table for what only the service knows. */
    private static final Map<String, String> UNKNOWN = Map.of(
            "computed", "chosen by the service when not configured",
            "own tenant", "the tenant of the deployment",
            "workspace retention", "as long as the workspace keeps it");

    /** API version from which a gateway without a policy takes the newer one; a policy of its own has no such name. */
    private static final String NEWER_TLS_POLICY = "2023-02-01";

    private Defaults() {}

    /**
     * The value in ARM.
     *
     * @param ofSchema whether the block that holds the attribute is there, so that the default of the schema counts
     * @return empty when the property is then missing
     */
    static Optional<JsonNode> of(Rule rule, Transform.Scope scope, boolean ofSchema) {
        String schema = rule.schemaDefaults().of(scope.major());
        String omitted = rule.row().whenOmitted();
        if (ofSchema && !schema.isEmpty()) {
            return rule.transform().of(Literal.of(schema), scope);
        }
        return omitted.isEmpty() || omitted.equals(ABSENT) || (ofSchema && omitted.equals(BY_API_VERSION))
                ? Optional.empty()
                : named(rule, omitted, scope);
    }

    private static Optional<JsonNode> named(Rule rule, String omitted, Transform.Scope scope) {
        String why = UNKNOWN.getOrDefault(omitted, "");
        if (!why.isEmpty()) {
            return Optional.of(UnknownValue.node(why));
        }
        return switch (omitted) {
            case BY_API_VERSION -> Optional.of(gatewayPolicy(scope));
            case SERVICE_SET -> Optional.of(UnknownValue.node("the default set of the service"));
            default -> omitted.contains(LIST) ? Optional.of(list(omitted)) : literal(rule, omitted, scope);
        };
    }

    /** The table gives values of ARM, but for flags those of the attribute. */
    private static Optional<JsonNode> literal(Rule rule, String omitted, Transform.Scope scope) {
        JsonNode value = Literal.of(omitted);
        return value.isBoolean() && rule.readsFlags() ? rule.transform().of(value, scope) : Optional.of(value);
    }

    private static ArrayNode list(String omitted) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String element : omitted.split(LIST, -1)) {
            list.add(element);
        }
        return list;
    }

    private static JsonNode gatewayPolicy(Transform.Scope scope) {
        String version = scope.type().apiVersions().getOrDefault(scope.major(), "");
        return TextNode.valueOf(
                version.compareTo(NEWER_TLS_POLICY) < 0 ? "AppGwSslPolicy20150501" : "AppGwSslPolicy20220101");
    }
}
