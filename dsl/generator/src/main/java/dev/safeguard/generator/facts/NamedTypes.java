package dev.safeguard.generator.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The resource types that a text names, and the committed list of them: {@code type <tab> class}. A class name once in
 * the list stays, since controls refer to it; the rule of {@link ClassNames} only names newcomers.
 */
public final class NamedTypes {
    private static final String HEADER = "type\tclass";
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)+/[A-Za-z0-9_./*\\[\\]-]+");

    private NamedTypes() {}

    public static List<NamedType> read(Path list) {
        return TextFiles.rows(
                list,
                HEADER,
                rows -> rows.map(row -> new NamedType(row.get(0), row.get(1))).toList());
    }

    /**
     * The resource types that a text names, by themselves or at the start of an alias.
     *
     * @param known spellings of resource types, the last of several wins; what the text writes in another case takes it
     */
    public static Collection<String> in(Path text, Collection<String> known) {
        Map<String, String> spelling = new TreeMap<>();
        known.forEach(type -> spelling.put(type.toLowerCase(Locale.ROOT), type));
        Map<String, String> found = new TreeMap<>();
        TextFiles.lines(text, lines -> {
            lines.flatMap(line -> NAME.matcher(line).results())
                    .flatMap(match -> longestType(match.group(), spelling).stream())
                    .forEach(type -> found.put(type.toLowerCase(Locale.ROOT), type));
            return found;
        });
        return found.values();
    }

    /** The type that an alias or a type with something behind it begins with. */
    private static Optional<String> longestType(String name, Map<String, String> spelling) {
        String candidate = name.toLowerCase(Locale.ROOT).replaceAll("[.]+$", "");
        while (candidate.indexOf('/') > 0) {
            String type = spelling.get(candidate);
            if (type != null) {
                return Optional.of(type);
            }
            candidate = candidate.substring(0, candidate.lastIndexOf('/'));
        }
        return Optional.empty();
    }

    /** The list as lines, sorted by type. */
    public static List<String> write(
            Collection<String> types, Collection<NamedType> before, Collection<String> comments) {
        Map<String, String> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        before.forEach(type -> kept.put(type.type(), type.className()));
        List<String> out = new ArrayList<>();
        comments.forEach(comment -> out.add("# " + comment));
        out.add(HEADER);
        for (NamedType named : ClassNames.of(types)) {
            out.add(named.type() + "\t" + kept.getOrDefault(named.type(), named.className()));
        }
        return out;
    }
}
