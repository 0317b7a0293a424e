package dev.safeguard.generator;

import dev.safeguard.generator.facts.AliasExport;
import dev.safeguard.generator.facts.AliasFact;
import dev.safeguard.generator.facts.AliasTable;
import dev.safeguard.generator.source.OutputFolder;
import java.util.ArrayList;
import java.util.List;

/** Makes the alias table from exports; a later export overrides an earlier one, alias by alias. */
final class AliasesCommand implements Command {
    @Override
    public String name() {
        return "aliases";
    }

    @Override
    public String usage() {
        return "TABLE EXPORT... [--source TEXT]...";
    }

    @Override
    public void run(Arguments arguments) {
        List<AliasFact> facts = arguments.filesFrom(1).stream()
                .flatMap(file -> AliasExport.read(file).aliases().stream())
                .toList();
        List<String> comments = new ArrayList<>(List.of(
                "Azure Policy aliases, made by the command `aliases` of dsl/generator; do not edit.",
                "`@type`, then one tab-separated row per alias: depth, suffix, code, path.",
                "  depth  number of listed aliases above; suffix  what the name adds to the alias above (at depth 0: to `type/`,",
                "  or the whole name after `=`)",
                "  code   s string, i integer, n number, b boolean, o object, a array, y any, u unknown; of one element when the",
                "  name ends in [*]; then m modifiable, ? modifiable not known",
                "  path   empty: path above + suffix (at depth 0 `properties.` + suffix); `+`: the same below a further",
                "  `properties`; `-`: the bare suffix; else the whole path",
                "  further cells: `#segment` (the value is the path segment after this one), `@versions:code=path` (path in",
                "  certain API versions)"));
        comments.addAll(arguments.sources());
        OutputFolder.write(arguments.file(0), AliasTable.write(facts, comments));
    }
}
