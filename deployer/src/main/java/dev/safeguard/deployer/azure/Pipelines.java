package dev.safeguard.deployer.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.core.util.Configuration;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.resourcemanager.resources.fluentcore.utils.HttpPipelineProvider;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pipeline that every request goes through: sign-in, retries, the log, and the guard of the address. */
final class Pipelines {
    /** The clients want a subscription; nothing we call uses it. */
    static final String NO_SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

    private final AzureTarget target;
    private final URI endpoint;
    private final Retries retries;

    Pipelines(AzureTarget target, String endpoint, Retries retries) {
        this.target = target;
        this.endpoint = URI.create(endpoint);
        this.retries = retries;
    }

    AzureProfile profile() {
        Map<String, String> endpoints =
                new HashMap<>(target.cloud().environment().getEndpoints());
        endpoints.put("resourceManagerEndpointUrl", endpoint + "/");
        return new AzureProfile(target.tenant().orElse(""), NO_SUBSCRIPTION, new AzureEnvironment(endpoints));
    }

    /** The SDK's own pipeline; without a credential it does not insist on https. */
    HttpPipeline pipeline() {
        HttpClient client = HttpClients.build(endpoint, target.trustedCertificate());
        Optional<TokenCredential> credential = local() ? Optional.empty() : Optional.of(credential());
        return HttpPipelineProvider.buildHttpPipeline(
                orNull(credential),
                profile(),
                null,
                new HttpLogOptions(),
                Configuration.getGlobalConfiguration(),
                new RetryPolicy(retries),
                policies(),
                client);
    }

    private boolean local() {
        return Endpoints.isLoopback(endpoint);
    }

    private URL url() {
        try {
            return endpoint.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("checked before: " + endpoint, e);
        }
    }

    private static @Nullable TokenCredential orNull(Optional<TokenCredential> credential) {
        return credential.orElse(null);
    }

    private List<HttpPipelinePolicy> policies() {
        List<HttpPipelinePolicy> policies = new ArrayList<>();
        policies.add(new OneHostPolicy(url()));
        if (local()) {
            policies.add(new LocalSignInPolicy());
        }
        policies.add(new LogPolicy(target.listener()));
        return policies;
    }

    /** Environment variables, managed identity, {@code az login} and others, in the order of azure-identity. */
    private TokenCredential credential() {
        DefaultAzureCredentialBuilder builder = new DefaultAzureCredentialBuilder()
                .httpClient(HttpClients.build(URI.create(target.cloud().endpoint()), Optional.empty()))
                .authorityHost(target.cloud().environment().getActiveDirectoryEndpoint());
        target.tenant().ifPresent(builder::tenantId);
        return builder.build();
    }
}
