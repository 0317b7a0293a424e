package dev.safeguard.compiler.expression;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Expressions that parse, made of some functions and of arguments they may or may not take. */
public final class FuzzedExpressions {
    private static final List<String> FUNCTIONS = Functions.all().stream()
            .map(function -> function.info().name())
            .sorted()
            .toList();

    private static final List<String> ARGUMENTS = List.of(
            "''",
            "'a'",
            "'5'",
            "'2026-02-03T04:05:06.7Z'",
            "'10.0.0.0/8'",
            "'{\"a\":[1,2.50,null]}'",
            "'https://h/p/q?r#f'",
            "'data:;base64,YQ=='",
            "'{0:D4}|{1,-9}'",
            "'1e2147483648'",
            "-1",
            "9223372036854775807",
            "1.50",
            "true()",
            "null()",
            "parameters('l')",
            "parameters('o')",
            "parameters('r')",
            "parameters('mixed')",
            "field('list[*]')",
            "field('prop')",
            "field('half')",
            "field('later')",
            "resourceGroup()",
            "subscription().tags",
            "createArray(1,'a')",
            "createObject('k',1)");

    private final FuzzedDataProvider data;
    private final List<String> functions;
    private final List<String> arguments;

    /** Expressions decided by that data, of the functions that a rule may call. */
    public FuzzedExpressions(FuzzedDataProvider data) {
        this(data, FUNCTIONS, ARGUMENTS);
    }

    /** Expressions decided by that data, of functions in that order and of arguments. */
    public FuzzedExpressions(FuzzedDataProvider data, List<String> functions, List<String> arguments) {
        this.data = data;
        this.functions = functions;
        this.arguments = arguments;
    }

    /** A call of calls, at most so many levels deep; without brackets around it. */
    public String call(int depth) {
        String list = IntStream.range(0, data.consumeInt(0, 4))
                .mapToObj(i -> argument(depth - 1))
                .collect(Collectors.joining(","));
        return data.pickValue(functions) + "(" + list + ")" + access(depth - 1);
    }

    private String argument(int depth) {
        return switch (data.consumeInt(0, depth > 0 ? 5 : 2)) {
            case 0 -> "'" + data.consumeString(40).replace("'", "''") + "'";
            case 1 -> Long.toString(data.consumeLong());
            case 2 -> data.pickValue(arguments);
            default -> call(depth);
        };
    }

    private String access(int depth) {
        return switch (data.consumeInt(0, 9)) {
            case 0 -> ".a";
            case 1 -> "['" + data.consumeString(5).replace("'", "''") + "']";
            case 2 -> "[" + argument(depth) + "]";
            default -> "";
        };
    }
}
