package dev.safeguard.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReportTest {
    private static Schema schema() throws IOException {
        try (InputStream text = JsonReport.class.getResourceAsStream("verdicts.schema.json")) {
            JsonNode schema = new ObjectMapper().readTree(Objects.requireNonNull(text));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
        }
    }

    @ParameterizedTest(name = "all rows: {0}")
    @ValueSource(booleans = {true, false})
    void output_is_valid_against_the_published_schema(boolean all) throws IOException {
        assertThat(schema().validate(JsonReport.json(Samples.report(all)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"control", "member", "verdict", "reasons"})
    void a_row_without_a_fixed_member_is_invalid(String member) throws IOException {
        ObjectNode json = JsonReport.json(Samples.report(false));
        ((ObjectNode) json.path("results").path(0)).remove(member);

        assertThat(schema().validate(json)).isNotEmpty();
    }

    @Test
    void lists_passes_only_when_all_are_wanted() {
        assertThat(JsonReport.json(Samples.report(false)).path("results").findValuesAsText("verdict"))
                .containsExactly("fail", "error", "unknown", "exempt");
        assertThat(JsonReport.json(Samples.report(true)).path("results")).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "LOG-02-postgresql, LOG-02",
        "LOG-02, LOG-02",
        "DB-05-checkpoints, DB-05",
        "PAAS-bot-cmk, PAAS-bot-cmk",
        "encryption-2-keys, encryption-2-keys",
        "ABC-1-x-2, ABC-1",
        "ABC-1-, ABC-1-"
    })
    void a_row_names_the_entry_of_the_catalogue_and_the_member(String member, String control) {
        Tally tally = new Tally(false);
        tally.add(verdict(member));
        tally.add(verdict(member + "x"));
        JsonNode json = JsonReport.json(tally.report());

        assertThat(json.at("/results/0/control").asText()).isEqualTo(control);
        assertThat(json.at("/results/0/member").asText()).isEqualTo(member);
        assertThat(json.at("/summary/members").path(member).path("fail").asInt())
                .isEqualTo(1);
        assertThat(json.at("/summary/controls").path(control).path("fail").asInt())
                .isEqualTo(control.equals(member) ? 1 : 2);
    }

    private static Verdict verdict(String control) {
        return new Verdict(
                control,
                control,
                List.of(),
                "r",
                Optional.empty(),
                "a/b",
                VerdictKind.FAIL,
                "Deny",
                Optional.empty(),
                0,
                List.of());
    }

    @Test
    void counts_a_verdict_once_under_each_citation() {
        JsonNode summary = JsonReport.json(Samples.report(false)).path("summary");

        assertThat(summary.at("/verdicts/pass").asInt()).isEqualTo(1);
        assertThat(summary.path("citations").path("164.312(e)(1)").path("fail").asInt())
                .isEqualTo(1);
        assertThat(summary.path("citations").path("164.312(b)").path("error").asInt())
                .isEqualTo(1);
        assertThat(summary.path("failingResources").asInt()).isEqualTo(2);
        assertThat(summary.path("notEvaluated").path("Microsoft.Compute/disks").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_row_read_from_azure_has_neither_file_nor_line() {
        JsonNode row = JsonReport.json(Samples.report(false)).path("results").path(1);

        assertThat(row.has("file")).isFalse();
        assertThat(row.has("line")).isFalse();
    }
}
