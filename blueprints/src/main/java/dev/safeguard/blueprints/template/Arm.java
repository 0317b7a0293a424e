package dev.safeguard.blueprints.template;

import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** ARM expressions put together from values, so that nobody counts quotes. */
public final class Arm {
    private Arm() {}

    /**
     * {@code [function(arguments)]}.
     *
     * @throws IllegalArgumentException for an array or an object: call a function that makes one
     */
    public static Value.Expression call(String function, Value... arguments) {
        return expression(
                function + "(" + Arrays.stream(arguments).map(Arm::operand).collect(Collectors.joining(", ")) + ")");
    }

    /** {@code [target.path]}, for example of a {@code reference(…)}. */
    public static Value.Expression property(Value.Expression target, String path) {
        return expression(operand(target) + "." + path);
    }

    public static Value.Expression parameter(String name) {
        return call("parameters", Value.of(name));
    }

    public static Value.Expression variable(String name) {
        return call("variables", Value.of(name));
    }

    /** {@code [format('…{0}…', arguments)]}. */
    public static Value.Expression format(String pattern, Value... arguments) {
        return call("format", with(Value.of(pattern), List.of(arguments)));
    }

    /** The id of a resource; one name for each segment of its type. */
    public static Value.Expression id(ArmType type, List<Value> names) {
        return call(type.level().idFunction(), with(Value.of(type.name()), names));
    }

    /** The id of a resource that extends the resource with the id {@code scope}. */
    public static Value.Expression extensionId(Value scope, ArmType type, List<Value> names) {
        return call("extensionResourceId", with(scope, List.of(with(Value.of(type.name()), names))));
    }

    private static Value.Expression expression(String source) {
        return new Value.Expression("[" + source + "]");
    }

    private static Value[] with(Value first, List<Value> rest) {
        List<Value> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all.toArray(Value[]::new);
    }

    private static String operand(Value value) {
        return value.match(Operand.INSTANCE);
    }

    private enum Operand implements Value.Cases<String> {
        INSTANCE;

        @Override
        public String text(Value.Text value) {
            return "'" + value.text().replace("'", "''") + "'";
        }

        @Override
        public String expression(Value.Expression value) {
            return value.text().substring(1, value.text().length() - 1);
        }

        @Override
        public String num(Value.Num value) {
            return value.number().toPlainString();
        }

        @Override
        public String bool(Value.Bool value) {
            return value.value() ? "true()" : "false()";
        }

        @Override
        public String nothing(Value.Null value) {
            return "null()";
        }

        @Override
        public String array(Value.Array value) {
            throw new IllegalArgumentException("an expression has no array literal; call createArray");
        }

        @Override
        public String object(Value.Obj value) {
            throw new IllegalArgumentException("an expression has no object literal; call createObject");
        }
    }
}
