package dev.safeguard.deployer.cli.azure;

import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.deployer.azure.AzurePlane;
import dev.safeguard.deployer.azure.AzureTarget;
import dev.safeguard.deployer.azure.Cloud;
import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.cli.option.AzureOptions;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Connects to the Azure that the options name. */
public final class Connection {
    private Connection() {}

    /**
     * Prepares the client.
     *
     * @param planned address to use when the options name none, as a saved plan does
     * @param verbose whether to name each request on standard error
     */
    public static AzurePlane open(AzureOptions options, Optional<URI> planned, Console console, boolean verbose) {
        Cloud cloud = cloud(options);
        Optional<URI> endpoint = options.endpoint().or(() -> options.cloud().isPresent() ? Optional.empty() : planned);
        AzureTarget target = new AzureTarget(
                endpoint, cloud, options.tenant(), options.certificate(), (method, path, status, correlation) -> {
                    if (verbose) {
                        console.say(status + " " + method + " " + path
                                + (correlation.isEmpty() ? "" : " (correlation id " + correlation + ")"));
                    }
                });
        return AzurePlane.connect(target);
    }

    /** The cloud that the options name; public without one. */
    public static Cloud cloud(AzureOptions options) {
        String name = options.cloud().orElse(Cloud.PUBLIC.label());
        return Cloud.named(name).orElseThrow(() -> {
            List<String> names = Stream.of(Cloud.values()).map(Cloud::label).toList();
            return Stop.usage(
                    "unknown cloud `" + name + "`",
                    Spelling.remedy(name, names, "there is " + String.join(", ", names)));
        });
    }
}
