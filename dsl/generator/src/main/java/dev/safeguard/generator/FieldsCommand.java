package dev.safeguard.generator;

import dev.safeguard.generator.facts.AliasExport;
import dev.safeguard.generator.facts.ClassNames;
import dev.safeguard.generator.facts.FactsException;
import dev.safeguard.generator.facts.NamedType;
import dev.safeguard.generator.facts.NamedTypes;
import dev.safeguard.generator.facts.TextFiles;
import dev.safeguard.generator.facts.TypeFact;
import dev.safeguard.generator.facts.TypeTable;
import dev.safeguard.generator.source.FieldSources;
import dev.safeguard.generator.source.OutputFolder;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the Java sources of typed fields. {@code TYPES} is a list made by {@code named-types}, or type names with commas
 * between them, or {@code all}.
 */
final class FieldsCommand implements Command {
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

    @Override
    public String name() {
        return "fields";
    }

    @Override
    public String usage() {
        return "FOLDER PACKAGE TYPES EXPORT [RESOURCE_TYPES]";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.atMost(5);
        String packageName = arguments.word(1);
        if (!PACKAGE.matcher(packageName).matches()) {
            throw new UsageException("`" + packageName + "` is no Java package");
        }
        AliasExport export = AliasExport.read(arguments.file(3));
        FieldSources sources = new FieldSources(packageName, typeFacts(arguments, export));
        sources.write(new OutputFolder(arguments.file(0)), types(arguments, export), export.aliases());
    }

    private static List<TypeFact> typeFacts(Arguments arguments, AliasExport export) {
        Stream<TypeFact> listed = arguments.words().size() > 4
                ? TextFiles.lines(arguments.file(4), TypeTable::read).stream()
                : Stream.empty();
        return Stream.concat(export.types().stream(), listed).toList();
    }

    private static List<NamedType> types(Arguments arguments, AliasExport export) {
        String types = arguments.word(2);
        if (types.contains("/") && !Files.exists(arguments.file(2))) {
            Map<String, String> spelling = spelling(export);
            return ClassNames.of(Arrays.stream(types.split(",", -1))
                    .map(type -> spelled(type.strip(), spelling))
                    .toList());
        }
        return types.equals("all") ? ClassNames.of(spelling(export).values()) : NamedTypes.read(arguments.file(2));
    }

    private static Map<String, String> spelling(AliasExport export) {
        Map<String, String> spelling = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        export.types().forEach(type -> spelling.put(type.name(), type.name()));
        export.aliases().forEach(alias -> spelling.put(alias.resourceType(), alias.resourceType()));
        return spelling;
    }

    private static String spelled(String type, Map<String, String> spelling) {
        String known = spelling.get(type);
        if (known == null) {
            throw new FactsException("type `" + type + "` is not in the export; name one that is");
        }
        return known;
    }
}
