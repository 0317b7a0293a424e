package dev.safeguard.dsl.azure;

/** Fields by name, for what has no typed method; to be imported statically. */
public final class Fields {
    private Fields() {}

    /**
     * A field by its name in a policy, of any type.
     *
     * @param name an alias, or {@code name}, {@code type}, {@code kind}, {@code location}, {@code tags} and the like
     */
    public static AnyField field(String name) {
        return new AnyField(name);
    }

    /** One tag of the resource. */
    public static StringField tag(String name) {
        return new StringField("tags['" + name.replace("'", "''") + "']");
    }
}
