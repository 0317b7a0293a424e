package dev.safeguard.deployer.azure;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which Azure to talk to.
 *
 * @param endpoint of ARM when it is not the cloud's: a local Azure, or https
 * @param cloud whose sign-in is used
 * @param tenant id of the tenant to sign in to; empty for the one that the credentials belong to
 * @param trustedCertificate PEM or DER file of the certificate of a local https endpoint
 * @param listener hears of every request
 */
public record AzureTarget(
        Optional<URI> endpoint,
        Cloud cloud,
        Optional<String> tenant,
        Optional<Path> trustedCertificate,
        HttpListener listener) {

    /** One of Microsoft's clouds, with the credentials of the environment ({@code az login} and others). */
    public static AzureTarget cloud(Cloud cloud) {
        return new AzureTarget(Optional.empty(), cloud, Optional.empty(), Optional.empty(), HttpListener.none());
    }

    /** Another address of ARM; on this machine it needs no credentials. */
    public static AzureTarget endpoint(URI endpoint) {
        return new AzureTarget(
                Optional.of(endpoint), Cloud.PUBLIC, Optional.empty(), Optional.empty(), HttpListener.none());
    }

    public AzureTarget tenant(String id) {
        return new AzureTarget(endpoint, cloud, Optional.of(id), trustedCertificate, listener);
    }

    public AzureTarget trusting(Path certificate) {
        return new AzureTarget(endpoint, cloud, tenant, Optional.of(certificate), listener);
    }

    public AzureTarget listener(HttpListener newListener) {
        return new AzureTarget(endpoint, cloud, tenant, trustedCertificate, newListener);
    }
}
