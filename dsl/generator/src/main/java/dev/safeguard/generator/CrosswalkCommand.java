package dev.safeguard.generator;

import dev.safeguard.generator.hipaa.CrosswalkTable;
import dev.safeguard.generator.source.OutputFolder;
import java.util.ArrayList;
import java.util.List;

/** Makes the table from citations to controls of NIST SP 800-53. */
final class CrosswalkCommand implements Command {
    @Override
    public String name() {
        return "crosswalk";
    }

    @Override
    public String usage() {
        return "TABLE FACTS [--source TEXT]...";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.atMost(2);
        List<String> comments = new ArrayList<>(
                List.of(
                        "45 CFR 164 and NIST SP 800-53 revision 5, made by the command `crosswalk` of dsl/generator; do not edit."));
        comments.addAll(arguments.sources());
        OutputFolder.write(arguments.file(0), CrosswalkTable.write(arguments.file(1), comments));
    }
}
