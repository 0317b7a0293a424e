package dev.safeguard.generator.source;

import dev.safeguard.generator.facts.AliasFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sorts the aliases below a type, or below one element of an array, into fields. */
final class Members {
    private static final String EACH = "[*]";

    private final Map<String, Member> singles = new TreeMap<>();
    private final Map<String, List<AliasFact>> arrays = new TreeMap<>();
    private final String prefix;

    private Members(String prefix) {
        this.prefix = prefix;
    }

    /** @param prefix {@code type/} or the alias of an array's element */
    static List<Member> of(String prefix, Collection<AliasFact> facts) {
        Members members = new Members(prefix);
        facts.forEach(members::add);
        List<Member> out = new ArrayList<>();
        members.arrays.forEach((path, below) -> out.addAll(members.array(path, below)));
        out.forEach(array -> members.singles.remove(array.path()));
        out.addAll(members.singles.values());
        out.sort((a, b) -> a.path().compareTo(b.path()));
        return out;
    }

    private void add(AliasFact fact) {
        String path = relative(fact);
        int each = path.indexOf(EACH);
        if (each >= 0) {
            arrays.computeIfAbsent(path.substring(0, each), key -> new ArrayList<>())
                    .add(fact);
        } else if (!path.isEmpty()) {
            singles.put(path, new Member(path, fact, false, List.of()));
        }
    }

    private String relative(AliasFact fact) {
        String rest = fact.name().substring(prefix.length());
        return rest.startsWith(".") ? rest.substring(1) : rest;
    }

    /** One array field; where the element itself has no alias, one array field per value listed inside it. */
    private List<Member> array(String path, List<AliasFact> all) {
        String elementPath = path + EACH;
        Optional<AliasFact> element =
                all.stream().filter(fact -> relative(fact).equals(elementPath)).findFirst();
        if (element.isEmpty()) {
            return all.stream()
                    .filter(fact -> relative(fact).indexOf(EACH, elementPath.length()) < 0)
                    .map(fact -> new Member(relative(fact), fact, true, List.of()))
                    .toList();
        }
        List<AliasFact> below =
                all.stream().filter(fact -> !fact.equals(element.get())).toList();
        return List.of(new Member(path, element.get(), true, below));
    }
}
