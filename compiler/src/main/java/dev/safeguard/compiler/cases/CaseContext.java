package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.RequestContext;
import java.time.Instant;
import java.util.Optional;

/** What a case says about the surroundings of its resource. */
public record CaseContext(
        Optional<ObjectNode> resourceGroup,
        Optional<ObjectNode> subscription,
        RequestContext request,
        Optional<ObjectNode> policy,
        Optional<Instant> now) {

    static CaseContext empty() {
        return new CaseContext(
                Optional.empty(), Optional.empty(), RequestContext.none(), Optional.empty(), Optional.empty());
    }
}
