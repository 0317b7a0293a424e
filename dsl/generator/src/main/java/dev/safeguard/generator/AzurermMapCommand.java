package dev.safeguard.generator;

import dev.safeguard.generator.azurerm.AttributeTable;
import dev.safeguard.generator.source.OutputFolder;
import java.util.ArrayList;
import java.util.List;

/** Makes the table from azurerm attributes to ARM properties. */
final class AzurermMapCommand implements Command {
    @Override
    public String name() {
        return "azurerm-map";
    }

    @Override
    public String usage() {
        return "TABLE MAP ADDITIONS [--source TEXT]...";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.atMost(3);
        List<String> comments = new ArrayList<>(List.of(
                "What attributes of azurerm become in ARM, made by the command `azurerm-map` of dsl/generator; do not"
                        + " edit.",
                "Tab-separated. @ starts a group: azurerm type (* = every type), ARM type, then, where they differ"
                        + " from -, the fixed name of a child",
                "that the resource writes and the attribute that names the parent or target. A row: attribute; majors"
                        + " of the provider that have it; mode",
                "(R required, O optional, OC optional and computed, by major 3|4|5 when they differ); default of the"
                        + " schema; ARM path; transform; value",
                "that counts when the attribute is not configured (empty: none, or the attribute is required)."));
        comments.addAll(arguments.sources());
        OutputFolder.write(arguments.file(0), AttributeTable.write(arguments.file(1), arguments.file(2), comments));
    }
}
