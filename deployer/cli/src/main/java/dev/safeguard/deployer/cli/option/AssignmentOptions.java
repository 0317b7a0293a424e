package dev.safeguard.deployer.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the initiative is assigned. */
public final class AssignmentOptions {
    @Option(
            names = "--assignment",
            paramLabel = "NAME",
            description =
                    "Name of the assignment, at most 24 characters. Default: safeguard- and the initiative's name.")
    private Optional<String> assignment = Optional.empty();

    @Option(
            names = "--location",
            paramLabel = "REGION",
            description = "Region that keeps the assignment's identity. Default: one of the cloud.")
    private Optional<String> location = Optional.empty();

    @Option(
            names = "--enforcement-mode",
            paramLabel = "MODE",
            description = "Default or DoNotEnforce (denies nothing, still reports). Default: Default.")
    private String enforcementMode = "Default";

    @Option(names = "--not-scope", paramLabel = "ID", description = "Scope below the group to leave out; repeatable.")
    private List<String> notScopes = new ArrayList<>();

    @Option(
            names = "--owner",
            paramLabel = "NAME",
            defaultValue = "safeguard",
            description = "Whose objects these are. Default: ${DEFAULT-VALUE}.")
    private String owner = "safeguard";

    public Optional<String> assignment() {
        return assignment;
    }

    public Optional<String> location() {
        return location;
    }

    public String enforcementMode() {
        return enforcementMode;
    }

    public List<String> notScopes() {
        return List.copyOf(notScopes);
    }

    public String owner() {
        return owner;
    }
}
