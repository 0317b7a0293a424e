package dev.safeguard.generator.azurerm;

import dev.safeguard.generator.facts.FactsException;
import dev.safeguard.generator.facts.TextFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The committed table of built-in roles, and how it is read off a text that names roles with their ids. */
public final class RoleTable {
    private static final Pattern LIST = Pattern.compile("(?:\\| Roles: |privilegedRoles=\\[)([^|\\]]+)");
    private static final Pattern ROLE =
            Pattern.compile("([A-Z][A-Za-z /-]+) ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private RoleTable() {}

    /**
     * The roles sorted by name.
     *
     * @throws FactsException when the text gives a role two ids
     */
    public static List<String> write(Path text, Collection<String> comments) {
        Map<String, String> roles = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        TextFiles.lines(
                        text,
                        lines -> lines.flatMap(line -> LIST.matcher(line).results())
                                .flatMap(list -> ROLE.matcher(list.group(1)).results())
                                .map(role -> List.of(role.group(1), role.group(2)))
                                .toList())
                .forEach(role -> add(roles, role.get(0), role.get(1)));
        List<String> out = new ArrayList<>();
        comments.forEach(comment -> out.add("# " + comment));
        roles.forEach((name, id) -> out.add(name + "\t" + id));
        return out;
    }

    private static void add(Map<String, String> roles, String name, String id) {
        String other = roles.put(name, id);
        if (other != null && !other.equals(id)) {
            throw new FactsException("role `" + name + "` has the ids " + other + " and " + id + "; correct the text");
        }
    }
}
