package dev.safeguard.deployer.cli.option;

import dev.safeguard.compiler.intake.BicepCompiler;
import dev.safeguard.compiler.intake.IntakeOptions;
import dev.safeguard.compiler.source.FileKind;
import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.console.Stop;
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
        return new IntakeOptions(deployment.templates(console.clock().instant()), BicepCompiler.of(console.env()));
    }
}
