package dev.safeguard.compiler.check;

import java.util.Locale;

/**
 * A count around a condition.
 *
 * @param ofField whether it counts the members of an alias, else of a list of values
 * @param name the alias, or the name of the count of values, in lower case
 */
record CountScope(boolean ofField, String name) {
    static CountScope field(String alias) {
        return new CountScope(true, alias.toLowerCase(Locale.ROOT));
    }

    static CountScope values(String name) {
        return new CountScope(false, name.toLowerCase(Locale.ROOT));
    }

    /** Whether {@code current('wanted')} means the member of this count, or something inside it. */
    boolean covers(String wanted) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        boolean inside = lower.startsWith(name + ".") || lower.startsWith(name + "[");
        return lower.equals(name) || inside;
    }
}
