package dev.safeguard.deployer.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Says which build this is, from the manifest of the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged classes)");
        return new String[] {"safeguard " + version};
    }
}
