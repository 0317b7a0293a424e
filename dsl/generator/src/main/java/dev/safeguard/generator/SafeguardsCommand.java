package dev.safeguard.generator;

import dev.safeguard.generator.hipaa.CrosswalkSource;
import dev.safeguard.generator.hipaa.SafeguardsSource;
import dev.safeguard.generator.source.OutputFolder;

/** Makes the Java constants of the safeguards, and what they are mapped to. */
final class SafeguardsCommand implements Command {
    @Override
    public String name() {
        return "safeguards";
    }

    @Override
    public String usage() {
        return "FOLDER TABLE CROSSWALK";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.atMost(3);
        OutputFolder folder = new OutputFolder(arguments.file(0));
        folder.write("dev/safeguard/dsl/hipaa/Safeguards.java", SafeguardsSource.of(arguments.file(1)));
        folder.write("dev/safeguard/dsl/hipaa/Crosswalk.java", CrosswalkSource.of(arguments.file(2)));
        folder.deleteOthers(".java");
    }
}
