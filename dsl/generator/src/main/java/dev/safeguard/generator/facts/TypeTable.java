package dev.safeguard.generator.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The text form of {@link TypeFact}s: {@code #} comments, then {@code type <tab> code <tab> apiVersion}, sorted. */
public final class TypeTable {
    private TypeTable() {}

    /**
     * The table as lines, sorted.
     *
     * @param facts the last one wins where names are the same (in any case)
     */
    public static List<String> write(Collection<TypeFact> facts, Collection<String> comments) {
        Map<String, TypeFact> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        facts.forEach(fact -> byName.put(fact.name(), fact));
        List<String> out = new ArrayList<>();
        comments.forEach(comment -> out.add(("# " + comment).stripTrailing()));
        byName.values().forEach(fact -> out.add(line(fact)));
        return out;
    }

    private static String line(TypeFact fact) {
        return String.join("\t", fact.name(), fact.code(), fact.apiVersion()).stripTrailing();
    }

    public static List<TypeFact> read(Stream<String> lines) {
        return lines.filter(line -> !line.startsWith("#") && !line.isEmpty())
                .map(TypeTable::fact)
                .toList();
    }

    private static TypeFact fact(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 2 || cells[0].indexOf('/') < 0) {
            throw new FactsException("`" + line + "` is no row of the table of resource types");
        }
        return TypeFact.ofCode(cells[0], cells[1], cells.length > 2 ? cells[2] : "");
    }
}
