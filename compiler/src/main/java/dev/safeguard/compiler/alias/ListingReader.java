package dev.safeguard.compiler.alias;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Walks over a provider listing; what has the wrong shape becomes a finding and is left out. */
final class ListingReader {
    private static final Pattern STABLE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Place root;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Alias> aliases = new ArrayList<>();
    private final List<TypeFacts> types = new ArrayList<>();

    ListingReader(Place root) {
        this.root = root;
    }

    AliasCatalog catalog() {
        return ListedCatalog.of(types, aliases);
    }

    List<Finding> findings() {
        return findings;
    }

    void providers(JsonNode providers, String pointer) {
        forEach(providers, pointer, "an array of providers", this::provider);
    }

    private void provider(JsonNode provider, String pointer) {
        String namespace = provider.path("namespace").asText();
        if (namespace.isEmpty()) {
            report(pointer, "a provider has no `namespace`");
            return;
        }
        JsonNode resourceTypes = provider.path("resourceTypes");
        forEach(resourceTypes, pointer + "/resourceTypes", "an array of resource types", (type, at) -> {
            String name = type.path("resourceType").asText();
            if (name.isEmpty()) {
                report(at, "a resource type has no `resourceType`");
            } else {
                resourceType(namespace + "/" + name, type, at);
            }
        });
    }

    private void resourceType(String name, JsonNode type, String pointer) {
        Optional<String> newest = texts(type.path("apiVersions")).stream().max(ListingReader::stableThenNewest);
        String capabilities = Names.lower(type.path("capabilities").asText());
        types.add(
                capabilities.isEmpty()
                        ? TypeFacts.assumed(name, newest)
                        : new TypeFacts(
                                name,
                                capabilities.contains("supportstags"),
                                capabilities.contains("supportslocation"),
                                newest));
        forEach(type.path("aliases"), pointer + "/aliases", "an array of aliases", (alias, at) -> {
            Optional<Alias> read = ListedAlias.read(name, alias);
            read.ifPresentOrElse(aliases::add, () -> report(at, "an alias has no `name` or no path"));
        });
    }

    private static int stableThenNewest(String a, String b) {
        int stable =
                Boolean.compare(STABLE.matcher(a).matches(), STABLE.matcher(b).matches());
        return stable != 0 ? stable : a.compareTo(b);
    }

    static List<String> texts(JsonNode array) {
        List<String> out = new ArrayList<>();
        array.forEach(item -> out.add(item.asText()));
        return out;
    }

    /** Reads one element at its pointer. */
    private interface Element {
        void read(JsonNode element, String pointer);
    }

    private void forEach(JsonNode array, String pointer, String wanted, Element element) {
        if (array.isMissingNode() || array.isNull()) {
            return;
        }
        if (!array.isArray()) {
            report(pointer, "expected " + wanted);
            return;
        }
        for (int i = 0; i < array.size(); i++) {
            element.read(array.path(i), pointer + "/" + i);
        }
    }

    private void report(String pointer, String problem) {
        Place place = Place.of(root.document(), root.pointer() + pointer);
        findings.add(new Finding(
                AliasCodes.LISTING,
                place,
                problem,
                "give a listing as `providers?$expand=resourceTypes/aliases` returns it"));
    }
}
