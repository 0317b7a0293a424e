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
    private final List<Finding> findings;
    private final List<Alias> aliases;
    private final List<TypeFacts> types;

    ListingReader(Place root) {
        this(root, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private ListingReader(Place root, List<Finding> findings, List<Alias> aliases, List<TypeFacts> types) {
        this.root = root;
        this.findings = findings;
        this.aliases = aliases;
        this.types = types;
    }

    /** The same listing, continued in another document. */
    ListingReader at(Place place) {
        return new ListingReader(place, findings, aliases, types);
    }

    ProviderListing result() {
        return new ProviderListing(ListedCatalog.of(types, aliases), findings);
    }

    /** An array of providers, the service's envelope around one, or a single provider. */
    void listing(JsonNode listing) {
        if (listing.has("namespace")) {
            provider(listing, "");
        } else {
            JsonNode value = listing.path("value");
            String pointer = value.isMissingNode() ? "" : "/value";
            forEach(value.isMissingNode() ? listing : value, pointer, "an array of providers", this::provider);
        }
    }

    /** Nobody replaces the catalogue by one without aliases; it was exported without them. */
    void refuseEmpty() {
        if (aliases.isEmpty() && findings.stream().noneMatch(Finding::isError)) {
            String remedy = "export them: az provider list --expand resourceTypes/aliases";
            report(new Finding(AliasCodes.NO_ALIASES, root, "no aliases", remedy));
        }
    }

    void provider(JsonNode provider, String pointer) {
        String namespace = text(provider.path("namespace"));
        if (namespace.isEmpty()) {
            report(pointer, "a provider has no `namespace`");
            return;
        }
        JsonNode resourceTypes = provider.path("resourceTypes");
        forEach(resourceTypes, pointer + "/resourceTypes", "an array of resource types", (type, at) -> {
            String name = text(type.path("resourceType"));
            if (name.isEmpty()) {
                report(at, "a resource type has no `resourceType`");
            } else {
                resourceType(namespace + "/" + name, type, at);
            }
        });
    }

    private void resourceType(String name, JsonNode type, String pointer) {
        Optional<String> newest = texts(type.path("apiVersions")).stream().max(ListingReader::stableThenNewest);
        String capabilities = Names.lower(text(type.path("capabilities")));
        types.add(
                capabilities.isEmpty()
                        ? unsaid(name, newest)
                        : new TypeFacts(
                                name,
                                capabilities.contains("supportstags"),
                                capabilities.contains("supportslocation"),
                                false,
                                newest));
        forEach(type.path("aliases"), pointer + "/aliases", "an array of aliases", (alias, at) -> {
            Optional<Alias> read = ListedAlias.read(name, alias);
            read.ifPresentOrElse(aliases::add, () -> leaveOut(at));
        });
    }

    private void leaveOut(String pointer) {
        String remedy = "nothing can be read under it; export the listing again";
        report(new Finding(AliasCodes.LEFT_OUT, place(pointer), "an alias has no `name` or no path", remedy));
    }

    /** Empty for what is no text, JSON null included. */
    static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : "";
    }

    /** A listing by hand may leave the capabilities out; then what is known otherwise counts, else the name. */
    private static TypeFacts unsaid(String name, Optional<String> newest) {
        return AliasCatalog.bundled()
                .type(name)
                .map(known -> new TypeFacts(name, known.tags(), known.location(), known.assumed(), newest))
                .orElseGet(() -> TypeFacts.assumed(name, newest));
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

    private Place place(String pointer) {
        return Place.of(root.document(), root.pointer() + pointer);
    }

    void report(Finding finding) {
        findings.add(finding);
    }

    private void report(String pointer, String problem) {
        String remedy = "give a listing as `providers?$expand=resourceTypes/aliases` returns it";
        report(new Finding(AliasCodes.LISTING, place(pointer), problem, remedy));
    }
}
