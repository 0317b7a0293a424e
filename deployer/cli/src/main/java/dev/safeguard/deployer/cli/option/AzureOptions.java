package dev.safeguard.deployer.cli.option;

import dev.safeguard.deployer.cli.console.Stop;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which Azure. */
public final class AzureOptions {
    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description =
                    "Address of ARM when it is not the cloud's, such as http://127.0.0.1:8123 of `safeguard local`.")
    private Optional<String> endpoint = Optional.empty();

    @Option(names = "--cloud", paramLabel = "NAME", description = "public, usgov or china. Default: public.")
    private Optional<String> cloud = Optional.empty();

    @Option(names = "--tenant", paramLabel = "ID", description = "Tenant to sign in to. Default: the credentials' own.")
    private Optional<String> tenant = Optional.empty();

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Certificate (PEM) of a local https endpoint, as `local --https` writes it.")
    private Optional<Path> certificate = Optional.empty();

    /** The address, if one was given. */
    public Optional<URI> endpoint() {
        return endpoint.map(AzureOptions::uri);
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below, as for an address without a host
        }
        throw Stop.usage("`" + text + "` is no address", "write one like http://127.0.0.1:8123");
    }

    public Optional<String> cloud() {
        return cloud;
    }

    public Optional<String> tenant() {
        return tenant;
    }

    /** The certificate file, which exists. */
    public Optional<Path> certificate() {
        certificate.filter(file -> !Files.isRegularFile(file)).ifPresent(file -> {
            throw Stop.usage("no certificate at `" + file + "`", "check the path");
        });
        return certificate;
    }
}
