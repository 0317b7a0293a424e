package dev.safeguard.initiatives.azure;

import dev.safeguard.dsl.azure.AnyField;
import dev.safeguard.dsl.azure.Fields;

/**
 * A child resource in either place where Azure keeps it, so that one condition serves both: an element of its parent's
 * array, or a resource of its own.
 *
 * @param prefix of the aliases of its properties
 * @param function that reads an alias inside an expression: {@code current} or {@code field}
 */
public record ChildResource(String prefix, String function) {

    /** An element; to be used only where the array is counted. */
    public static ChildResource elementOf(String arrayAlias) {
        return new ChildResource(arrayAlias + ".", "current");
    }

    /** A resource of the type. */
    public static ChildResource ofType(String type) {
        return new ChildResource(type + "/", "field");
    }

    public String alias(String property) {
        return prefix + property;
    }

    public AnyField field(String property) {
        return Fields.field(alias(property));
    }

    /** The source of the expression that yields the property's value; empty text when it is missing. */
    public String value(String property) {
        return function + "('" + alias(property) + "')";
    }
}
