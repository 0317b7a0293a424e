package dev.safeguard.deployer.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Configuration;
import com.azure.core.util.ConfigurationBuilder;
import dev.safeguard.deployer.deploy.AzureFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The JDK's HTTP client in Azure's clothes. */
final class HttpClients {
    /** An address that does not answer within this time is not there. */
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private HttpClients() {}

    /** A client for that address; proxies of the environment count, except on this machine. */
    static HttpClient build(URI endpoint, Optional<Path> trusted) {
        java.net.http.HttpClient.Builder jdk = java.net.http.HttpClient.newBuilder();
        trusted.ifPresent(certificate -> jdk.sslContext(trusting(certificate)));
        return new JdkHttpClientBuilder(jdk)
                .connectionTimeout(CONNECT)
                .configuration(Endpoints.isLoopback(endpoint) ? Configuration.NONE : withProxies(System.getenv()))
                .build();
    }

    /** azure-core reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY only under this setting. */
    static Configuration withProxies(Map<String, String> environment) {
        Map<String, String> setting = Map.of("java.net.useSystemProxies", "true");
        return new ConfigurationBuilder(path -> Map.of(), path -> setting, path -> environment).build();
    }

    private static SSLContext trusting(Path certificate) {
        try (InputStream in = Files.newInputStream(certificate)) {
            return context(CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (IOException | GeneralSecurityException e) {
            throw new AzureFailure(
                    AzureFailure.Kind.CONFIGURATION,
                    "certificate file `" + certificate + "` cannot be read",
                    "give a PEM or DER file with one certificate");
        }
    }

    private static SSLContext context(Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("trusted", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
