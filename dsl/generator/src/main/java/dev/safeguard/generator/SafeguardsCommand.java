package dev.safeguard.generator;

import dev.safeguard.generator.hipaa.SafeguardsSource;
import dev.safeguard.generator.source.OutputFolder;

/** Makes the Java constants of the safeguards. */
final class SafeguardsCommand implements Command {
    @Override
    public String name() {
        return "safeguards";
    }

    @Override
    public String usage() {
        return "FOLDER TABLE";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.atMost(2);
        OutputFolder folder = new OutputFolder(arguments.file(0));
        folder.write("dev/safeguard/dsl/hipaa/Safeguards.java", SafeguardsSource.of(arguments.file(1)));
        folder.deleteOthers(".java");
    }
}
