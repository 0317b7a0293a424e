package dev.safeguard.compiler.alias;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.nio.file.Path;
import java.util.List;

/**
 * A catalogue made from the service's own provider listing ({@code providers?$expand=resourceTypes/aliases}): an array of
 * providers, one wrapped in {@code {"value": [...]}}, or a single provider. Replaces the bundled catalogue, it does not
 * add to it.
 *
 * @param catalog what could be read
 * @param findings what could not
 */
public record ProviderListing(AliasCatalog catalog, List<Finding> findings) {
    public ProviderListing {
        findings = List.copyOf(findings);
    }

    /**
     * Reads a listing.
     *
     * @param listing the parsed JSON
     * @param place of {@code listing} in its document
     */
    public static ProviderListing of(JsonNode listing, Place place) {
        ListingReader reader = new ListingReader(place);
        reader.listing(listing);
        return reader.result();
    }

    /**
     * Reads an export from files of JSON, plain or compressed with gzip; together they are one listing. A listing without
     * any alias is an error.
     */
    public static ProviderListing read(List<Path> files) {
        ListingReader whole = new ListingReader(
                Place.of(files.isEmpty() ? "aliases" : files.get(0).toString()));
        files.forEach(file -> new ListingFile(file, whole).read());
        whole.refuseEmpty();
        return whole.result();
    }

    /**
     * As {@link #read}, of providers that a service has listed.
     *
     * @param document what findings call their source, such as its address
     */
    public static ProviderListing ofProviders(List<? extends JsonNode> providers, String document) {
        ListingReader reader = new ListingReader(Place.of(document));
        for (int i = 0; i < providers.size(); i++) {
            reader.provider(providers.get(i), "/value/" + i);
        }
        reader.refuseEmpty();
        return reader.result();
    }
}
