package dev.safeguard.initiatives.builtin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.cases.CaseContext;
import dev.safeguard.compiler.cases.PolicyCase;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.compiler.evaluate.RequestContext;
import dev.safeguard.compiler.evaluate.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A resource with what surrounds it.
 *
 * @param apiVersion of the request
 * @param context what a declarative case said about the surroundings
 */
record Specimen(ObjectNode resource, List<ObjectNode> related, String apiVersion, Optional<CaseContext> context) {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final String NEWEST = "2026-01-01";

    static Specimen bare(String type) {
        return new Specimen(Names.bare(type), List.of(), NEWEST, Optional.empty());
    }

    static Specimen of(PolicyCase test) {
        return new Specimen(test.resource(), test.related(), NEWEST, Optional.of(test.context()));
    }

    Specimen alone() {
        return new Specimen(resource, List.of(), apiVersion, context);
    }

    /** A copy that may be written to. */
    Specimen copy() {
        List<ObjectNode> copies = related.stream().map(ObjectNode::deepCopy).toList();
        return new Specimen(resource.deepCopy(), copies, apiVersion, context);
    }

    Specimen beside(List<ObjectNode> others) {
        return new Specimen(resource, others, apiVersion, context);
    }

    Specimen requested(String version) {
        return new Specimen(resource, related, version, context);
    }

    Context surroundings() {
        ObjectNode group = object().put("id", Names.GROUP).put("name", "g1").put("location", "eastus");
        group.putObject("tags");
        ObjectNode subscription = object().put("id", Names.SUBSCRIPTION)
                .put("subscriptionId", Names.SUBSCRIPTION.substring("/subscriptions/".length()))
                .put("tenantId", "00000000-0000-0000-0000-000000000002")
                .put("displayName", "one");
        subscription.putObject("tags");
        Context plain = Context.request(NOW)
                .request(RequestContext.ofVersion(apiVersion))
                .resourceGroup(group)
                .subscription(subscription)
                .policy(object().put("assignmentId", "/a")
                        .put("definitionId", "/d")
                        .put("setDefinitionId", "")
                        .put("definitionReferenceId", ""))
                .related(RelatedResources.of(related.stream().map(Resource::of).toList()));
        return context.map(known -> known.on(plain)).orElse(plain);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
