package dev.safeguard.deployer.deploy;

import java.util.Locale;

/** What ARM ids are made of. */
public final class ArmIds {
    private static final String GROUPS = "/providers/Microsoft.Management/managementGroups/";

    private ArmIds() {}

    /** {@code /providers/Microsoft.Management/managementGroups/<name>}. */
    public static String managementGroup(String name) {
        return GROUPS + name;
    }

    /** The last segment: the name of the object. */
    public static String name(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** The id in the one spelling under which two ids of the same object are equal. */
    public static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** The scope of an extension or policy object: everything before its own {@code /providers/}. */
    public static String scope(String id) {
        int provider = key(id).lastIndexOf("/providers/");
        return provider < 0 ? "" : id.substring(0, provider);
    }
}
