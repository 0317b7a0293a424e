package dev.safeguard.deployer.local;

import dev.safeguard.deployer.local.http.ArmServer;
import dev.safeguard.deployer.local.http.Certificate;
import dev.safeguard.deployer.local.http.FaultInjector;
import dev.safeguard.deployer.local.http.Faults;
import dev.safeguard.deployer.local.http.Handler;
import dev.safeguard.deployer.local.policy.PolicyService;
import dev.safeguard.deployer.local.route.Routes;
import dev.safeguard.deployer.local.store.Store;
import dev.safeguard.deployer.local.store.Tenant;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * An Azure Resource Manager on loopback that keeps an estate in memory and enforces the policies assigned to it with the
 * compiler's evaluator. It asks for no credentials.
 */
public final class LocalAzure implements AutoCloseable {
    private final ArmServer http;
    private final Optional<ArmServer> https;
    private final Optional<Certificate> certificate;
    private final FaultInjector faults;

    private LocalAzure(
            ArmServer http, Optional<ArmServer> https, Optional<Certificate> certificate, FaultInjector faults) {
        this.http = http;
        this.https = https;
        this.certificate = certificate;
        this.faults = faults;
    }

    /**
     * Starts it; it answers when this returns.
     *
     * @throws dev.safeguard.deployer.local.http.PortInUseException when somebody else listens on a port
     * @throws IOException when the sockets or, for https, the certificate cannot be made
     */
    public static LocalAzure start(LocalOptions options) throws IOException {
        FaultInjector faults = new FaultInjector(options.faults());
        Handler handler = faults.before(routes(options, faults));
        Optional<Certificate> certificate =
                options.httpsPort().isPresent() ? Optional.of(Certificate.selfSigned()) : Optional.empty();
        ArmServer http = ArmServer.http(options.port(), handler, options.listener());
        try {
            Optional<ArmServer> https = certificate.isPresent()
                    ? Optional.of(ArmServer.https(
                            options.httpsPort().orElse(0), certificate.get(), handler, options.listener()))
                    : Optional.empty();
            return new LocalAzure(http, https, certificate, faults);
        } catch (IOException e) {
            http.close();
            throw e;
        }
    }

    private static Handler routes(LocalOptions options, FaultInjector faults) {
        Store store = new Store(options.clock());
        Tenant tenant = new Tenant(options.tenantId(), store);
        Seed.plant(options.estate(), tenant);
        PolicyService policy = PolicyService.over(store, options.aliases());
        return Routes.over(tenant, policy, options.aliases(), options.pageSize(), faults::visibilityDelay);
    }

    /** The http port. */
    public int port() {
        return http.port();
    }

    /** {@code http://127.0.0.1:<port>}, without a trailing slash. */
    public URI endpoint() {
        return http.endpoint();
    }

    /** {@code https://127.0.0.1:<port>}; empty unless https was asked for. */
    public Optional<URI> httpsEndpoint() {
        return https.map(ArmServer::endpoint);
    }

    /** What clients of the https endpoint must trust. */
    public Optional<X509Certificate> certificate() {
        return certificate.map(Certificate::certificate);
    }

    /** Replaces the faults; requests are counted from here. */
    public void inject(Faults other) {
        faults.inject(other);
    }

    /** Stops at once, cutting off calls under way. */
    @Override
    public void close() {
        https.ifPresent(ArmServer::close);
        http.close();
    }
}
