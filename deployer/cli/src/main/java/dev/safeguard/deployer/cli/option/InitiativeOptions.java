package dev.safeguard.deployer.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which controls and which initiative. */
public final class InitiativeOptions {
    @Option(
            names = "--pack",
            paramLabel = "JAR",
            description = "A jar with more controls; repeatable, also under `packs` in safeguard.yaml.")
    private List<Path> packs = new ArrayList<>();

    @Option(
            names = "--initiative",
            paramLabel = "NAME|PATH",
            defaultValue = "hipaa",
            description =
                    "An initiative of a pack, or a file or folder of Azure Policy JSON. Default: ${DEFAULT-VALUE}.")
    private String initiative = "hipaa";

    public List<Path> packs() {
        return List.copyOf(packs);
    }

    public String initiative() {
        return initiative;
    }
}
