package dev.safeguard.generator;

import dev.safeguard.generator.facts.ArmTypes;
import dev.safeguard.generator.facts.TypeTable;
import dev.safeguard.generator.source.OutputFolder;
import java.util.ArrayList;
import java.util.List;

/** Makes the table of resource types from their properties and their API versions. */
final class ResourceTypesCommand implements Command {
    @Override
    public String name() {
        return "resource-types";
    }

    @Override
    public String usage() {
        return "TABLE PROPERTIES VERSIONS [--source TEXT]...";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.atMost(3);
        List<String> comments = new ArrayList<>(
                List.of(
                        "Azure resource types, made by the command `resource-types` of dsl/generator; do not edit.",
                        "Tab-separated: type; T supports tags, L supports a location, - neither (in lower case, and ? for neither,",
                        "when assumed: top-level types do, nested and data-plane types do not); newest stable API version, else newest."));
        comments.addAll(arguments.sources());
        OutputFolder.write(
                arguments.file(0), TypeTable.write(ArmTypes.read(arguments.file(1), arguments.file(2)), comments));
    }
}
