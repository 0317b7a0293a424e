package dev.safeguard.dsl.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A parameter of a definition or an initiative.
 *
 * @param name camelCase; Azure compares names ignoring case; never renamed once published
 * @param type as written: {@code String, Array, Object, Boolean, Integer, Float, DateTime} in any case
 * @param defaultValue used when the assignment gives none
 * @param allowedValues empty when anything of the type goes; membership is case-sensitive
 * @param metadata open object: {@code displayName, description, strongType, assignPermissions, deprecated}
 * @param schema JSON Schema of an Object parameter
 */
public record Parameter(
        String name,
        String type,
        Optional<Value> defaultValue,
        List<Value> allowedValues,
        Value.Obj metadata,
        Optional<Value> schema) {
    public Parameter {
        allowedValues = List.copyOf(allowedValues);
    }

    /** {@code [parameters('name')]}, to be used in a condition. */
    public Value asValue() {
        return Value.parameter(name);
    }

    public static Parameter string(String name, String defaultValue) {
        return of(name, "String", Value.of(defaultValue));
    }

    public static Parameter bool(String name, boolean defaultValue) {
        return of(name, "Boolean", Value.of(defaultValue));
    }

    public static Parameter integer(String name, long defaultValue) {
        return of(name, "Integer", Value.of(defaultValue));
    }

    public static Parameter strings(String name, String... defaultValues) {
        return of(name, "Array", Value.strings(List.of(defaultValues)));
    }

    /** A parameter that every assignment must give. */
    public static Parameter required(String name, String type) {
        return new Parameter(name, type, Optional.empty(), List.of(), Value.NO_MEMBERS, Optional.empty());
    }

    private static Parameter of(String name, String type, Value defaultValue) {
        return new Parameter(name, type, Optional.of(defaultValue), List.of(), Value.NO_MEMBERS, Optional.empty());
    }

    public Parameter defaulting(Value value) {
        return new Parameter(name, type, Optional.of(value), allowedValues, metadata, schema);
    }

    public Parameter allowing(String... values) {
        return allowing(List.of(values).stream().map(Value::of).toList());
    }

    public Parameter allowing(long... values) {
        return allowing(LongStream.of(values).mapToObj(Value::of).toList());
    }

    private Parameter allowing(List<Value> values) {
        return new Parameter(name, type, defaultValue, values, metadata, schema);
    }

    /** With the text an administrator sees in the portal. */
    public Parameter described(String displayName, String description) {
        return withMetadata("displayName", Value.of(displayName)).withMetadata("description", Value.of(description));
    }

    /** With a hint for the portal's picker, such as {@code omsWorkspace} or a resource type. */
    public Parameter strongType(String strongType) {
        return withMetadata("strongType", Value.of(strongType));
    }

    public Parameter withMetadata(String key, Value value) {
        return new Parameter(name, type, defaultValue, allowedValues, metadata.with(key, value), schema);
    }
}
