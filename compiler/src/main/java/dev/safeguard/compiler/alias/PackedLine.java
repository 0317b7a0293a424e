package dev.safeguard.compiler.alias;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One row of a packed resource: {@code depth <tab> suffix <tab> code <tab> path}, then {@code #segment} and
 * {@code @version,version:code=path} cells. The suffix is what the name adds to the alias above; at depth 0 to
 * {@code type/}, or the whole name after {@code =}. No path means that of the alias above ({@code properties.} at depth 0)
 * and the suffix, {@code +} the same below a further {@code properties}, {@code -} the bare suffix. Written by the command
 * {@code pack} of the generator.
 */
final class PackedLine {
    private static final int PATH = 3;

    private PackedLine() {}

    /**
     * Reads a row.
     *
     * @param above the alias that the row stands below; empty at depth 0
     */
    static Alias read(String line, String type, Optional<Alias> above) {
        String[] cells = line.split("\t", -1);
        String suffix = cells[1];
        String code = cells[2];
        String name = above.map(a -> a.name() + suffix).orElseGet(() -> name(type, suffix));
        String base = above.map(Alias::defaultPath).orElse("properties.");
        List<String> further = Arrays.stream(cells).skip(PATH + 1).toList();
        return new Alias(
                name,
                type,
                type(code),
                name.contains("[*]"),
                modifiable(code),
                path(cells.length > PATH ? cells[PATH] : "", base, suffix),
                further.stream()
                        .filter(cell -> cell.startsWith("@"))
                        .map(PackedLine::versioned)
                        .toList(),
                segment(further).map(AliasPattern::after),
                false);
    }

    private static String name(String type, String suffix) {
        return suffix.startsWith("=") ? suffix.substring(1) : type + "/" + suffix;
    }

    private static String path(String code, String base, String suffix) {
        return switch (code) {
            case "" -> base + suffix;
            case "+" -> base + (base.endsWith(".") ? "properties." : ".properties") + suffix;
            case "-" -> suffix;
            default -> code;
        };
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
