package dev.safeguard.deployer.cli.console;

import java.util.Optional;

/** The version of this build, from the manifest of the jar. */
public final class ToolVersion {
    private ToolVersion() {}

    /** Such as {@code 0.1.0}; {@code unpackaged} when the classes run from a folder. */
    public static String text() {
        return Optional.ofNullable(ToolVersion.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
