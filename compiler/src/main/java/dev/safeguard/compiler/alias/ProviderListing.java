package dev.safeguard.compiler.alias;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.List;

/**
 * A catalogue made from the service's own provider listing ({@code providers?$expand=resourceTypes/aliases}), as an
 * array or wrapped in {@code {"value": [...]}}. Replaces the bundled catalogue, it does not add to it.
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
        JsonNode value = listing.path("value");
        reader.providers(value.isMissingNode() ? listing : value, value.isMissingNode() ? "" : "/value");
        return new ProviderListing(reader.catalog(), reader.findings());
    }
}
