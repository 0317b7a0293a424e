package dev.safeguard.compiler.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    private static final String DOCUMENT = """
            {"properties": {"displayName": "A \\"name\\"", "mode": "All", "metadata": {"category": [1, 2.5e3, null, true]},
             "policyRule": {"if": {"allOf": [{"field": "type", "equals": "a/b"}, {"not": {"field": "tags['x']", "exists": "true"}}]},
             "then": {"effect": "[parameters('effect')]", "details": {"type": "c/d", "existenceCondition": {"count":
             {"field": "c/d/e[*]", "where": {"value": "[current()]", "in": ["x"]}}, "greater": 0}}}}}}
            """.strip();

    @Test
    void the_document_itself_is_good() {
        assertThat(findings(DOCUMENT.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Property(tries = 600)
    void any_change_gives_findings_or_a_document_and_never_an_exception(
            @ForAll @IntRange(max = 500) int at, @ForAll("changes") String change) {
        int start = at % DOCUMENT.length();
        String changed = DOCUMENT.substring(0, start) + change + DOCUMENT.substring(start + 1);
        Reading reading = PolicyReader.read(new Source("p.json", changed));

        assertThat(reading.document().isPresent()).isEqualTo(!reading.isRefused());
        assertThat(reading.findings()).allSatisfy(BadInputTest::isInOurStyle);
    }

    @Property(tries = 300)
    void a_document_that_stops_anywhere_is_refused(@ForAll @IntRange(max = 500) int at) {
        String cut = DOCUMENT.substring(0, at % DOCUMENT.length());

        assertThat(findings(cut.getBytes(StandardCharsets.UTF_8))).isNotEmpty().allSatisfy(BadInputTest::isInOurStyle);
    }

    @Property(tries = 300)
    void any_bytes_are_refused(@ForAll byte[] bytes) {
        assertThat(findings(bytes)).isNotEmpty().allSatisfy(BadInputTest::isInOurStyle);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"if" 5}     | p.json:1:7: error SG0103: unexpected character ('5'): was expecting a colon to separate field name and value; correct the JSON there
            {"if": nul}  | p.json:1:8: error SG0103: unrecognized token 'nul': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false'); correct the JSON there
            {"if": {}    | p.json:1:10: error SG0103: unexpected end-of-input: expected close marker for Object; correct the JSON there
            """)
    void broken_json_is_told_in_one_line(String json, String finding) {
        assertThat(findings(json.getBytes(StandardCharsets.UTF_8)))
                .extracting(Finding::toString)
                .containsExactly(finding);
    }

    @Provide
    Arbitrary<String> changes() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "", "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "5", "{}", "[]", "\u0000", "/*", "'"),
                Arbitraries.strings().ofMaxLength(2));
    }

    private static List<Finding> findings(byte[] bytes) {
        return PolicyReader.read("p.json", bytes).findings();
    }

    private static void isInOurStyle(Finding finding) {
        assertThat(finding.toString()).doesNotContain("\n", "Stream", "Exception", "Source:", "jackson");
        assertThat(finding.problem()).isNotBlank().doesNotEndWith(".");
    }
}
