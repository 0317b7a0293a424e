package dev.safeguard.deployer.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.alias.ProviderListing;
import dev.safeguard.compiler.alias.TypeFacts;
import dev.safeguard.deployer.local.arm.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the local Azure lists as providers is the catalogue again, page by page. */
class ProviderListingTest {
    private static final String QUERY = "/providers?api-version=2021-04-01&%24expand=resourceTypes/aliases";

    @ParameterizedTest
    @ValueSource(strings = {"", Arm.PROD})
    void the_listing_with_aliases_is_the_catalogue_it_was_made_from(String scope) {
        ProviderListing listing = ProviderListing.ofProviders(providers(scope), "providers");

        assertThat(listing.findings()).isEmpty();
        assertThat(listing.catalog().namespaces())
                .isEqualTo(AliasCatalog.bundled().namespaces());
        for (String namespace : listing.catalog().namespaces()) {
            List<TypeFacts> types = AliasCatalog.bundled().types(namespace);
            assertThat(text(listing.catalog().types(namespace))).isEqualTo(text(types));
            types.forEach(type -> assertThat(text(listing.catalog().aliases(type.name())))
                    .isEqualTo(text(AliasCatalog.bundled().aliases(type.name()))));
        }
    }

    /** Namespaces are spelled in more than one way in the catalogue, and in one way in a listing. */
    private static String text(List<?> facts) {
        return facts.toString().toLowerCase(Locale.ROOT);
    }

    private static List<JsonNode> providers(String scope) {
        List<JsonNode> providers = new ArrayList<>();
        try (Arm arm = new Arm(options -> options.pageSize(60))) {
            ObjectNode page = Json.object().put("nextLink", scope + QUERY);
            while (page.hasNonNull("nextLink")) {
                URI next = URI.create(page.get("nextLink").textValue());
                page = (ObjectNode)
                        arm.get(next.getRawPath() + "?" + next.getRawQuery()).json();
                page.get("value").forEach(providers::add);
            }
        }
        return providers;
    }
}
