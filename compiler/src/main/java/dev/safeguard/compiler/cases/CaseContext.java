package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.compiler.evaluate.RequestContext;
import dev.safeguard.compiler.evaluate.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a case says about the surroundings of its resource. */
public record CaseContext(
        Optional<ObjectNode> resourceGroup,
        Optional<ObjectNode> subscription,
        RequestContext request,
        Optional<ObjectNode> policy,
        Optional<Instant> now) {

    /** The same surroundings for the engine. */
    Context with(List<ObjectNode> related, Instant usual) {
        Context context = Context.request(now.orElse(usual))
                .request(request)
                .related(RelatedResources.of(related.stream().map(Resource::of).toList()));
        if (resourceGroup.isPresent()) {
            context = context.resourceGroup(resourceGroup.get());
        }
        if (subscription.isPresent()) {
            context = context.subscription(subscription.get());
        }
        return policy.isPresent() ? context.policy(policy.get()) : context;
    }

    static CaseContext empty() {
        return new CaseContext(
                Optional.empty(), Optional.empty(), RequestContext.none(), Optional.empty(), Optional.empty());
    }
}
