package dev.safeguard.generator;

import dev.safeguard.generator.azurerm.TypeTable;
import dev.safeguard.generator.source.OutputFolder;
import java.util.ArrayList;
import java.util.List;

/** Makes the table of azurerm types. */
final class AzurermTypesCommand implements Command {
    @Override
    public String name() {
        return "azurerm-types";
    }

    @Override
    public String usage() {
        return "TABLE TYPES SCHEMA [--source TEXT]...";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.atMost(3);
        List<String> comments = new ArrayList<>(List.of(
                "Resource types of azurerm, made by the command `azurerm-types` of dsl/generator; do not edit.",
                "Tab-separated: azurerm type; ARM type; role; scope of the id; attributes that name the"
                        + " parent; majors of the provider that have it;",
                "API version by major 3|4|5; array of the parent that shows it too; attributes that only some"
                        + " of those majors have."));
        comments.addAll(arguments.sources());
        OutputFolder.write(arguments.file(0), TypeTable.write(arguments.file(1), arguments.file(2), comments));
    }
}
