package dev.safeguard.compiler.template;

import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourcedResource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Resources that are only referred to, until it is clear that nothing else in the run deploys them: a module often refers
 * to what another one makes, and of that everything is known.
 */
final class Neighbours {
    private final Map<String, Supplier<SourcedResource>> waiting = new LinkedHashMap<>();
    private final Set<String> deployed = new HashSet<>();

    void deployed(PartText id) {
        deployed.add(id.key());
    }

    void refer(PartText id, Supplier<SourcedResource> resource) {
        waiting.putIfAbsent(id.key(), resource);
    }

    /** Hands on those that nothing deploys, each once. */
    void hand(ResourceSink sink) {
        waiting.forEach((id, resource) -> {
            if (!deployed.contains(id)) {
                sink.resource(resource.get());
            }
        });
    }
}
