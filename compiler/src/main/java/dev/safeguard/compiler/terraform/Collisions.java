package dev.safeguard.compiler.terraform;

import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.dsl.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Resources of a plan that have an id together, of which Azure can hold one; each id is told of once. */
final class Collisions {
    private static final int SHOWN = 3;

    private final Map<String, List<Planned>> byId = new LinkedHashMap<>();

    /**
     * Notes two of them.
     *
     * @param first the one of the id that came first
     */
    void add(String id, Planned first, Planned other) {
        byId.computeIfAbsent(id, i -> new ArrayList<>(List.of(first))).add(other);
    }

    void tell(ResourceSink sink, SourceText source) {
        byId.forEach((id, resources) -> sink.finding(new Finding(
                SourceCodes.TERRAFORM_COLLISION,
                source.place(resources.get(1)),
                resources.size() + " resources have the id `" + id + "`: " + names(resources),
                "give each a name of its own; until then each gets verdicts, but Azure holds one")));
    }

    private static String names(List<Planned> resources) {
        List<String> shown = resources.stream()
                .limit(SHOWN)
                .map(planned -> "`" + planned.address() + "`")
                .toList();
        int more = resources.size() - shown.size();
        return String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more");
    }
}
