package dev.safeguard.generator.azurerm;

import dev.safeguard.generator.facts.FactsException;
import dev.safeguard.generator.facts.TextFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The committed table of built-in roles, made of a text that names roles with their ids and of a table of more. */
public final class RoleTable {
    private static final Pattern LIST = Pattern.compile("(?:\\| Roles: |privilegedRoles=\\[)([^|\\]]+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern ROLE = Pattern.compile("([A-Z][A-Za-z /-]+) (" + ID + ")");

    private RoleTable() {}

    /**
     * The roles sorted by name. Where the text has another name for a role of the other table, that of the table counts.
     *
     * @param text whose lists of roles are read
     * @param more a table of names and ids
     * @throws FactsException when a role has two ids
     */
    public static List<String> write(Path text, Path more, Collection<String> comments) {
        Map<String, String> roles = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        table(more).forEach(role -> add(roles, role));
        Set<String> ids = Set.copyOf(roles.values());
        lists(text).stream()
                .filter(role -> roles.containsKey(role.name) || !ids.contains(role.id))
                .forEach(role -> add(roles, role));
        List<String> out = new ArrayList<>();
        comments.forEach(comment -> out.add("# " + comment));
        roles.forEach((name, id) -> out.add(name + "\t" + id));
        return out;
    }

    private record Role(String name, String id) {}

    private static List<Role> lists(Path text) {
        return TextFiles.lines(
                text,
                lines -> lines.flatMap(line -> LIST.matcher(line).results())
                        .flatMap(list -> ROLE.matcher(list.group(1)).results())
                        .map(role -> new Role(role.group(1), role.group(2)))
                        .toList());
    }

    private static List<Role> table(Path file) {
        return TextFiles.lines(
                file,
                lines -> lines.filter(line -> !line.startsWith("#"))
                        .map(line -> role(file, line.split("\t", -1)))
                        .toList());
    }

    private static Role role(Path file, String[] cells) {
        if (cells.length != 2 || !ID.matcher(cells[1]).matches()) {
            throw new FactsException(
                    file + ": `" + String.join(" ", cells) + "` is no role; write its name and its id");
        }
        return new Role(cells[0], cells[1]);
    }

    private static void add(Map<String, String> roles, Role role) {
        String other = roles.put(role.name, role.id);
        if (other != null && !other.equals(role.id)) {
            throw new FactsException(
                    "role `" + role.name + "` has the ids " + other + " and " + role.id + "; correct the text");
        }
    }
}
