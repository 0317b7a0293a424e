package dev.safeguard.generator.facts;

import java.util.Locale;

/**
 * What is known of a resource type.
 *
 * @param assumed whether tags and location are assumed from the type's place, not known
 * @param apiVersion the newest stable version, else the newest; empty when none is known
 */
public record TypeFact(String name, boolean tags, boolean location, boolean assumed, String apiVersion) {
    /** Where nothing is known: top-level types take tags and a location, nested and data-plane types do not. */
    public static TypeFact assumed(String name, String apiVersion) {
        int slash = name.indexOf('/');
        boolean topLevel = name.indexOf('/', slash + 1) < 0;
        boolean dataPlane = name.substring(0, slash).endsWith(".Data");
        boolean both = topLevel && !dataPlane;
        return new TypeFact(name, both, both, true, apiVersion);
    }

    /** {@code T} tags, {@code L} location, {@code -} neither; lower case when assumed. */
    public String code() {
        String letters = (tags ? "T" : "") + (location ? "L" : "");
        String code = letters.isEmpty() ? "-" : letters;
        return assumed ? code.replace('T', 't').replace('L', 'l').replace('-', '?') : code;
    }

    static TypeFact ofCode(String name, String code, String apiVersion) {
        boolean assumed = code.equals("?") || !code.equals(code.toUpperCase(Locale.ROOT));
        String upper = code.toUpperCase(Locale.ROOT);
        return new TypeFact(name, upper.contains("T"), upper.contains("L"), assumed, apiVersion);
    }
}
