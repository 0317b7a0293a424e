package dev.safeguard.compiler.template.language;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.safeguard.compiler.expression.FuzzedExpressions;
import java.util.List;

/** What fuzzed expressions of templates are made of: all functions, and arguments they may or may not take. */
final class FuzzedTemplateExpressions {
    private static final List<String> FUNCTIONS = TemplateFunctions.all().stream()
            .map(TemplateFunction::name)
            .filter(name -> !name.equals("fail"))
            .sorted()
            .toList();

    private static final List<String> ARGUMENTS = List.of(
            "''",
            "'a'",
            "'5'",
            "'2026-02-03T04:05:06Z'",
            "'P1Y2M3DT4H5M6.7S'",
            "'10.0.0.0/8'",
            "'fdad::/48'",
            "'{\"a\":[1,2.50,null]}'",
            "'https://h:81/p/q?r#f'",
            "'data:;base64,YQ=='",
            "'{0:D4}|{1,-9}|{0:X}'",
            "'1e2147483648'",
            "-1",
            "9223372036854775807",
            "true()",
            "null()",
            "parameters('later')",
            "parameters('partly')",
            "parameters('password')",
            "resourceGroup()",
            "json('1.50')",
            "createArray('b','a','B')",
            "createArray(1,createArray(2))",
            "createObject('k',1,'K2','v')",
            "lambda('x',lambdaVariables('x'))",
            "lambda('x',equals(lambdaVariables('x'),1))",
            "lambda('x','y',less(lambdaVariables('x'),lambdaVariables('y')))",
            "lambda('x','y',concat(lambdaVariables('x'),lambdaVariables('y')))");

    private FuzzedTemplateExpressions() {}

    /** Expressions decided by that data. */
    static FuzzedExpressions of(FuzzedDataProvider data) {
        return new FuzzedExpressions(data, FUNCTIONS, ARGUMENTS);
    }
}
