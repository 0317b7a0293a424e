package dev.safeguard.compiler.alias;

import java.util.Locale;

/** The parts of an alias's name. */
final class Names {
    /** No alias or type is longer; the longest published alias has 163 characters. */
    static final int LONGEST = 1_000;

    private Names() {}

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The text before the first {@code /}, in lower case; the whole name when there is none. */
    static String namespace(String name) {
        int slash = name.indexOf('/');
        return lower(slash < 0 ? name : name.substring(0, slash));
    }

    /** The resource type that an alias names by itself: the text before its last {@code /}; empty when there is none. */
    static String type(String alias) {
        return alias.substring(0, Math.max(0, alias.lastIndexOf('/')));
    }
}
