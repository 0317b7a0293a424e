package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code field()} in an existence condition reads the evaluated resource; what it can only find on the other one is told. */
class RelatedTypesTest {

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {'field': 'type', 'equals': 'Test/r'}                                          | Test/other/p   | SG0361
            {'field': 'type', 'in': ['Test/r', 'Test/r/child']}                            | Test/other/p   | SG0361
            {'allOf': [{'field': 'TYPE', 'equals': 'test/R'}]}                             | Test/other/p   | SG0361
            {'anyOf': [{'field': 'name', 'equals': 'x'}, {'field': 'type', 'equals': 'Test/r'}]} | Test/other/p | SG0361
            {'field': 'type', 'equals': 'Test/r'}                                          | Test/r/p       | ''
            {'field': 'type', 'equals': 'Test/r'}                                          | Test/r/child/p | ''
            {'field': 'type', 'in': ['Test/r', 'Test/other2', 'Test/OTHER']}               | Test/other/p   | SG0266
            {'field': 'type', 'notEquals': 'Test/r'}                                       | Test/other/p   | ''
            {'not': {'field': 'type', 'equals': 'Test/r'}}                                 | Test/other/p   | ''
            {'field': 'name', 'equals': 'Test/r'}                                          | Test/other/p   | ''
            {'field': '[concat(`type`)]', 'equals': 'Test/r'}                              | Test/other/p   | ''
            {'value': '[field(`type`)]', 'equals': 'Test/r'}                               | Test/other/p   | ''
            {'field': 'type', 'equals': '[concat(`Test/r`)]'}                              | Test/other/p   | ''
            """)
    void a_field_of_the_related_type_only_is_warned_of(String condition, String alias, String code) {
        ObjectNode rule = Given.object("{'then': {'effect': 'auditIfNotExists', 'details': {'type': 'Test/other',"
                + " 'existenceCondition': {'value': '[field(`" + alias + "`)]', 'equals': 'on'}}}}");
        rule.set("if", Given.object(condition));
        assertThat(codes(rule)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            auditIfNotExists  | Test/r | {'field': 'type', 'equals': 'Test/r'}                | SG0266
            auditIfNotExists  | Test/r | {'allOf': [{'field': 'type', 'equals': 'test/R'}]}   | SG0266
            deployIfNotExists | Test/r | {'field': 'type', 'equals': 'Test/r'}                | SG0362
            auditIfNotExists  | Test/r | {'field': 'type', 'equals': 'Test/other'}            | ''
            auditIfNotExists  | Test/r | {'field': 'name', 'equals': 'Test/r'}                | ''
            """)
    void a_resource_of_the_evaluated_type_needs_a_name(String effect, String type, String condition, String code) {
        ObjectNode rule = Given.object("{'then': {'effect': '" + effect + "', 'details': {'type': '" + type
                + "', 'roleDefinitionIds': ['/r'], 'deployment': {'properties': {'template': {}}}}}}");
        rule.set("if", Given.object(condition));
        assertThat(codes(rule)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        rule.withObject("/then/details").put("name", "x");
        assertThat(codes(rule)).isEmpty();
    }

    private static List<String> codes(ObjectNode rule) {
        Planning planning = Given.ENGINE.plan(Given.definition(rule).orElseThrow(), java.util.Map.of());
        return (planning instanceof Planning.Refused refused
                        ? refused.findings()
                        : ((Planning.Planned) planning).warnings())
                .stream().map(finding -> finding.code().label()).toList();
    }
}
