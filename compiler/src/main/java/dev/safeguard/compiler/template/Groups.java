package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The resource groups that a template declares: what is deployed into one can ask for its location and tags. */
final class Groups {
    private record Declared(Deployment deployment, Instance group) {}

    private final Map<String, Declared> byId = new HashMap<>();

    /** One that is only referred to, or perhaps not deployed, may have other tags. */
    void add(Deployment deployment, Instance group) {
        if (group.existing() || group.deployed() != Instance.Deployed.YES) {
            return;
        }
        byId.putIfAbsent(group.path().id().key(), new Declared(deployment, group));
    }

    /** Location and tags of a declared group; empty for every other, and for one that cannot be evaluated. */
    Optional<ObjectNode> at(PartText id) {
        return Optional.ofNullable(byId.get(id.key())).flatMap(Groups::evaluate);
    }

    private static Optional<ObjectNode> evaluate(Declared declared) {
        Part part = declared.group().part();
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        try {
            group.putObject("tags");
            for (String member : new String[] {"location", "tags"}) {
                JsonNode value = declared.deployment()
                        .expressions()
                        .evaluate(part.value(member), declared.group().frame());
                if (!value.isMissingNode() && !value.isNull()) {
                    group.set(member, value);
                }
            }
            return Optional.of(group);
        } catch (TemplateFault fault) {
            return Optional.empty();
        }
    }
}
