package dev.safeguard.compiler.companion;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which resources an export of Azure Resource Graph lists. Without an entry in the table a type of its own is listed, and a
 * type below another is not.
 */
public final class Listing {
    private static final Set<String> USUAL = Set.of("resources", "resourcecontainers");
    private static final Way ELSEWHERE = new Way(Optional.empty(), false);
    private static final Listing BUNDLED = new Listing();

    private final Map<String, Way> ways = new HashMap<>();

    /**
     * How resources of a type get into an export.
     *
     * @param table of Azure Resource Graph; empty when none has them
     * @param oneByOne whether each name of them is exported by itself, so that one says nothing of the others
     */
    public record Way(Optional<String> table, boolean oneByOne) {
        /** Whether the export of an inventory has them without being asked for them. */
        public boolean isUsual() {
            return table.filter(USUAL::contains).isPresent();
        }
    }

    private Listing() {
        for (String[] cells : Facts.rows("listing.tsv")) {
            Optional<String> table = Optional.of(cells[1]).filter(name -> !name.equals("-"));
            ways.put(cells[0].toLowerCase(Locale.ROOT), new Way(table, cells[2].equals("one-by-one")));
        }
    }

    /** The listing of the table that comes with this version. */
    public static Listing bundled() {
        return BUNDLED;
    }

    /** How resources of a type, in any case, get into an export. */
    public Way way(String type) {
        String folded = type.toLowerCase(Locale.ROOT);
        int slash = folded.indexOf('/');
        Way own = ways.get(folded);
        if (own != null) {
            return own;
        }
        boolean child = slash != folded.lastIndexOf('/');
        return child || slash < 0
                ? ELSEWHERE
                : ways.getOrDefault(folded.substring(0, slash) + "/*", new Way(Optional.of("resources"), false));
    }
}
