package dev.safeguard.compiler.terraform;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts resource ids together. An id may hold {@code {names in braces}} for parts that are not known. */
final class ArmIds {
    private static final String PROVIDERS = "/providers/";
    private static final Set<String> CURRENT = Set.of("encryptionprotector", "transparentdataencryption");
    private static final Set<String> CAPITAL = Set.of("azureadonlyauthentications", "securityalertpolicies");

    private ArmIds() {}

    /** A part that is not known: equal names are equal parts. */
    static String hole(String name) {
        return "{" + name.replace('/', '|').replace('{', '(').replace('}', ')') + "}";
    }

    static boolean isKnown(String id) {
        return id.indexOf('{') < 0;
    }

    /** The type at the end of an id: {@code Microsoft.Sql/servers/databases}; empty where there is none. */
    static String type(String id) {
        int at = id.toLowerCase(Locale.ROOT).lastIndexOf(PROVIDERS);
        if (at < 0) {
            return container(id);
        }
        String[] segments = id.substring(at + PROVIDERS.length()).split("/", -1);
        StringBuilder type = new StringBuilder(segments[0]);
        for (int i = 1; i < segments.length; i += 2) {
            type.append('/').append(segments[i]);
        }
        return type.toString();
    }

    private static String container(String id) {
        int segments = id.split("/", -1).length;
        if (!id.toLowerCase(Locale.ROOT).startsWith("/subscriptions/")) {
            return "";
        }
        return segments > 4 ? "Microsoft.Resources/subscriptions/resourceGroups" : "Microsoft.Resources/subscriptions";
    }

    /** A resource on a scope: {@code /subscriptions/s/resourceGroups/g} and {@code /providers/type/name}. */
    static String on(String scope, String type, List<String> names) {
        String[] segments = type.split("/", -1);
        StringBuilder id = new StringBuilder(scope).append(PROVIDERS).append(segments[0]);
        for (int i = 1; i < segments.length; i++) {
            id.append('/').append(segments[i]).append('/').append(i <= names.size() ? names.get(i - 1) : "default");
        }
        return id.toString();
    }

    /**
     * A resource below another, or on it where its type is no child of the other's. A sibling of the other, such as the
     * assessment that names the alert policy beside it, comes below the parent of both.
     */
    static String below(String parent, String type, String name) {
        String parentType = type(parent);
        if (!namespace(parentType).equalsIgnoreCase(namespace(type)) || parentType.isEmpty()) {
            return on(parent, type, List.of(name));
        }
        String above = parent;
        while (!isChild(type, type(above))
                && type(above).indexOf('/') != type(above).lastIndexOf('/')) {
            above = parent(above);
        }
        return isChild(type, type(above)) ? path(above, type, name) : on(parent, type, List.of(name));
    }

    private static String path(String parent, String type, String name) {
        String[] rest = type.substring(type(parent).length() + 1).split("/", -1);
        StringBuilder id = new StringBuilder(parent);
        for (int i = 0; i < rest.length; i++) {
            id.append('/').append(rest[i]).append('/').append(i == rest.length - 1 ? name : "default");
        }
        return id.toString();
    }

    static boolean isChild(String type, String parentType) {
        return type.regionMatches(true, 0, parentType + "/", 0, parentType.length() + 1);
    }

    private static String namespace(String type) {
        int slash = type.indexOf('/');
        return slash < 0 ? type : type.substring(0, slash);
    }

    /** The id without its last type and name. */
    static String parent(String id) {
        int name = id.lastIndexOf('/');
        int type = id.lastIndexOf('/', name - 1);
        return type <= 0 ? id : id.substring(0, type);
    }

    static String name(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** The name of a resource of which a parent has only one, where Terraform gives none. */
    static String onlyName(String type) {
        String last = name(type).toLowerCase(Locale.ROOT);
        if (CURRENT.contains(last)) {
            return "current";
        }
        return CAPITAL.contains(last) ? "Default" : "default";
    }

    /** The id under which a map finds it: ids compare without case. */
    static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
