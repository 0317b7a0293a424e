package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.compiler.source.SourcedResource.Role;
import dev.safeguard.dsl.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Companions of which a plan does not tell what they belong to: existence checks of every resource that they may belong to
 * find one that may be there or not, so that the verdict is unknown instead of a failure.
 */
final class Perhaps {
    /** Beyond that many a plan has so many resources that a doubt about each of them says nothing. */
    private static final int MAX_RESOURCES = 2_000;

    private static final String WHY = "the plan does not tell what it belongs to";

    private final Assembly assembly;
    private final Ids ids;
    private final ResourceSink sink;
    private final SourceText source;
    private final List<Companion> companions = new ArrayList<>();

    Perhaps(Assembly assembly, Ids ids, ResourceSink sink, SourceText source) {
        this.assembly = assembly;
        this.ids = ids;
        this.sink = sink;
        this.source = source;
    }

    /**
     * A companion.
     *
     * @param type its ARM type; what stands for the type of the other is replaced
     * @param candidates what it may belong to, as far as the plan tells
     * @param types ARM types of what it may belong to; empty when it may be any
     */
    private record Companion(
            Planned planned, String type, ObjectNode json, Set<String> candidates, Collection<String> types) {}

    /** Belongs to one of these, or to any of the types when nothing is known. */
    void add(Planned planned, String type, ObjectNode json, List<Planned> candidates, Collection<String> types) {
        Set<String> named = new LinkedHashSet<>();
        candidates.stream()
                .map(ids::of)
                .filter(id -> types.isEmpty() || types.stream().anyMatch(t -> t.equalsIgnoreCase(ArmIds.type(id))))
                .forEach(named::add);
        companions.add(new Companion(planned, type, json, named, types));
    }

    /** Belongs to one of the resources with these ids. */
    void addOn(Planned planned, String type, ObjectNode json, List<String> scopes) {
        companions.add(new Companion(planned, type, json, new LinkedHashSet<>(scopes), List.of()));
    }

    /** Adds what may be there, once all resources are known. */
    void apply() {
        for (Companion companion : companions) {
            Collection<String> candidates =
                    companion.candidates().isEmpty() ? all(companion.types()) : companion.candidates();
            if (candidates.size() <= MAX_RESOURCES) {
                candidates.forEach(id -> add(companion, id));
            }
            sink.finding(new Finding(
                    SourceCodes.TERRAFORM_PARENT,
                    source.place(companion.planned()),
                    "the plan does not tell which resource `"
                            + companion.planned().address() + "` belongs to",
                    "scan with the folder of the .tf files, or name one resource in the attribute"));
        }
    }

    private Collection<String> all(Collection<String> types) {
        if (types.isEmpty()) {
            return assembly.all().stream()
                    .filter(emitted -> emitted.role() == Role.JUDGED)
                    .map(Emitted::id)
                    .toList();
        }
        return types.stream()
                .flatMap(type -> assembly.ofType(type).stream())
                .map(Emitted::id)
                .toList();
    }

    private void add(Companion companion, String on) {
        String type = companion.type().replace("<target type>", ArmIds.type(on));
        String id = ArmIds.below(on, type, ids.name(companion.planned(), type));
        if (assembly.byId(id).isEmpty()) {
            ObjectNode json = companion.json().deepCopy();
            json.set("properties", blurred(json.path("properties")));
            json.set("condition", UnknownValue.node(WHY));
            assembly.add(new Emitted(id, type, companion.planned(), json, Role.RELATED));
        }
    }

    private static JsonNode blurred(JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.properties().forEach(property -> property.setValue(blurred(property.getValue())));
            return object;
        }
        return UnknownValue.perhaps(WHY);
    }
}
