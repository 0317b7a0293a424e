package dev.safeguard.deployer.azure;

import com.azure.core.http.HttpMethod;
import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.deployer.deploy.AzureFailure;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The resource providers of an Azure, with their resource types and aliases. */
public final class AzureProviders {
    private static final String API_VERSION = "2021-04-01";
    private static final int MOST_RETRIES = 5;

    private AzureProviders() {}

    /**
     * All pages of {@code providers?$expand=resourceTypes/aliases}.
     *
     * @param path {@code /providers} of the tenant, {@code /subscriptions/…/providers}, or one of them with a namespace
     * @return the providers as the service lists them
     * @throws AzureFailure when the address is not acceptable, does not answer, refuses or lists no providers
     */
    public static List<JsonNode> list(AzureTarget target, String path) {
        String endpoint = target.endpoint().map(Endpoints::check).orElseGet(target.cloud()::endpoint);
        Pipelines pipelines = new Pipelines(target, endpoint, new Retries(MOST_RETRIES));
        ArmClient arm = new ArmClient(pipelines.pipeline(), endpoint, new Failures(endpoint));
        List<JsonNode> providers = new ArrayList<>();
        String next = arm.url(path, API_VERSION, Map.of("$expand", "resourceTypes/aliases"));
        while (!next.isEmpty()) {
            JsonNode page = arm.send(HttpMethod.GET, next).body();
            add(page, providers, endpoint + path);
            JsonNode link = page.path("nextLink");
            next = link.isTextual() ? link.textValue() : "";
        }
        return providers;
    }

    private static void add(JsonNode page, List<JsonNode> providers, String address) {
        if (page.has("namespace")) {
            providers.add(page);
        } else if (page.path("value").isArray()) {
            page.path("value").forEach(providers::add);
        } else {
            throw new AzureFailure(
                    AzureFailure.Kind.UNREADABLE,
                    "`" + address + "` lists no providers",
                    "name the address of ARM, or its /providers");
        }
    }

    /** The cloud whose ARM is at that host, if any; credentials are sent nowhere else. */
    public static Optional<Cloud> cloudAt(String host) {
        return Stream.of(Cloud.values())
                .filter(cloud -> URI.create(cloud.endpoint()).getHost().equalsIgnoreCase(host))
                .findFirst();
    }

    /** Whether an address is on this machine, by its name. */
    public static boolean isHere(URI address) {
        return Endpoints.isLoopback(address);
    }
}
