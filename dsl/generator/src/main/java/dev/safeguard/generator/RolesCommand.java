package dev.safeguard.generator;

import dev.safeguard.generator.azurerm.RoleTable;
import dev.safeguard.generator.source.OutputFolder;
import java.util.ArrayList;
import java.util.List;

/** Makes the table of built-in roles from a text that names them with their ids, and a table of more. */
final class RolesCommand implements Command {
    @Override
    public String name() {
        return "built-in-roles";
    }

    @Override
    public String usage() {
        return "TABLE TEXT MORE [--source TEXT]...";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.atMost(3);
        List<String> comments = new ArrayList<>(
                List.of("Built-in roles of Azure, made by the command `built-in-roles` of dsl/generator; do not edit."
                        + " Tab-separated: name, id."));
        comments.addAll(arguments.sources());
        OutputFolder.write(arguments.file(0), RoleTable.write(arguments.file(1), arguments.file(2), comments));
    }
}
