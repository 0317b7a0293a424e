package dev.safeguard.compiler.companion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What listed resources tell of resources that exports do not list.
 *
 * @param resources those resources, with ids and types
 * @param shown types, in lower case, of which all are told where any is: by an empty list, too
 */
public record Companions(List<Resource> resources, Set<String> shown) {
    public Companions {
        resources = List.copyOf(resources);
        shown = Set.copyOf(shown);
    }

    /** Companions of any type that the resources tell of. */
    public static Companions of(Collection<Resource> resources) {
        List<Resource> found = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (Resource resource : resources) {
            Companions companions = of(resource, type -> true);
            found.addAll(companions.resources);
            shown.addAll(companions.shown);
        }
        return new Companions(found, shown);
    }

    /**
     * Companions that a resource tells of.
     *
     * @param wanted which types matter, in lower case
     */
    public static Companions of(Resource resource, Predicate<String> wanted) {
        List<Resource> found = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        Optional<String> id = resource.id();
        if (id.isPresent()) {
            embedded(resource, id.get(), wanted, found, shown);
        }
        pointed(resource, wanted, found, shown);
        found.addAll(connections(resource, wanted));
        found.forEach(companion -> shown.add(folded(companion)));
        return new Companions(found, shown);
    }

    /** The connections that a private endpoint tells of; none of any other resource. */
    public static List<Resource> connections(Resource endpoint, Predicate<String> wanted) {
        if (!endpoint.type().equalsIgnoreCase(EndpointConnections.ENDPOINT)) {
            return List.of();
        }
        return EndpointConnections.of(endpoint.json())
                .map(Resource::of)
                .filter(connection -> !connection.type().isEmpty() && wanted.test(folded(connection)))
                .toList();
    }

    /**
     * Which types resources of a type may tell of by naming another resource, given in lower case.
     *
     * @return empty when they name none
     */
    public static Optional<Predicate<String>> pointedFrom(String type) {
        if (type.equalsIgnoreCase(EndpointConnections.ENDPOINT)) {
            return Optional.of(other -> other.endsWith(EndpointConnections.SUFFIX));
        }
        Set<String> types =
                Pointing.from(type).stream().map(Pointing::foldedType).collect(Collectors.toSet());
        return types.isEmpty() ? Optional.empty() : Optional.of(types::contains);
    }

    /**
     * Where resources of a type, in lower case, name others, apart from their own id and name.
     *
     * @return paths, {@code [*]} for the members of an array; empty when any place may matter
     */
    public static Optional<List<List<String>>> pointedReads(String type) {
        return type.equals(EndpointConnections.ENDPOINT) ? Optional.of(EndpointConnections.READS) : Optional.empty();
    }

    private static void pointed(Resource resource, Predicate<String> wanted, List<Resource> found, Set<String> shown) {
        for (Pointing pointing : Pointing.from(resource.type())) {
            if (wanted.test(pointing.foldedType()) && !isBare(resource) && pointing.tells(resource)) {
                shown.add(pointing.foldedType());
                pointing.extension(resource).map(Resource::of).ifPresent(found::add);
            }
        }
    }

    /** Where an export leaves out the properties, what they name is not shown. */
    private static boolean isBare(Resource resource) {
        return UnknownValue.isUnknown(resource.json().path("properties"));
    }

    private static String folded(Resource resource) {
        return resource.type().toLowerCase(Locale.ROOT);
    }

    private static void embedded(
            Resource resource, String id, Predicate<String> wanted, List<Resource> found, Set<String> shown) {
        for (Embedded embedded : Embedded.in(resource.type())) {
            String type = embedded.type(resource.type()).toLowerCase(Locale.ROOT);
            Optional<List<ObjectNode>> members =
                    wanted.test(type) ? embedded.resources(resource.json(), id, resource.type()) : Optional.empty();
            if (members.isPresent()) {
                shown.add(type);
                members.get().forEach(json -> found.add(Resource.of(json)));
            }
        }
    }
}
