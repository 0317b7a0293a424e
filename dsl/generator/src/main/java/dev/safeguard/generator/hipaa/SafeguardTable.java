package dev.safeguard.generator.hipaa;

import dev.safeguard.generator.facts.FactsException;
import dev.safeguard.generator.facts.TextFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The committed table of safeguards, and how it is made from the regulation as facts and from the names we gave. */
public final class SafeguardTable {
    static final String HEADER = "constant\tcitation\tkind\ttitle\tdesignation\tfamily\tparaphrase";
    private static final String FACTS = "citation\tkind\ttitle\tdesignation\tfamily\tstatus\tparaphrase\tnote";
    private static final String NAMES = "citation\tconstant";

    private SafeguardTable() {}

    /**
     * Joins the facts with our names, in the order of the regulation.
     *
     * @throws FactsException when a name has no fact, or two facts share a name
     */
    public static List<String> write(Path facts, Path names, Collection<String> comments) {
        Map<String, String> constants = TextFiles.rows(
                names, NAMES, rows -> rows.collect(Collectors.toMap(row -> row.get(0), row -> row.get(1))));
        List<SafeguardRow> found = TextFiles.rows(
                facts,
                FACTS,
                rows -> rows.filter(row -> constants.containsKey(row.get(0)))
                        .filter(row -> row.get(5).equals("in-force"))
                        .map(row -> SafeguardRow.ofFacts(constants.getOrDefault(row.get(0), ""), row))
                        .sorted(Comparator.comparing(SafeguardRow::citation))
                        .toList());
        checkComplete(constants, found);
        List<String> out = new ArrayList<>();
        comments.forEach(comment -> out.add("# " + comment));
        out.add(HEADER);
        found.forEach(row -> out.add(row.text()));
        return out;
    }

    private static void checkComplete(Map<String, String> constants, List<SafeguardRow> found) {
        Set<String> missing = new HashSet<>(constants.keySet());
        found.forEach(row -> missing.remove(row.citation().text()));
        if (!missing.isEmpty()) {
            throw new FactsException("no fact in force for the named citations " + missing + "; correct the names");
        }
        if (new HashSet<>(constants.values()).size() < constants.size()) {
            throw new FactsException("two citations share a constant; give each its own name");
        }
    }

    static List<SafeguardRow> read(Path table) {
        return TextFiles.rows(
                table, HEADER, rows -> rows.map(SafeguardRow::ofTable).toList());
    }
}
