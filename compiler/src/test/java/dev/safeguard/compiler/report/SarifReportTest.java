package dev.safeguard.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SarifReportTest {
    private static JsonNode log(VerdictReport report) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = mapper.createGenerator(text)) {
            new SarifReport(Samples.facts(), "1.2.3").write(report, json);
        }
        return mapper.readTree(text.toString());
    }

    private static JsonNode run() throws IOException {
        return log(Samples.report(true)).at("/runs/0");
    }

    private static JsonNode result(String control) throws IOException {
        return run().path("results")
                .valueStream()
                .filter(result -> result.path("ruleId").asText().equals(control))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_log_says_its_version_and_tool() throws IOException {
        JsonNode log = log(Samples.report(false));

        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        assertThat(log.at("/runs/0/tool/driver/name").asText()).isEqualTo("Safeguard");
        assertThat(log.at("/runs/0/tool/driver/version").asText()).isEqualTo("1.2.3");
    }

    @Test
    void every_result_points_at_its_rule() throws IOException {
        JsonNode run = run();

        assertThat(run.path("results"))
                .hasSize(6)
                .allSatisfy(result -> assertThat(run.at("/tool/driver/rules/"
                                        + result.path("ruleIndex").asInt() + "/id")
                                .asText())
                        .isEqualTo(result.path("ruleId").asText()));
    }

    /** Any level but none goes with the kind fail only. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        STG-01, fail,          error
        STG-02, pass,          none
        LOG-03, fail,          error
        KV-02,  open,          none
        KV-03,  fail,          error
        KV-04,  notApplicable, none
        """)
    void verdicts_become_kinds(String control, String kind, String level) throws IOException {
        assertThat(result(control).path("kind").asText()).isEqualTo(kind);
        assertThat(result(control).path("level").asText()).isEqualTo(level);
    }

    @Test
    void an_exemption_is_a_suppression() throws IOException {
        assertThat(result("KV-03").at("/suppressions/0/status").asText()).isEqualTo("accepted");
        assertThat(result("STG-01").has("suppressions")).isFalse();
    }

    @Test
    void a_result_names_file_line_and_resource() throws IOException {
        JsonNode location = result("STG-01").at("/locations/0");

        assertThat(location.at("/physicalLocation/artifactLocation/uri").asText())
                .isEqualTo("inventory.json");
        assertThat(location.at("/physicalLocation/region/startLine").asInt()).isEqualTo(12);
        assertThat(location.at("/logicalLocations/0/fullyQualifiedName").asText())
                .isEqualTo(Samples.ACCOUNT);
        assertThat(result("LOG-03").at("/locations/0").has("physicalLocation"))
                .as("read from Azure")
                .isFalse();
    }

    private static VerdictReport notRead() {
        Tally tally = new Tally(false);
        Finding finding =
                new Finding(SourceCodes.NOT_JSON, new Place("a b.json", "", 3, 1), "malformed", "export again");
        tally.files(new FilesRead(0, 0, List.of("a b.json"), List.of(finding)));
        return tally.report();
    }

    /** The schema comes with a library for tests that is used for nothing else. */
    private static Schema schema() throws IOException {
        try (InputStream in = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new ObjectMapper().readTree(Objects.requireNonNull(in)));
        }
    }

    static Stream<VerdictReport> reports() {
        return Stream.of(Samples.report(false), Samples.report(true), notRead());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void every_log_is_as_the_schema_of_sarif_demands(VerdictReport report) throws IOException {
        JsonNode log = log(report);

        assertThat(schema().validate(log)).isEmpty();
        assertThat(schema().validate(((ObjectNode) log.deepCopy()).put("verdicts", 1)))
                .as("what the standard does not have")
                .isNotEmpty();
    }

    @Test
    void files_that_were_not_read_are_notifications() throws IOException {
        JsonNode invocation = log(notRead()).at("/runs/0/invocations/0");

        assertThat(invocation.path("executionSuccessful").asBoolean()).isFalse();
        JsonNode notification = invocation.at("/toolExecutionNotifications/0");
        assertThat(notification.path("level").asText()).isEqualTo("error");
        assertThat(notification
                        .at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("a%20b.json");
        assertThat(notification
                        .at("/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        infra/main.json, infra/main.json
        a b.json,        a%20b.json
        ../ü.json,       ../%C3%BC.json
        c:x.json,        ./c:x.json
        infra\\main.json, infra/main.json
        /plans/a b.json, file:///plans/a%20b.json
        C:\\x\\a.json,     file:///C:/x/a.json
        """)
    void file_names_become_uris(String file, String uri) {
        assertThat(SarifUri.of(file)).isEqualTo(uri);
        assertThat(URI.create(SarifUri.of(file))).isNotNull();
    }
}
