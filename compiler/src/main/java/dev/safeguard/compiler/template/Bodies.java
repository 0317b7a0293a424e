package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.List;
import java.util.Set;

/** What a template would send to Azure for a resource. */
final class Bodies {
    private static final Set<String> NOT_SENT = Set.of(
            "id",
            "type",
            "name",
            "apiversion",
            "condition",
            "copy",
            "dependson",
            "comments",
            "metadata",
            "resources",
            "existing",
            "import",
            "extension",
            "@options",
            "asserts",
            "subscriptionid",
            "resourcegroup");
    private static final List<String> OF_EXISTING =
            List.of("location", "tags", "kind", "sku", "identity", "zones", "managedBy", "properties");

    private Bodies() {}

    /** The resource as Azure would see it: members that are null count as absent. */
    static ObjectNode of(Instance instance, Deployment deployment) {
        ObjectNode body = head(instance);
        ObjectNode sent = JsonNodeFactory.instance.objectNode();
        instance.part().members().forEach((name, part) -> {
            if (!NOT_SENT.contains(Names.key(name))) {
                sent.set(name, part.json());
            }
        });
        JsonNode evaluated = deployment.expressions().evaluate(sent, instance.frame());
        if (!evaluated.isObject()) {
            throw new TemplateFault("The names of the resource's members are not known.");
        }
        deployment.run().budget().spend(size(evaluated));
        return body.setAll((ObjectNode) withoutNulls(evaluated));
    }

    /** A resource that the template only refers to: it is there, and nothing is known of it. */
    static ObjectNode existing(Instance instance) {
        ObjectNode body = head(instance);
        OF_EXISTING.forEach(member -> body.set(member, UnknownValue.node("the template only refers to the resource")));
        return body;
    }

    private static ObjectNode head(Instance instance) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        String type = instance.isGroup()
                ? "Microsoft.Resources/subscriptions/resourceGroups"
                : instance.path().type();
        body.set("id", instance.path().id().node());
        body.set("type", TextNode.valueOf(type));
        body.set("name", instance.path().name().node());
        body.set("apiVersion", instance.apiVersion());
        return body;
    }

    private static JsonNode withoutNulls(JsonNode tree) {
        if (tree.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(tree.size());
            tree.forEach(item -> array.add(withoutNulls(item)));
            return array;
        }
        return tree.isObject()
                ? members(tree, true)
                : UnknownValue.members(tree).map(known -> partial(tree, known)).orElse(tree);
    }

    private static ObjectNode members(JsonNode tree, boolean complete) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        tree.properties().forEach(member -> {
            if (!member.getValue().isNull() || !complete) {
                object.set(member.getKey(), withoutNulls(member.getValue()));
            }
        });
        return object;
    }

    /** Of an object whose other members are not known, a null says that this one is none of them. */
    private static JsonNode partial(JsonNode tree, UnknownValue.Members known) {
        ObjectNode members = members(known.known(), known.complete());
        return UnknownValue.object(
                UnknownValue.reason(tree).orElseThrow(), new UnknownValue.Members(members, known.complete()));
    }

    private static int size(JsonNode tree) {
        int size = 1 + (tree.isTextual() ? tree.textValue().length() / 64 : 0);
        size += UnknownValue.members(tree).map(members -> size(members.known())).orElse(0);
        for (JsonNode child : tree) {
            size += size(child);
        }
        return size;
    }
}
