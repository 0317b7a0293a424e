package dev.safeguard.blueprints.template;

import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of a template.
 *
 * @param type {@code string}, {@code int}, {@code object} …
 * @param defaultValue empty when whoever deploys must give a value
 * @param allowedValues empty means any
 * @param limits {@code minValue}, {@code maxValue}, {@code minLength}, {@code maxLength}; inclusive
 */
public record TemplateParameter(
        String name,
        String type,
        String description,
        Optional<Value> defaultValue,
        List<Value> allowedValues,
        Value.Obj limits) {
    public TemplateParameter {
        allowedValues = List.copyOf(allowedValues);
    }

    public static TemplateParameter text(String name, String description) {
        return of(name, "string", description);
    }

    public static TemplateParameter integer(String name, String description) {
        return of(name, "int", description);
    }

    public static TemplateParameter object(String name, String description) {
        return of(name, "object", description);
    }

    private static TemplateParameter of(String name, String type, String description) {
        return new TemplateParameter(name, type, description, Optional.empty(), List.of(), Value.NO_MEMBERS);
    }

    public TemplateParameter byDefault(Value value) {
        return new TemplateParameter(name, type, description, Optional.of(value), allowedValues, limits);
    }

    public TemplateParameter oneOf(List<Value> values) {
        return new TemplateParameter(name, type, description, defaultValue, values, limits);
    }

    /** Bounds of an int. */
    public TemplateParameter between(long least, long most) {
        return limited("Value", least, most);
    }

    /** Bounds of a string's length. */
    public TemplateParameter ofLength(long least, long most) {
        return limited("Length", least, most);
    }

    private TemplateParameter limited(String what, long least, long most) {
        Value.Obj limited = limits.with("min" + what, Value.of(least)).with("max" + what, Value.of(most));
        return new TemplateParameter(name, type, description, defaultValue, allowedValues, limited);
    }

    /** The same, but without a default: a nested template gets its values from the one around it. */
    public TemplateParameter required() {
        return new TemplateParameter(name, type, description, Optional.empty(), allowedValues, limits);
    }

    /** {@code [parameters('name')]}. */
    public Value.Expression value() {
        return Arm.parameter(name);
    }
}
