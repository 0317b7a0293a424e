package dev.safeguard.compiler.alias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of one alias in the packed catalogue: {@code suffix}, {@code code}, {@code path}, then {@code #segment} and
 * {@code @version,version:code=path}. The suffix is what the name adds to the alias above; of a first alias to
 * {@code type/}, or the whole name after {@code =}. No path means that of the alias above ({@code properties.} of a first
 * one) and the suffix, {@code +} the same below a further {@code properties}, {@code -} the bare suffix. Written by the
 * command {@code pack} of the generator.
 *
 * <p>Loops and {@code concat}, not streams and {@code +}: a command that has just started would spend more on linking
 * those than on all its aliases.
 */
final class PackedLine {
    static final char WHOLE_NAME = '=';

    private static final int PATH = 2;

    private PackedLine() {}

    /**
     * Reads an alias.
     *
     * @param above the alias that the row stands below; empty for a first one
     */
    static Alias read(String[] cells, String type, Optional<Alias> above) {
        String suffix = cells[0];
        String code = cells[1];
        String name = above.isPresent() ? above.get().name().concat(suffix) : name(type, suffix);
        String base = above.isPresent() ? above.get().defaultPath() : "properties.";
        return new Alias(
                name,
                type,
                type(code),
                name.contains("[*]"),
                modifiable(code),
                path(cells.length > PATH ? cells[PATH] : "", base, suffix),
                versioned(cells),
                segment(cells),
                false);
    }

    private static String name(String type, String suffix) {
        return suffix.charAt(0) == WHOLE_NAME
                ? suffix.substring(1)
                : type.concat("/").concat(suffix);
    }

    private static String path(String code, String base, String suffix) {
        return switch (code) {
            case "" -> base.concat(suffix);
            case "+" ->
                base.concat(base.endsWith(".") ? "properties." : ".properties").concat(suffix);
            case "-" -> suffix;
            default -> code;
        };
    }

    private static Optional<AliasPattern> segment(String[] cells) {
        for (int i = PATH + 1; i < cells.length; i++) {
            if (cells[i].startsWith("#")) {
                return Optional.of(AliasPattern.after(cells[i].substring(1)));
            }
        }
        return Optional.empty();
    }

    private static List<VersionedPath> versioned(String[] cells) {
        List<VersionedPath> out = new ArrayList<>();
        for (int i = PATH + 1; i < cells.length; i++) {
            if (cells[i].startsWith("@")) {
                out.add(versioned(cells[i]));
            }
        }
        return out;
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
