package dev.safeguard.deployer.cli;

import dev.safeguard.deployer.cli.console.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** Says which build this is. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"safeguard " + ToolVersion.text()};
    }
}
