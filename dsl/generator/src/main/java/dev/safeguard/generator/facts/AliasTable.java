package dev.safeguard.generator.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The compact text form of any number of aliases: {@code #} comments, a line {@code @type} per resource type, below it
 * one {@link AliasRow} per alias. Reading what was written gives the same facts in the order of the table.
 */
public final class AliasTable {
    private AliasTable() {}

    /**
     * The table as lines, sorted.
     *
     * @param facts the last one wins where type and name are the same (in any case)
     */
    public static List<String> write(Collection<AliasFact> facts, Collection<String> comments) {
        List<String> out = new ArrayList<>();
        comments.forEach(comment -> out.add(("# " + comment).stripTrailing()));
        Map<String, List<AliasFact>> byType = new LinkedHashMap<>();
        sorted(facts)
                .forEach(fact -> byType.computeIfAbsent(fact.resourceType(), type -> new ArrayList<>())
                        .add(fact));
        byType.forEach((type, ofType) -> {
            out.add("@" + type);
            out.addAll(rows(ofType));
        });
        return out;
    }

    /** The rows of one type's aliases, which are in the order of the table. */
    public static List<String> rows(List<AliasFact> ofType) {
        List<String> out = new ArrayList<>();
        List<AliasFact> above = new ArrayList<>();
        for (AliasFact fact : ofType) {
            above.subList(depth(fact, above), above.size()).clear();
            out.add(AliasRow.encode(fact, above).text());
            above.add(fact);
        }
        return out;
    }

    private static int depth(AliasFact fact, List<AliasFact> above) {
        int depth = above.size();
        while (depth > 0
                && !AliasOrder.isBelow(fact.name(), above.get(depth - 1).name())) {
            depth--;
        }
        return depth;
    }

    private static List<AliasFact> sorted(Collection<AliasFact> facts) {
        Map<String, String> typeSpelling = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, AliasFact> byKey = new TreeMap<>();
        for (AliasFact fact : facts) {
            String type = typeSpelling.computeIfAbsent(fact.resourceType(), spelling -> spelling);
            String key = (type + "\0" + fact.name()).toLowerCase(Locale.ROOT);
            byKey.put(key, withType(fact, type));
        }
        return byKey.values().stream().sorted(AliasOrder.BY_TYPE_AND_NAME).toList();
    }

    private static AliasFact withType(AliasFact fact, String type) {
        return new AliasFact(type, fact.name(), fact.path(), fact.value(), fact.segment(), fact.versions());
    }

    /** The facts of a table, by resource type in the order of the table. */
    public static List<AliasFact> read(Stream<String> lines) {
        List<AliasFact> out = new ArrayList<>();
        List<AliasFact> above = new ArrayList<>();
        String[] type = {""};
        lines.filter(line -> !line.startsWith("#") && !line.isEmpty()).forEach(line -> {
            if (line.startsWith("@")) {
                type[0] = line.substring(1);
                above.clear();
            } else {
                out.add(read(AliasRow.parse(line), type[0], above));
            }
        });
        return out;
    }

    private static AliasFact read(AliasRow row, String type, List<AliasFact> above) {
        if (type.isEmpty() || row.depth() > above.size()) {
            throw new FactsException("alias `" + row.suffix() + "` stands below no type or alias of the table");
        }
        AliasFact fact = row.decode(type, above);
        above.subList(row.depth(), above.size()).clear();
        above.add(fact);
        return fact;
    }
}
