package dev.safeguard.compiler.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.Verdict;
import dev.safeguard.compiler.report.VerdictReport;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanTest {
    private static final String GROUP = "/subscriptions/s1/resourceGroups/rg";
    private static final String DISK = GROUP + "/providers/Microsoft.Compute/disks/d";

    /** A rule with that {@code if} and {@code then}. */
    private static ScanRule rule(String condition, String then) {
        String text = "{\"mode\": \"All\", \"policyRule\": {\"if\": " + condition + ", \"then\": " + then + "}}";
        var definition = PolicyReader.read(new Source("p.json", text))
                .document()
                .flatMap(PolicyDocument::asDefinition)
                .orElseThrow();
        Planning planning = Engine.with(AliasCatalog.bundled()).plan(definition, Map.of());
        return new ScanRule("C-1", "some.key", List.of("164.312(b)"), ((Planning.Planned) planning).policy());
    }

    private static String effect(String name) {
        return "{\"effect\": \"" + name + "\"}";
    }

    private static String type(String name) {
        return "{\"field\": \"type\", \"equals\": \"" + name + "\"}";
    }

    private static String resource(String id, String type, String more) {
        return "{\"id\": \"" + id + "\", \"name\": \"" + id.substring(id.lastIndexOf('/') + 1) + "\", \"type\": \""
                + type + "\"" + more + "}";
    }

    private static String disk() {
        return resource(DISK, "Microsoft.Compute/disks", ", \"properties\": {}");
    }

    private static String group(String tag) {
        return resource(
                GROUP, "Microsoft.Resources/subscriptions/resourceGroups", ", \"tags\": {\"env\": \"" + tag + "\"}");
    }

    /** Each resource on a line of its own; all rows are listed. */
    private static VerdictReport scan(ScanRule rule, String... resources) throws IOException {
        List<SourcedResource> inventory = new ArrayList<>();
        for (String resource : resources) {
            ObjectNode json = (ObjectNode) new ObjectMapper().readTree(resource);
            inventory.add(new SourcedResource(json, new Place("rows.json", "", inventory.size() + 1, 1)));
        }
        return new Scan(List.of(rule), Instant.parse("2026-01-01T00:00:00Z")).run(inventory, true);
    }

    private static String verdict(VerdictReport report, String resource) {
        return report.results().stream()
                .filter(row -> row.resource().equals(resource))
                .map(row -> row.verdict().json())
                .findFirst()
                .orElse("none");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"field": "type", "equals": "Microsoft.Compute/disks"} | audit  | fail
        {"field": "type", "equals": "Microsoft.Compute/disks"} | deny   | fail
        {"field": "type", "equals": "Microsoft.Sql/servers"}   | audit  | notApplicable
        {"field": "location", "equals": "x"}                   | audit  | pass
        {"value": "[substring('a', 5)]", "equals": "a"}        | audit  | error
        """)
    void a_decision_becomes_a_verdict(String condition, String effect, String verdict) throws IOException {
        Verdict row = scan(rule(condition, effect(effect)), disk())
                .results()
                .iterator()
                .next();

        assertThat(row.verdict().json()).isEqualTo(verdict);
        assertThat(row.resource()).isEqualTo(DISK);
        assertThat(row.place()).contains("rows.json:1");
    }

    @Test
    void what_the_inventory_does_not_hold_is_unknown_and_not_absent() throws IOException {
        ScanRule rule = rule(
                "{\"allOf\": [" + type("Microsoft.Compute/disks")
                        + ", {\"value\": \"[resourceGroup().tags['env']]\", \"equals\": \"prod\"}]}",
                effect("audit"));

        assertThat(verdict(scan(rule, disk()), DISK)).isEqualTo("unknown");
        assertThat(verdict(scan(rule, disk(), group("prod")), DISK)).isEqualTo("fail");
        assertThat(verdict(scan(rule, disk(), group("test")), DISK)).isEqualTo("pass");
    }

    @Test
    void a_disabled_rule_gives_no_verdict_and_its_resources_count_as_not_evaluated() throws IOException {
        VerdictReport report = scan(rule(type("Microsoft.Compute/disks"), effect("disabled")), disk());

        assertThat(report.results()).isEmpty();
        assertThat(report.summary().notEvaluated()).containsEntry("Microsoft.Compute/disks", 1L);
        assertThat(report.summary().resources()).isEqualTo(1);
    }

    /** A rule about tags says nothing of what a disk must be. */
    @ParameterizedTest(name = "{0}: evaluated {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"field": "type", "equals": "microsoft.compute/DISKS"}                              | true
        {"field": "type", "in": ["Microsoft.Sql/servers", "Microsoft.Compute/disks"]}       | true
        {"field": "type", "like": "Microsoft.Compute/*"}                                    | true
        {"field": "type", "contains": "Compute"}                                            | true
        {"field": "Microsoft.Compute/disks/networkAccessPolicy", "equals": "AllowAll"}      | true
        {"field": "type", "equals": "Microsoft.Sql/servers"}                                | false
        {"field": "type", "like": "Microsoft.Sql/*"}                                        | false
        {"field": "type", "notEquals": "Microsoft.Compute/disks"}                           | false
        {"not": {"field": "type", "equals": "Microsoft.Compute/disks"}}                     | false
        {"field": "tags['env']", "exists": false}                                           | false
        """)
    void a_type_is_evaluated_when_a_rule_names_it(String condition, boolean evaluated) throws IOException {
        VerdictReport report = scan(rule(condition, effect("audit")), disk());

        assertThat(report.summary().notEvaluated().containsKey("Microsoft.Compute/disks"))
                .isEqualTo(!evaluated);
    }

    @Test
    void resources_satisfy_existence_checks_of_each_other() throws IOException {
        ScanRule rule = rule(
                type("Microsoft.Sql/servers"),
                "{\"effect\": \"auditIfNotExists\", \"details\": {\"type\": \"Microsoft.Sql/servers/databases\"}}");
        String id = GROUP + "/providers/Microsoft.Sql/servers/a";
        String server = resource(id, "Microsoft.Sql/servers", "");
        String database = resource(id + "/databases/db", "Microsoft.Sql/servers/databases", "");

        assertThat(verdict(scan(rule, server), id)).isEqualTo("fail");
        assertThat(verdict(scan(rule, server, database), id)).isEqualTo("pass");
    }

    private static final String SERVER = GROUP + "/providers/Microsoft.Sql/servers/a";

    private static ScanRule audited() throws IOException {
        return rule(
                type("Microsoft.Sql/servers"),
                "{\"effect\": \"auditIfNotExists\", \"details\": {\"type\":"
                        + " \"Microsoft.Sql/servers/auditingSettings\", \"name\": \"default\", \"existenceCondition\":"
                        + " {\"field\": \"location\", \"equals\": \"eastus\"}}}");
    }

    private static SourcedResource sourced(String id, String type, String more, SourcedResource.Role role)
            throws IOException {
        return new SourcedResource(
                (ObjectNode) new ObjectMapper().readTree(resource(id, type, more)),
                new Place("main.json", "", 3, 1),
                Optional.of("sql/" + id.substring(id.lastIndexOf('/') + 1)),
                role);
    }

    private static VerdictReport template(Missing missing, SourcedResource... resources) throws IOException {
        Tally tally = new Tally(true);
        new Scan(List.of(audited()), Instant.parse("2026-01-01T00:00:00Z")).run(List.of(resources), missing, tally);
        return tally.report();
    }

    /** What a template says nothing about may be there; what it declares is judged. */
    @ParameterizedTest(name = "{0}, setting in {1}: {2}")
    @CsvSource(textBlock = """
        FAILS,      nowhere, fail
        FAILS,      westus,  fail
        FAILS,      eastus,  pass
        IS_UNKNOWN, nowhere, unknown
        IS_UNKNOWN, westus,  fail
        IS_UNKNOWN, eastus,  pass
        """)
    void an_existence_check_that_finds_nothing(Missing missing, String place, String verdict) throws IOException {
        SourcedResource server = sourced(SERVER, "Microsoft.Sql/servers", "", SourcedResource.Role.JUDGED);
        SourcedResource setting = sourced(
                SERVER + "/auditingSettings/default",
                "Microsoft.Sql/servers/auditingSettings",
                ", \"location\": \"" + place + "\"",
                SourcedResource.Role.JUDGED);
        VerdictReport report = place.equals("nowhere") ? template(missing, server) : template(missing, server, setting);

        assertThat(verdict(report, "sql/a")).isEqualTo(verdict);
    }

    /** An app's settings say nothing of its configuration, although their type is one. */
    @ParameterizedTest(name = "a setting called {0}: {1}")
    @CsvSource(textBlock = """
        default, fail
        Default, fail
        other,   unknown
        """)
    void of_a_check_that_wants_a_name_only_what_has_it_is_declared(String name, String verdict) throws IOException {
        SourcedResource server = sourced(SERVER, "Microsoft.Sql/servers", "", SourcedResource.Role.JUDGED);
        SourcedResource setting = sourced(
                SERVER + "/auditingSettings/" + name,
                "Microsoft.Sql/servers/auditingSettings",
                "",
                SourcedResource.Role.JUDGED);

        assertThat(verdict(template(Missing.IS_UNKNOWN, server, setting), "sql/a"))
                .isEqualTo(verdict);
    }

    /** What a setting that is left out means may hang on the api-version of the request: it is the document's. */
    @ParameterizedTest(name = "{0}: {1} in a document, {2} in an inventory")
    @CsvSource(nullValues = "none", textBlock = """
        2018-01-01, fail,    pass
        9999-01-01, pass,    pass
        none,       unknown, pass
        """)
    void a_document_is_judged_by_the_api_versions_it_names(String version, String document, String inventory)
            throws IOException {
        ScanRule rule =
                rule("{\"value\": \"[requestContext().apiVersion]\", \"less\": \"2019-01-01\"}", effect("audit"));
        String more = version == null ? "" : ", \"apiVersion\": \"" + version + "\"";
        Tally tally = new Tally(true);
        new Scan(List.of(rule), Instant.parse("2026-01-01T00:00:00Z"))
                .run(
                        List.of(sourced(SERVER, "Microsoft.Sql/servers", more, SourcedResource.Role.JUDGED)),
                        Missing.FAILS,
                        tally);

        assertThat(verdict(tally.report(), "sql/a")).isEqualTo(document);
        assertThat(verdict(scan(rule, resource(SERVER, "Microsoft.Sql/servers", more)), SERVER))
                .isEqualTo(inventory);
    }

    @Test
    void a_resource_that_is_only_related_gets_no_verdict() throws IOException {
        SourcedResource existing = sourced(SERVER, "Microsoft.Sql/servers", "", SourcedResource.Role.RELATED);
        VerdictReport report = template(Missing.FAILS, existing);

        assertThat(report.results()).isEmpty();
        assertThat(report.summary().resources()).isZero();
    }

    /** They are not even asked about a type that they name nowhere. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
        Microsoft.Sql/servers,   notApplicable
        microsoft.compute/DISKS, fail
        '',                      notApplicable
        """)
    void rules_of_other_types_have_rows_in_a_document_too(String type, String verdict) throws IOException {
        ScanRule rule = rule(type("Microsoft.Compute/disks"), effect("audit"));
        SourcedResource resource = sourced("a", type, "", SourcedResource.Role.JUDGED);
        Tally tally = new Tally(true);
        new Scan(List.of(rule), Instant.parse("2026-01-01T00:00:00Z")).run(List.of(resource), Missing.FAILS, tally);

        assertThat(verdict(tally.report(), "sql/a")).isEqualTo(verdict);
    }

    @Test
    void a_row_has_the_address_and_the_id() throws IOException {
        SourcedResource server = sourced(SERVER, "Microsoft.Sql/servers", "", SourcedResource.Role.JUDGED);
        Verdict row = template(Missing.FAILS, server).results().iterator().next();

        assertThat(row.resource()).isEqualTo("sql/a");
        assertThat(row.id()).contains(SERVER);
    }
}
