package dev.safeguard.compiler.alias;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One line of a packed resource: {@code alias <tab> code <tab> path}, then {@code #segment} and
 * {@code @version,version:code=path} cells. The alias is without {@code type/}, or whole after {@code =}; no path means
 * {@code properties.} and the alias. Written by the command {@code pack} of the generator.
 */
final class PackedLine {
    private static final int FIRST_FURTHER_CELL = 3;

    private PackedLine() {}

    static Alias read(String line, String type) {
        String[] cells = line.split("\t", -1);
        String tail = cells[0];
        String name = tail.startsWith("=") ? tail.substring(1) : type + "/" + tail;
        String path = cells.length > 2 ? cells[2] : "";
        List<String> further = Arrays.stream(cells).skip(FIRST_FURTHER_CELL).toList();
        return new Alias(
                name,
                type,
                type(cells[1]),
                name.contains("[*]"),
                modifiable(cells[1]),
                path.isEmpty() ? "properties." + tail : path,
                further.stream()
                        .filter(cell -> cell.startsWith("@"))
                        .map(PackedLine::versioned)
                        .toList(),
                segment(further).map(AliasPattern::after),
                false);
    }

    private static Optional<String> segment(List<String> further) {
        return further.stream()
                .filter(cell -> cell.startsWith("#"))
                .map(cell -> cell.substring(1))
                .findFirst();
    }

    private static VersionedPath versioned(String cell) {
        int colon = cell.indexOf(':');
        int equals = cell.indexOf('=', colon);
        String code = cell.substring(colon + 1, equals);
        List<String> versions = List.of(cell.substring(1, colon).split(",", -1));
        return new VersionedPath(cell.substring(equals + 1), versions, type(code), modifiable(code), Optional.empty());
    }

    private static AliasType type(String code) {
        return AliasType.ofLetter(code.charAt(0));
    }

    private static Modifiable modifiable(String code) {
        return Modifiable.ofMark(code.substring(1));
    }
}
