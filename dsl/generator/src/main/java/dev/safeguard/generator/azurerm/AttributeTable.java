package dev.safeguard.generator.azurerm;

import dev.safeguard.generator.facts.TextFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The committed table from azurerm attributes to ARM properties, and how it is made from the map and our additions. */
public final class AttributeTable {
    private static final String FACTS = String.join(
            "\t",
            List.of(
                    "azurermType",
                    "attribute",
                    "majors",
                    "mode",
                    "providerDefault",
                    "allowed",
                    "armType",
                    "childName",
                    "armPath",
                    "transform",
                    "whenOmitted",
                    "parentRef",
                    "controls",
                    "verified",
                    "evidence",
                    "note"));
    private static final String ADDITIONS = String.join(
            "\t",
            List.of(
                    "azurermType",
                    "attribute",
                    "majors",
                    "mode",
                    "providerDefault",
                    "armType",
                    "childName",
                    "armPath",
                    "transform",
                    "whenOmitted",
                    "parentRef",
                    "because"));

    private AttributeTable() {}

    /**
     * The rows in the order of the map, under a line for each type, ARM type, child and parent. Additions stand before the
     * rows of their group, so that a reader who takes the first of several settings takes them; one with the attribute and
     * the path of a row replaces it.
     */
    public static List<String> write(Path map, Path additions, Collection<String> comments) {
        List<AttributeRow> facts = TextFiles.rows(
                map, FACTS, rows -> rows.map(AttributeRow::ofFacts).toList());
        List<AttributeRow> ours = TextFiles.rows(
                additions, ADDITIONS, rows -> rows.map(AttributeRow::ofAddition).toList());
        Set<String> replaced = ours.stream().map(AttributeRow::setting).collect(Collectors.toSet());
        Map<String, List<String>> groups = new LinkedHashMap<>();
        facts.forEach(row -> groups.put(row.group(), new ArrayList<>()));
        ours.forEach(row -> add(groups, row));
        facts.stream().filter(row -> !replaced.contains(row.setting())).forEach(row -> add(groups, row));
        return lines(groups, comments);
    }

    private static void add(Map<String, List<String>> groups, AttributeRow row) {
        groups.computeIfAbsent(row.group(), group -> new ArrayList<>()).add(row.text());
    }

    private static List<String> lines(Map<String, List<String>> groups, Collection<String> comments) {
        List<String> out = new ArrayList<>();
        comments.forEach(comment -> out.add("# " + comment));
        groups.forEach((group, rows) -> {
            out.add(group);
            out.addAll(rows);
        });
        return out;
    }
}
