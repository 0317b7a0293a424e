package dev.safeguard.generator;

import dev.safeguard.generator.facts.AliasExport;
import dev.safeguard.generator.facts.AliasFact;
import dev.safeguard.generator.facts.NamedType;
import dev.safeguard.generator.facts.NamedTypes;
import dev.safeguard.generator.facts.TextFiles;
import dev.safeguard.generator.facts.TypeFact;
import dev.safeguard.generator.facts.TypeTable;
import dev.safeguard.generator.source.OutputFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Makes or extends the list of types with typed fields: those that a text names. Class names in the list are kept. */
final class NamedTypesCommand implements Command {
    @Override
    public String name() {
        return "named-types";
    }

    @Override
    public String usage() {
        return "LIST TEXT ALIASES RESOURCE_TYPES [--source TEXT]...";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.atMost(4);
        Path list = arguments.file(0);
        Collection<NamedType> before = Files.exists(list) ? NamedTypes.read(list) : List.of();
        Collection<String> types = NamedTypes.in(arguments.file(1), known(arguments, before));
        List<String> comments = new ArrayList<>(
                List.of(
                        "Resource types with typed fields and the names of their classes, made by the command `named-types` of",
                        "dsl/generator. Names and spellings may be edited, and are kept from then on: controls refer to them."));
        comments.addAll(arguments.sources());
        OutputFolder.write(list, NamedTypes.write(types, before, comments));
    }

    /** Spellings: the list's own win, then those of the alias table, as generated aliases start with them. */
    private static List<String> known(Arguments arguments, Collection<NamedType> before) {
        List<TypeFact> types = TextFiles.lines(arguments.file(3), TypeTable::read);
        List<AliasFact> aliases = AliasExport.read(arguments.file(2)).aliases();
        return Stream.of(
                        types.stream().map(TypeFact::name),
                        aliases.stream().map(AliasFact::resourceType).distinct(),
                        before.stream().map(NamedType::type))
                .flatMap(names -> names)
                .toList();
    }
}
