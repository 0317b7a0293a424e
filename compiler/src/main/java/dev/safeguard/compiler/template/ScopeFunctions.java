package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What a template is deployed to, and by whom: {@code resourceGroup()}, {@code subscription()}, {@code deployment()} … */
record ScopeFunctions(Deployment deployment) implements FunctionSet {

    @Override
    public Optional<JsonNode> call(String function, List<JsonNode> arguments) {
        return switch (function) {
            case "resourcegroup" -> Optional.of(at(function, Level.RESOURCE_GROUP, this::resourceGroup));
            case "subscription" -> Optional.of(subscription());
            case "managementgroup" -> Optional.of(at(function, Level.MANAGEMENT_GROUP, this::managementGroup));
            case "tenant" -> Optional.of(tenant());
            case "deployment" -> Optional.of(deployed());
            case "deployer" -> Optional.of(deployer());
            case "environment" ->
                Optional.of(Environments.of(deployment.run().options().cloud()));
            default -> Optional.empty();
        };
    }

    private Target target() {
        return deployment.target();
    }

    private JsonNode at(String function, Level level, Supplier<ObjectNode> value) {
        if (target().level() != level) {
            throw FunctionSet.notHere(function.toUpperCase(Locale.ROOT));
        }
        return value.get();
    }

    private ObjectNode resourceGroup() {
        ObjectNode group = object(target().id()).put("type", "Microsoft.Resources/resourceGroups");
        group.set("name", target().group().node());
        group.set("location", target().location());
        group.set("tags", unknown("resourceGroup().tags"));
        group.set("managedBy", unknown("resourceGroup().managedBy"));
        group.putObject("properties").put("provisioningState", "Succeeded");
        deployment.run().groups().at(target().id()).ifPresent(group::setAll);
        return group;
    }

    private JsonNode subscription() {
        if (!target().hasSubscription()) {
            throw FunctionSet.notHere("SUBSCRIPTION");
        }
        ObjectNode subscription = object(target().subscriptionId());
        subscription.set("subscriptionId", target().subscription().node());
        subscription.set("tenantId", target().tenant().node());
        subscription.set("displayName", text("subscription().displayName"));
        subscription.set("state", text("subscription().state"));
        return subscription;
    }

    private ObjectNode managementGroup() {
        ObjectNode group = object(target().id());
        group.set("name", target().managementGroup().node());
        group.set("type", text("managementGroup().type"));
        ObjectNode properties = group.putObject("properties");
        properties.set("tenantId", target().tenant().node());
        properties.set("displayName", text("managementGroup().properties.displayName"));
        properties.set("details", unknown("managementGroup().properties.details"));
        return group;
    }

    private ObjectNode tenant() {
        ObjectNode tenant = object(PartText.known("/tenants/").plus(target().tenant()));
        tenant.set("tenantId", target().tenant().node());
        for (String member : List.of("countryCode", "displayName", "country")) {
            tenant.set(member, text("tenant()." + member));
        }
        return tenant;
    }

    private ObjectNode deployed() {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        value.set("name", deployment.name());
        if (target().level() != Level.RESOURCE_GROUP) {
            value.set("location", target().location());
        }
        ObjectNode properties = value.putObject("properties");
        properties.set("template", deployment.template().root().json());
        properties.set("templateLink", unknown("deployment().properties.templateLink"));
        properties.set("templateHash", text("deployment().properties.templateHash"));
        properties.set("parameters", unknown("deployment().properties.parameters"));
        properties.put("mode", "Incremental").put("provisioningState", "Accepted");
        return value;
    }

    private static ObjectNode deployer() {
        ObjectNode deployer = JsonNodeFactory.instance.objectNode();
        for (String member : List.of("objectId", "tenantId", "userPrincipalName")) {
            deployer.set(member, text("deployer()." + member));
        }
        return deployer;
    }

    private static ObjectNode object(PartText id) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set("id", id.node());
        return object;
    }

    private static JsonNode text(String expression) {
        return UnknownValue.text(why(expression), "{" + expression + "}");
    }

    private static JsonNode unknown(String expression) {
        return UnknownValue.node(why(expression));
    }

    private static String why(String expression) {
        return "`" + expression + "` is known at deployment only";
    }
}
