package dev.safeguard.compiler.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainmentTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a": 1}                    | {"a": 1.0, "b": 2}        | contained
                    {"A": 1}                    | {"a": 1}                  | contained
                    {"a": 2}                    | {"a": 1}                  | details/a: wanted 2, got 1
                    {"a": {"b": 1}}             | {"a": {}}                 | details/a/b: wanted 1, got nothing
                    {"a": [1]}                  | {"a": [1, 2]}             | details/a: wanted [1], got [1,2]
                    {"a": "x"}                  | {"a": "X"}                | details/a: wanted "x", got "X"
                    {"operations": [{"operation": "ADD", "value": 1}]} | {"operations": [{"operation": "add", "value": 1}]} | contained
                    {"operations": [{"condition": "[x()]", "value": 1}]} | {"operations": [{"value": 1}]} | contained
                    {"condition": 1} | {} | details/condition: wanted 1, got nothing
                    {"operations": [{"value": "a"}]} | {"operations": [{"value": "A"}]} | details/operations/0/value: wanted "a", got "A"
                    {"deployment": {"parameters": {"p": 1}}} | {"deployment": {"parameters": {"p": {"value": 1}}}} | contained
                    {"deployment": {"parameters": {"p": {"value": 1}}}} | {"deployment": {"parameters": {"p": {"value": 1}}}} | contained
                    {"deployment": {"parameters": {"p": {"k": 1}}}} | {"deployment": {"parameters": {"p": {"value": {"k": 1}}}}} | contained
                    {"deployment": {"parameters": {"p": 2}}} | {"deployment": {"parameters": {"p": {"value": 1}}}} | details/deployment/parameters/p: wanted 2, got 1
                    """)
    void details_are_contained_or_differ_at_a_place(String wanted, String actual, String result) throws IOException {
        assertThat(Containment.difference(JSON.readTree(wanted), JSON.readTree(actual))
                        .orElse("contained"))
                .isEqualTo(result);
    }
}
