package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.expression.UnknownValue.Members;
import java.util.List;
import java.util.Optional;

/**
 * What {@code reference(…, 'Full')} is known to return of a resource that the template declares: what identifies it, and
 * where it is, what it is and what it costs as it was declared, for nobody but the template says so. Properties are what the
 * provider stores, tags what policies make of them: unknown.
 */
record Declared(Deployment deployment, Instance instance, String why) {
    /** Members that Azure returns as they were sent, perhaps with more in them. */
    private static final List<String> AS_SENT = List.of("location", "kind", "sku", "plan", "zones");

    JsonNode full() {
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        known.set("id", instance.path().id().node());
        known.set("name", instance.path().name().node());
        known.set("type", TextNode.valueOf(instance.path().type()));
        known.set("apiVersion", instance.apiVersion());
        known.set("properties", UnknownValue.node(why));
        if (!instance.existing()) {
            AS_SENT.forEach(member -> declared(member).ifPresent(value -> known.set(member, open(value))));
            declared("tags").ifPresent(tags -> known.set("tags", UnknownValue.node(why)));
            declared("identity").ifPresent(identity -> known.set("identity", identity(identity)));
        }
        return UnknownValue.object(why, new Members(known, false));
    }

    /** The member as declared; empty when it is not, and for secrets. */
    private Optional<JsonNode> declared(String member) {
        return instance.part()
                .member(member)
                .map(part -> deployment
                        .run()
                        .budget()
                        .deeper(() -> deployment.expressions().evaluate(part.json(), instance.frame())))
                .filter(value -> !value.isNull() && !SecretText.isWithin(value));
    }

    private JsonNode open(JsonNode value) {
        return value instanceof ObjectNode object ? UnknownValue.object(why, new Members(object, false)) : value;
    }

    /** An identity of the system has a principal, which Azure makes; users' identities are listed with theirs. */
    private JsonNode identity(JsonNode identity) {
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        JsonNode type = identity.isObject() ? Names.member(identity, "type").orElse(TextNode.valueOf("")) : identity;
        if (type.isTextual() && Names.key(type.textValue()).contains("systemassigned")) {
            known.set("type", type);
            known.set("tenantId", deployment.target().tenant().node());
            String hole = "reference(" + instance.path().id().shown() + ").identity.principalId";
            known.set("principalId", PartText.hole(hole, why).node());
        }
        return known.isEmpty() ? UnknownValue.node(why) : UnknownValue.object(why, new Members(known, false));
    }
}
