package dev.safeguard.deployer.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** More controls than the bundled ones, for verbs that need no initiative. */
public final class PackOptions {
    @Option(
            names = "--pack",
            paramLabel = "JAR",
            description = "A jar with more controls; repeatable, also under `packs` in safeguard.yaml.")
    private List<Path> packs = new ArrayList<>();

    public List<Path> packs() {
        return List.copyOf(packs);
    }
}
