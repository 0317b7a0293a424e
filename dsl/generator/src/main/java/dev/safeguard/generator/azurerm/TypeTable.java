package dev.safeguard.generator.azurerm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.safeguard.generator.facts.TextFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The committed table of azurerm types, and how it is made from the list of types and the schemas. */
public final class TypeTable {
    private static final String FACTS = "azurermType\tarmType\trole\tscope\tparentRef\tmajors\tapiVersion\tsrc\tnote";
    private static final String SCHEMA = "type\tattribute\tkind\tmode\tdefault";

    private TypeTable() {}

    /** The types in the order of the list, each with the top-level attributes that not all of its majors have. */
    public static List<String> write(Path types, Path schema, Collection<String> comments) {
        Map<String, List<SchemaRow>> attributes = TextFiles.rows(
                schema,
                SCHEMA,
                rows -> rows.map(SchemaRow::of)
                        .filter(SchemaRow::isTopLevel)
                        .collect(groupingBy(SchemaRow::type, mapping(row -> row, toList()))));
        List<String> out = new ArrayList<>();
        comments.forEach(comment -> out.add("# " + comment));
        TextFiles.rows(types, FACTS, rows -> rows.map(TypeRow::new).toList())
                .forEach(row -> out.add(row.text(partial(row, attributes.getOrDefault(row.name(), List.of())))));
        return out;
    }

    /** An attribute that changed its kind has two rows. */
    private static List<String> partial(TypeRow type, List<SchemaRow> attributes) {
        SortedMap<String, SortedSet<String>> majors = new TreeMap<>();
        attributes.forEach(attribute -> majors.computeIfAbsent(attribute.name(), name -> new TreeSet<>())
                .addAll(attribute.majors(type.majors())));
        return majors.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + String.join(",", entry.getValue()))
                .filter(entry -> !entry.endsWith(":" + type.majors()))
                .toList();
    }
}
