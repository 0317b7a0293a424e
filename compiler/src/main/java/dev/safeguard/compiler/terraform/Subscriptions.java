package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The subscription that each provider configuration works in. */
final class Subscriptions {
    private static final String DEFAULT = "azurerm";
    private static final Pattern ID = Pattern.compile("(?i)^/subscriptions/([^/]+)");

    private final Configuration configuration;
    private final ObjectNode variables;
    private final Map<String, Set<String>> read = new TreeMap<>();
    private final Map<String, Set<String>> seen = new TreeMap<>();
    private final Map<String, String> known = new TreeMap<>();

    Subscriptions(Configuration configuration, PlanDocument document, List<Planned> resources) {
        this.configuration = configuration;
        this.variables = document.variables();
        document.data().forEach(this::readByData);
        resources.forEach(this::seenInIds);
    }

    private void readByData(ObjectNode data) {
        JsonNode id = data.path("values").path("subscription_id");
        String type = data.path("type").asText();
        if (id.isTextual() && (type.equals("azurerm_client_config") || type.equals("azurerm_subscription"))) {
            Address.parse(data.path("address").asText())
                    .ifPresent(address -> read.computeIfAbsent(key(address), k -> new TreeSet<>())
                            .add(id.textValue()));
        }
    }

    private void seenInIds(Planned planned) {
        for (JsonNode id : List.of(planned.after().path("id"), planned.before().path("id"))) {
            Matcher matcher = ID.matcher(id.asText());
            if (matcher.find()) {
                seen.computeIfAbsent(key(planned.address()), k -> new TreeSet<>())
                        .add(matcher.group(1));
            }
        }
    }

    /** The key of the provider configuration of a resource; inside modules it may name the module that has it. */
    String key(Address address) {
        return configuration
                .block(address)
                .map(block -> block.path("provider_config_key").asText())
                .map(key -> key.substring(key.lastIndexOf(':') + 1))
                .filter(key -> key.startsWith(DEFAULT))
                .orElse(DEFAULT);
    }

    /** The id of the subscription; a hole, one for each provider configuration, where the plan does not tell it. */
    String of(Address address) {
        String key = key(address);
        return known.computeIfAbsent(key, this::find);
    }

    private String find(String key) {
        JsonNode expression =
                configuration.providers().path(key).path("expressions").path("subscription_id");
        Optional<String> id = expression.isMissingNode()
                ? only(read, key).or(() -> only(seen, key))
                : configured(expression).or(() -> only(seen, key));
        return "/subscriptions/"
                + id.orElse(ArmIds.hole(key.equals(DEFAULT) ? "subscriptionId" : "subscriptionId of " + key));
    }

    private static Optional<String> only(Map<String, Set<String>> ids, String key) {
        return Optional.ofNullable(ids.get(key))
                .filter(found -> found.size() == 1)
                .map(found -> found.iterator().next());
    }

    private Optional<String> configured(JsonNode expression) {
        if (expression.path("constant_value").isTextual()) {
            return Optional.of(expression.path("constant_value").textValue());
        }
        return Configuration.references(expression).stream()
                .filter(reference -> reference.startsWith("var."))
                .map(reference -> reference.substring("var.".length()))
                .filter(variable -> !configuration.isSecret(variable))
                .map(variable -> variables.path(variable).path("value"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
    }
}
