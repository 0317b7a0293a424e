package dev.safeguard.deployer.azure;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import reactor.core.publisher.Mono;

/** Tells the listener of every answer, retries included. */
final class LogPolicy implements HttpPipelinePolicy {
    private final HttpListener listener;

    LogPolicy(HttpListener listener) {
        this.listener = listener;
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return next.process().doOnNext(this::tell);
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        HttpResponse response = next.processSync();
        tell(response);
        return response;
    }

    private void tell(HttpResponse response) {
        listener.answered(
                response.getRequest().getHttpMethod().toString(),
                response.getRequest().getUrl().getPath(),
                response.getStatusCode(),
                Correlation.of(response));
    }
}
