package dev.safeguard.generator.facts;

import java.util.Comparator;
import java.util.Locale;

/**
 * The order of the alias table: types by name; in a type, every alias directly before the aliases below it, so that a
 * reader needs only the stack of the aliases above.
 */
final class AliasOrder {
    static final Comparator<AliasFact> BY_TYPE_AND_NAME = Comparator.comparing(
                    (AliasFact fact) -> fact.resourceType().toLowerCase(Locale.ROOT))
            .thenComparing(fact -> childrenFirst(fact.name()))
            .thenComparing(AliasFact::name);

    private AliasOrder() {}

    /** Sorts {@code a.b} and {@code a[*]} before {@code a-b} and {@code ab}. */
    private static String childrenFirst(String name) {
        return name.toLowerCase(Locale.ROOT).replace('.', '\1').replace('[', '\2');
    }

    /** Whether {@code child} lies directly or deeper below {@code parent}: letter for letter, then a dot or a bracket. */
    static boolean isBelow(String child, String parent) {
        int length = parent.length();
        return child.startsWith(parent)
                && child.length() > length
                && (child.charAt(length) == '.' || child.charAt(length) == '[');
    }
}
