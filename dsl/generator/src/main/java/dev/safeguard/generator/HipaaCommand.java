package dev.safeguard.generator;

import dev.safeguard.generator.hipaa.SafeguardTable;
import dev.safeguard.generator.source.OutputFolder;
import java.util.ArrayList;
import java.util.List;

/** Makes the table of safeguards from the regulation as facts and the names of the constants. */
final class HipaaCommand implements Command {
    @Override
    public String name() {
        return "hipaa";
    }

    @Override
    public String usage() {
        return "TABLE FACTS NAMES [--source TEXT]...";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.atMost(3);
        List<String> comments = new ArrayList<>(
                List.of("Safeguards of 45 CFR 164, made by the command `hipaa` of dsl/generator; do not edit."));
        comments.addAll(arguments.sources());
        OutputFolder.write(arguments.file(0), SafeguardTable.write(arguments.file(1), arguments.file(2), comments));
    }
}
