package dev.safeguard.deployer.cli.alias;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.alias.ProviderListing;
import dev.safeguard.compiler.source.InputFiles;
import dev.safeguard.deployer.cli.catalog.Settings;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.cli.option.AliasOptions;
import dev.safeguard.dsl.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The alias catalogue that a command works with: the bundled one, or the one that replaces it. */
public final class Aliases {
    private static final List<String> ENDINGS = List.of(".json", ".json.gz");
    private static final int SHOWN = 10;

    private Aliases() {}

    /**
     * The catalogue of the option, else the one that {@code safeguard.yaml} of the current folder names, else the bundled
     * one.
     *
     * @param notes hears of what was left out
     * @throws Stop when what is named is no listing of aliases
     */
    public static AliasCatalog choose(AliasOptions options, Consumer<String> notes) {
        return options.aliases()
                .or(() -> Settings.read(Path.of("")).aliases())
                .map(named -> catalog(named, options, notes))
                .orElseGet(AliasCatalog::bundled);
    }

    private static AliasCatalog catalog(String named, AliasOptions options, Consumer<String> notes) {
        boolean isAddress = named.matches("(?i)https?:.*");
        ProviderListing listing = isAddress ? ListedAliases.at(named, options.certificate()) : files(named);
        List<Finding> errors = listing.findings().stream()
                .filter(Finding::isError)
                .limit(SHOWN)
                .toList();
        if (!errors.isEmpty()) {
            throw Stop.findings(errors);
        }
        listing.findings().stream().limit(SHOWN).forEach(finding -> notes.accept(finding.toString()));
        return listing.catalog();
    }

    private static ProviderListing files(String named) {
        InputFiles input = InputFiles.find(List.of(named), ENDINGS);
        if (!input.findings().isEmpty()) {
            throw Stop.findings(input.findings());
        }
        return ProviderListing.read(input.files());
    }
}
