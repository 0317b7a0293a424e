package dev.safeguard.deployer.azure;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpResponse;
import com.azure.core.management.exception.ManagementException;
import dev.safeguard.deployer.deploy.AzureFailure;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** Turns whatever the client library throws into failures that name a remedy. */
final class Failures {
    private final String endpoint;

    Failures(String endpoint) {
        this.endpoint = endpoint;
    }

    /** The result of the call, or its failure in our words. */
    <T> T guard(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw translate(e);
        }
    }

    /** As {@link #guard}; empty when Azure says that there is no such object. */
    <T> Optional<T> find(Supplier<T> call) {
        try {
            return Optional.of(guard(call));
        } catch (AzureFailure failure) {
            if (failure.kind() == AzureFailure.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private RuntimeException translate(RuntimeException thrown) {
        Optional<AzureFailure> ours = Causes.find(thrown, AzureFailure.class);
        Optional<HttpResponseException> answered = Causes.find(thrown, HttpResponseException.class);
        if (ours.isPresent()) {
            return ours.get();
        }
        return answered.filter(e -> e.getResponse() != null)
                .<RuntimeException>map(this::answered)
                .orElseGet(() -> unanswered(thrown));
    }

    private AzureFailure answered(HttpResponseException thrown) {
        HttpResponse response = thrown.getResponse();
        String code = "";
        String message = thrown.getMessage();
        if (thrown instanceof ManagementException management && management.getValue() != null) {
            code = Optional.ofNullable(management.getValue().getCode()).orElse("");
            message = Optional.ofNullable(management.getValue().getMessage()).orElse(message);
        }
        return Refusal.of(response.getStatusCode(), code, String.valueOf(message), Correlation.of(response));
    }

    private RuntimeException unanswered(RuntimeException thrown) {
        if (Causes.find(thrown, ClientAuthenticationException.class).isPresent()) {
            return signIn();
        }
        if (Causes.find(thrown, InterruptedException.class).isPresent()) {
            Thread.currentThread().interrupt();
            return new AzureFailure(AzureFailure.Kind.INTERRUPTED, "interrupted", "run the command again to finish");
        }
        return Causes.find(thrown, IOException.class)
                .<RuntimeException>map(this::unreachable)
                .or(() -> Causes.find(thrown, TimeoutException.class).map(this::unreachable))
                .orElse(thrown);
    }

    static AzureFailure signIn() {
        return new AzureFailure(
                AzureFailure.Kind.UNAUTHENTICATED,
                "there are no credentials for Azure, or they have expired",
                "sign in with `az login`, or set AZURE_CLIENT_ID, AZURE_TENANT_ID and a secret or certificate");
    }

    private AzureFailure unreachable(Throwable cause) {
        boolean untrusted = Causes.find(cause, SSLException.class).isPresent();
        return untrusted
                ? new AzureFailure(
                        AzureFailure.Kind.UNREACHABLE,
                        "the certificate of `" + endpoint + "` is not trusted",
                        "name the certificate file of a local Azure, or check the proxy")
                : new AzureFailure(
                        AzureFailure.Kind.UNREACHABLE,
                        "`" + endpoint + "` does not answer",
                        "check the address, the network and HTTPS_PROXY; start a local Azure with `safeguard local`");
    }
}
