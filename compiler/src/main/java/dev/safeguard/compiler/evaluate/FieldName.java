package dev.safeguard.compiler.evaluate;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the {@code field} of a condition names.
 *
 * @param text as written
 * @param key the tag's name, for a {@code TAG}; the text itself otherwise
 */
record FieldName(Kind kind, String text, String key) {
    private static final String STEP = "[A-Za-z_$][A-Za-z0-9_$-]*(?:\\[\\*])*";
    private static final Pattern PATH = Pattern.compile(STEP + "(?:\\." + STEP + ")*");

    enum Kind {
        TYPE,
        NAME,
        FULL_NAME,
        ID,
        KIND,
        LOCATION,
        API_VERSION,
        IDENTITY,
        TAGS,
        TAG,
        ALIAS,
        /** A path into the resource, which Azure wants as an alias: {@code properties.ipRules[*].value}. */
        PATH,
        /** None of them: no policy may name it. */
        UNKNOWN
    }

    static FieldName parse(String text) {
        Kind kind = kind(text, text.toLowerCase(Locale.ROOT));
        return new FieldName(kind, text, kind == Kind.TAG ? tagName(text) : text);
    }

    /** Whether it selects the members of an array. */
    boolean isCollection() {
        return isAlias() && text.contains(FieldPath.EACH);
    }

    /** Whether it is read along a path that may hold {@code [*]}. */
    boolean isAlias() {
        return kind == Kind.ALIAS || kind == Kind.PATH;
    }

    /** Whether it is one of the three that decide to which resources a rule applies. */
    boolean isIdentifying() {
        return kind == Kind.TYPE || kind == Kind.NAME || kind == Kind.KIND;
    }

    private static Kind kind(String text, String lower) {
        return switch (lower) {
            case "type" -> Kind.TYPE;
            case "name" -> Kind.NAME;
            case "fullname" -> Kind.FULL_NAME;
            case "id" -> Kind.ID;
            case "kind" -> Kind.KIND;
            case "location" -> Kind.LOCATION;
            case "apiversion" -> Kind.API_VERSION;
            case "tags" -> Kind.TAGS;
            case "identity" -> Kind.IDENTITY;
            default -> longKind(text, lower);
        };
    }

    private static Kind longKind(String text, String lower) {
        if (lower.startsWith("identity.")) {
            return Kind.IDENTITY;
        }
        if (lower.startsWith("tags.") || (lower.startsWith("tags[") && lower.endsWith("]"))) {
            return Kind.TAG;
        }
        if (text.contains("/")) {
            return lower.startsWith("tags") ? Kind.UNKNOWN : Kind.ALIAS;
        }
        boolean steps = text.contains(".") || text.contains(FieldPath.EACH);
        return steps && PATH.matcher(text).matches() ? Kind.PATH : Kind.UNKNOWN;
    }

    /** {@code tags.x}, {@code tags[x]}, {@code tags['x']}; everything between the first and the last bracket. */
    private static String tagName(String text) {
        String inner = text.charAt("tags".length()) == '.'
                ? text.substring("tags.".length())
                : text.substring("tags[".length(), text.length() - 1);
        boolean quoted = inner.length() > 1 && inner.startsWith("'") && inner.endsWith("'");
        return quoted ? inner.substring(1, inner.length() - 1).replace("''", "'") : inner;
    }
}
