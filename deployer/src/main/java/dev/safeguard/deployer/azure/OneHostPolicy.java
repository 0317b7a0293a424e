package dev.safeguard.deployer.azure;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpPipelinePosition;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import dev.safeguard.deployer.deploy.AzureFailure;
import java.net.URL;
import reactor.core.publisher.Mono;

/** Lets nothing out to another host than ARM's: answers name the next page by its full address, and a token goes along. */
final class OneHostPolicy implements HttpPipelinePolicy {
    private final URL endpoint;

    OneHostPolicy(URL endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        check(context);
        return next.process();
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        check(context);
        return next.processSync();
    }

    @Override
    public HttpPipelinePosition getPipelinePosition() {
        return HttpPipelinePosition.PER_CALL;
    }

    private static int port(URL url) {
        return url.getPort() < 0 ? url.getDefaultPort() : url.getPort();
    }

    private void check(HttpPipelineCallContext context) {
        URL url = context.getHttpRequest().getUrl();
        boolean same = url.getHost().equalsIgnoreCase(endpoint.getHost())
                && url.getProtocol().equalsIgnoreCase(endpoint.getProtocol())
                && port(url) == port(endpoint);
        if (!same) {
            throw new AzureFailure(
                    AzureFailure.Kind.UNREADABLE,
                    "an answer of `" + endpoint + "` leads to another address, `" + url.getHost() + "`",
                    "check the endpoint");
        }
    }
}
