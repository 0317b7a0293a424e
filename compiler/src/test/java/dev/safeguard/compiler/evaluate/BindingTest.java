package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingTest {

    @ParameterizedTest(name = "{0} given {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {'x': {'type': 'String'}}                                            | {'X': 'a'}       | ''
            {'x': {'type': 'String', 'defaultValue': 'a'}}                       | {}               | ''
            {'x': {'type': 'String', 'defaultValue': 'a'}}                       | {'x': null}      | ''
            {'x': {'type': 'String'}}                                            | {}               | SG0260
            {'x': {'type': 'String'}}                                            | {'x': 1}         | SG0261
            {'x': {'type': 'boolean'}}                                           | {'x': 'true'}    | SG0261
            {'x': {'type': 'Integer'}}                                           | {'x': 1.5}       | SG0261
            {'x': {'type': 'Float'}}                                             | {'x': 1}         | ''
            {'x': {'type': 'Array'}}                                             | {'x': {}}        | SG0261
            {'x': {'type': 'Object'}}                                            | {'x': []}        | SG0261
            {'x': {'type': 'DateTime'}}                                          | {'x': '2026-01-01T00:00:00.0000000Z'} | ''
            {'x': {'type': 'DateTime'}}                                          | {'x': 'today'}   | SG0261
            {'x': {'type': 'String', 'allowedValues': ['Audit']}}                | {'x': 'audit'}   | SG0262
            {'x': {'type': 'String', 'allowedValues': ['Audit']}}                | {'x': 'Audit'}   | ''
            {'x': {'type': 'Array', 'allowedValues': ['a', 'b']}}                | {'x': ['b']}     | ''
            {'x': {'type': 'Array', 'allowedValues': ['a', 'b']}}                | {'x': ['c']}     | SG0262
            {'x': {'type': 'String', 'defaultValue': 'c', 'allowedValues': ['a']}} | {}             | SG0262
            {}                                                                   | {'y': 1}         | SG0263
            {'x': {'type': 'String'}}                                            | {'x': 'a', 'X': 'b'} | SG0264
            """)
    void binds_as_an_assignment_does(String declared, String given, String code) {
        Problems problems = new Problems("test");
        Binding.bind(parameters(declared), Given.parameters(Given.object(given)), problems);
        assertThat(problems.all().stream().map(BindingTest::label))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0} of a definition {1}")
    @CsvSource({"20, Custom, true", "21, Custom, false", "21, '', false", "22, builtin, true"})
    void more_than_twenty_parameters_are_for_microsoft_only(int number, String policyType, boolean taken) {
        var json = Given.object("{'properties': {'policyRule': {'if': {'field': 'name', 'exists': true},"
                + " 'then': {'effect': 'audit'}}}}");
        json.withObject("properties").put("policyType", policyType);
        for (int i = 0; i < number; i++) {
            json.withObject("properties")
                    .withObject("parameters")
                    .withObject("p" + i)
                    .put("type", "String")
                    .put("defaultValue", "");
        }
        Planning planning = Given.ENGINE.plan(Given.definition(json).orElseThrow(), Map.of());

        assertThat(planning instanceof Planning.Planned).isEqualTo(taken);
    }

    private static String label(Finding finding) {
        return finding.code().label();
    }

    private static List<Parameter> parameters(String declared) {
        var json = Given.object("{'properties': {'policyRule': {'if': {'field': 'name', 'exists': true},"
                + " 'then': {'effect': 'audit'}}}}");
        json.withObject("properties").set("parameters", Given.object(declared));
        return Given.definition(json).map(PolicyDefinition::parameters).orElseThrow();
    }
}
