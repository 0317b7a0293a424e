package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.evaluate.ExistenceCheck.Pairing;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an existence check hangs on, told before any resource is seen. */
class ExistenceCheckTest {
    private static final String MACHINE = "Microsoft.Compute/virtualMachines";
    private static final String EXTENSION = MACHINE + "/extensions";
    private static final Context SCAN = Context.scan(Instant.parse("2026-01-01T00:00:00Z"));

    private static PlannedPolicy policy(String condition, String details) {
        String rule = """
            {"mode": "All", "policyRule": {
              "if": {"allOf": [{"field": "type", "equals": "%s"}, %s]},
              "then": {"effect": "auditIfNotExists", "details": {"type": "%s", %s}}}}\
            """.formatted(MACHINE, condition, EXTENSION, details);
        var definition = PolicyReader.read(new Source("p.json", rule))
                .document()
                .flatMap(PolicyDocument::asDefinition)
                .orElseThrow();
        Planning planning = Engine.with(AliasCatalog.bundled()).plan(definition, Map.of());
        return ((Planning.Planned) planning).policy();
    }

    private static Resource resource(String type, String members) {
        try {
            String json = "{\"type\": \"%s\"%s}".formatted(type, members.isEmpty() ? "" : ", " + members);
            return Resource.of((ObjectNode) new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new IllegalArgumentException(members, e);
        }
    }

    private static Dependence dependence(String condition, String details) {
        return policy(condition, details).dependence(resource(MACHINE, ""), SCAN);
    }

    private static ExistenceCheck check(String existence) {
        return dependence("{\"field\": \"kind\", \"exists\": true}", "\"existenceCondition\": " + existence)
                .check()
                .orElseThrow();
    }

    private static String paths(Collection<Read> reads) {
        return reads.stream()
                .map(read -> String.join(".", read.steps()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "name": "[concat(field('name'), '/x')]"
        "name": "[field('tags.of')]", "existenceCondition": {"field": "location", "exists": true}
        "resourceGroupName": "[resourceGroup().name]"
        "kind": "[field('kind')]"
        """)
    void a_condition_hangs_on_nothing_that_follows_when_it_holds(String details) {
        Dependence dependence = dependence("{\"field\": \"kind\", \"equals\": \"a\"}", details);

        assertThat(dependence.check()).isEmpty();
        assertThat(paths(dependence.allReads())).isEqualTo("kind");
        assertThat(dependence.unbounded()).isFalse();
        assertThat(dependence.surroundings()).isFalse();
        assertThat(dependence.settled()).isEmpty();
    }

    @Test
    void a_condition_that_reads_any_place_or_the_group_says_so() {
        assertThat(dependence("{\"field\": \"[field('kind')]\", \"exists\": true}", "\"name\": \"[field('name')]\"")
                        .unbounded())
                .isTrue();
        assertThat(dependence("{\"value\": \"[resourceGroup().tags.a]\", \"equals\": 1}", "\"name\": \"x\"")
                        .surroundings())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"field": "location", "equals": "east"}                            | location      | ~~
        {"field": "location", "equals": "[field('location')]"}             | location      | location
        {"value": "[field('tags.a')]", "equals": "x"}                      | ~~            | tags.a
        {"field": "kind", "in": ["[field('kind')]", "[field('sku.name')]"]}| kind          | kind sku.name
        {"value": "[field('type')]", "equals": "x"}                        | ~~            | ~~
        {"allOf": [{"field": "kind", "equals": "a"}, {"value": "[field('Microsoft.Compute/virtualMachines/licenseType')]", "equals": "b"}]} | kind | properties.licenseType
        {"value": "[field('Microsoft.Compute/virtualMachines/extensions/publisher')]", "equals": "b"} | properties.publisher | ~~
        {"count": {"value": [1, 2], "where": {"value": "[field('kind')]", "equals": "a"}}, "equals": 2} | ~~ | kind
        """)
    void places_of_the_candidate_and_of_the_evaluated_resource_are_told_apart(
            String existence, String candidate, String base) {
        Pairing pairing = check(existence).pairing(resource(EXTENSION, "")).orElseThrow();

        assertThat(paths(pairing.candidate().allReads())).isEqualTo(candidate);
        assertThat(paths(pairing.base())).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"field": "location", "equals": "east"}                | true
        {"value": "[field('tags.a')]", "equals": "x"}          | false
        {"value": "[field('type')]", "equals": "x"}            | false
        {"field": "location", "equals": "[field('location')]"} | false
        {"field": "[field('kind')]", "exists": true}           | false
        """)
    void a_candidate_can_be_judged_alone_where_nothing_of_the_evaluated_resource_is_read(
            String existence, boolean alone) {
        assertThat(check(existence).candidate(resource(EXTENSION, "")).isPresent())
                .isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"value": "[resourceGroup().tags.a]", "equals": "[field('tags.a')]"}
        {"value": "[subscription().displayName]", "equals": "a"}
        {"field": "[concat('tags.', field('kind'))]", "exists": true}
        {"value": "[field(field('kind'))]", "equals": 1}
        """)
    void there_are_no_pairs_where_any_place_or_what_is_around_is_read(String existence) {
        assertThat(check(existence).pairing(resource(EXTENSION, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "location": "east" | "location": "EAST"  | TRUE
        "location": "east" | "location": "west"  | FALSE
        "kind": "a"        | "location": "east"  | FALSE
        "kind": "a"        | "kind": "b"         | TRUE
        """)
    void a_candidate_is_judged_for_one_evaluated_resource(String base, String candidate, Truth truth) {
        ExistenceCheck check = check("{\"field\": \"location\", \"equals\": \"[field('location')]\"}");

        assertThat(check.of(resource(MACHINE, base)).matches(resource(EXTENSION, candidate)))
                .isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "name": "[field('name')]", "existenceCondition": {"field": "location", "equals": "[field('kind')]"} | location
        "existenceCondition": {"field": "tags.a", "exists": true}                                           | tags.a
        "name": "x"                                                                                         | ~~
        """)
    void what_is_read_of_candidates_is_known_whatever_names_them(String details, String places) {
        Lookout lookout = policy("{\"field\": \"kind\", \"equals\": \"a\"}", details)
                .lookout(SCAN)
                .orElseThrow();

        assertThat(lookout.type()).contains(EXTENSION);
        assertThat(lookout.places(resource(EXTENSION, "")).map(ExistenceCheckTest::paths))
                .contains(places);
    }

    @Test
    void any_place_of_a_candidate_may_be_read_where_a_name_is_computed() {
        String details = "\"existenceCondition\": {\"field\": \"[field('kind')]\", \"exists\": true}";
        Lookout lookout = policy("{\"field\": \"kind\", \"equals\": \"a\"}", details)
                .lookout(SCAN)
                .orElseThrow();

        assertThat(lookout.places(resource(EXTENSION, ""))).isEmpty();
    }
}
