package dev.safeguard.deployer.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which alias catalogue. */
public final class AliasOptions {
    @Option(
            names = "--aliases",
            paramLabel = "FILE|URL",
            description = "Alias catalogue instead of the bundled one: your export of `az provider list --expand"
                    + " resourceTypes/aliases`, or the address of an Azure, such as http://127.0.0.1:8123 of"
                    + " `safeguard local`; also `aliases` in safeguard.yaml.")
    private Optional<String> aliases = Optional.empty();

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Certificate (PEM) of a local https address of --aliases, as `local --https` writes it.")
    private Optional<Path> certificate = Optional.empty();

    /** As written. */
    public Optional<String> aliases() {
        return aliases;
    }

    public Optional<Path> certificate() {
        return certificate;
    }
}
