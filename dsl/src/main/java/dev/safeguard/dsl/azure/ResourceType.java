package dev.safeguard.dsl.azure;

import java.util.Locale;

/** A resource type, and the fields that every resource has. Two are equal when their names are, ignoring case. */
public class ResourceType {

    /**
     * Stands for every type there is: the control's policy has mode All and no condition on the type. Whether a
     * resource holds ePHI is read from its own tags, so that a type without tags is never in a narrowed scope.
     */
    public static final ResourceType ANY_RESOURCE = new ResourceType("any resource", true, false);

    /** Stands for every type with tags and a location: the same with mode Indexed. */
    public static final ResourceType ANY_INDEXED_RESOURCE =
            new ResourceType("any resource with tags and a location", true, true);

    private final String name;
    private final boolean supportsTags;
    private final boolean supportsLocation;

    /** For the typed classes; use {@link #of} where there is none. */
    protected ResourceType(String name, boolean supportsTags, boolean supportsLocation) {
        this.name = name;
        this.supportsTags = supportsTags;
        this.supportsLocation = supportsLocation;
    }

    /**
     * A resource type without typed fields.
     *
     * @param name in full, child types too: {@code Microsoft.Sql/servers/databases}
     * @param tracked whether its resources have tags and a location, as most top-level types do
     */
    public static ResourceType of(String name, boolean tracked) {
        return new ResourceType(name, tracked, tracked);
    }

    /** {@code Microsoft.Storage/storageAccounts}; the name of a resource is {@link #resourceName}. */
    public final String name() {
        return name;
    }

    /** Whether this is one type, whose name has a namespace, and none of the two constants that stand for many. */
    public final boolean isOneType() {
        return name.contains("/");
    }

    /** Whether resources of this type can be tagged; those that cannot are scoped by the tags of their group. */
    public final boolean supportsTags() {
        return supportsTags;
    }

    /** Whether resources of this type have a location; mode Indexed sees those with tags and a location only. */
    public final boolean supportsLocation() {
        return supportsLocation;
    }

    public final StringField type() {
        return new StringField("type");
    }

    /** The last segment of the resource's name. */
    public final StringField resourceName() {
        return new StringField("name");
    }

    public final StringField kind() {
        return new StringField("kind");
    }

    /** Without spaces and in lower case: {@code eastus2}. */
    public final StringField location() {
        return new StringField("location");
    }

    /** {@code None}, {@code SystemAssigned}, {@code UserAssigned} or both; absent where there is no identity block. */
    public final StringField identityType() {
        return new StringField("identity.type");
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof ResourceType that && name.equalsIgnoreCase(that.name);
    }

    @Override
    public final int hashCode() {
        return name.toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public final String toString() {
        return name;
    }
}
