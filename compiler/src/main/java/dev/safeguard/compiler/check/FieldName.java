package dev.safeguard.compiler.check;

import java.util.Locale;
import java.util.Set;

/** Which kind of field a name is (policy language, "Field names"). */
enum FieldName {
    /** {@code type}, {@code name}, {@code identity.type} and the like. */
    BUILT_IN,
    TAGS,
    API_VERSION,
    ALIAS,
    /** Nothing that Azure knows: a bare path, an alias with an index or a quoted key. */
    NONE;

    private static final Set<String> NAMES = Set.of("type", "name", "fullname", "id", "kind", "location");

    static FieldName of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (NAMES.contains(lower) || lower.startsWith("identity.")) {
            return BUILT_IN;
        }
        if (lower.equals("tags") || lower.startsWith("tags.") || lower.startsWith("tags[")) {
            return TAGS;
        }
        if (lower.equals("apiversion")) {
            return API_VERSION;
        }
        boolean indexed = lower.replace("[*]", "").contains("[");
        int slash = lower.indexOf('/');
        return slash > 0 && slash < lower.length() - 1 && !indexed ? ALIAS : NONE;
    }
}
