package dev.safeguard.deployer.cli.option;

import dev.safeguard.compiler.intake.BicepCompiler;
import dev.safeguard.compiler.intake.IntakeOptions;
import dev.safeguard.compiler.source.FileKind;
import dev.safeguard.compiler.terraform.TerraformOptions;
import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.console.Stop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What the files of a scan are, and what they leave open. */
public final class SourceOptions {
    private static final String DETECTED = "detected";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = DETECTED,
            description = "What the files are: inventory, arm, terraform or bicep. Default: found out, file by file.")
    private String kind = DETECTED;

    @Option(
            names = "--source",
            paramLabel = "DIR",
            description =
                    "Folder of the .tf files of a plan, for file and line of each resource. Default: beside the plan.")
    private Optional<Path> source = Optional.empty();

    @Option(
            names = "--strict",
            description = "What a plan does not say is unknown, also where the provider's default is known.")
    private boolean strict;

    @Option(
            names = "--changed-only",
            description =
                    "Of a plan, judge what it creates, changes or replaces only; the rest counts as surroundings.")
    private boolean changedOnly;

    /** The kind asked for. */
    public Optional<FileKind> kind() {
        return kind.equals(DETECTED) ? Optional.empty() : Optional.of(named(kind));
    }

    private static FileKind named(String word) {
        String there = FileKind.askable().map(FileKind::word).collect(Collectors.joining(", "));
        return FileKind.named(word).orElseThrow(() -> Stop.usage("unknown kind `" + word + "`", "there is " + there));
    }

    /**
     * How the files are read.
     *
     * @throws Stop for options that name files which are not there
     */
    public IntakeOptions intake(Console console, DeploymentOptions deployment) {
        return new IntakeOptions(
                deployment.templates(console.clock().instant()), plans(), BicepCompiler.of(console.env()));
    }

    private TerraformOptions plans() {
        source.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw Stop.usage("no such folder `" + folder + "`", "name the folder of the root module");
        });
        return new TerraformOptions(strict, changedOnly, source);
    }
}
