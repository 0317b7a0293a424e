package dev.safeguard.compiler.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Finding;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReaderTest {
    private static final String SOUND = """
            name: http is denied
            control: STG-01
            resource: {type: Microsoft.Storage/storageAccounts, name: a}
            expect: deny
            """;

    private static CaseFile read(String name, String text) {
        return CaseReader.read(new Source(name, text));
    }

    private static List<String> broken(String name, String text) {
        return read(name, text).broken().stream().map(Finding::toString).toList();
    }

    @Test
    void reads_one_case_per_yaml_document() {
        CaseFile file = read("a.yaml", SOUND + "---\n" + SOUND + "---\n");

        assertThat(file.broken()).isEmpty();
        assertThat(file.cases()).extracting(test -> test.place().line()).containsExactly(1, 6);
    }

    @Test
    void reads_a_list_under_cases() {
        CaseFile file = read("a.yml", """
                cases:
                  - {control: STG-01, resource: {type: a/b, name: x}, expect: Deny}
                  - {control: storage.https-only, resource: {type: a/b, name: x}, expect: NONE}
                """);

        assertThat(file.cases())
                .extracting(PolicyCase::expect)
                .containsExactly(new Expectation("Deny"), Expectation.NONE);
        assertThat(file.cases()).extracting(test -> test.place().line()).containsExactly(2, 3);
        assertThat(file.cases()).extracting(PolicyCase::name).containsExactly("case 1", "case 2");
    }

    @Test
    void nests_only_as_deep_as_it_can_be_written_again() {
        String deep = "{\"resource\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertThat(broken("a.json", deep))
                .containsExactly("a.json: error SG0821: document nesting depth (991) exceeds the maximum allowed (990);"
                        + " correct the text there");
    }

    @Test
    void reads_json_and_json_lines() {
        String json =
                "{\"control\": \"STG-01\", \"resource\": {\"type\": \"a/b\", \"name\": \"x\"}, \"expect\": \"audit\"}";

        assertThat(read("a.json", json).cases()).hasSize(1);
        assertThat(read("a.json", "[" + json + "," + json + "]").cases()).hasSize(2);
        assertThat(read("a.jsonl", json + "\n\n" + json + "\n").cases())
                .extracting(test -> test.place().line())
                .containsExactly(1, 3);
    }

    @Test
    void a_broken_case_leaves_the_others_alone() {
        String good = "{\"control\": \"STG-01\", \"resource\": {\"type\": \"a/b\"}, \"expect\": \"none\"}\n";
        CaseFile lines = read("a.jsonl", good + "{\"control\": \n" + good);
        CaseFile documents = read("a.yaml", SOUND + "---\nname: [unclosed\n---\n" + SOUND);

        assertThat(lines.cases()).hasSize(2);
        assertThat(lines.broken()).hasSize(1);
        assertThat(documents.cases()).hasSize(2);
        assertThat(documents.broken())
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().line()).isBetween(6, 8));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    control: A\\nresource: {}\\nexpect: deny\\nrelatd: []    | a.yaml:4:1: error SG0822: unknown key `relatd`; use `related`
                    control: A\\nresource: {}\\nexpect: denny                | a.yaml:3:1: error SG0826: `denny` is no effect; use `deny`
                    control: A\\nresource: {}                                | a.yaml:1:1: error SG0823: no `expect`; say what comes out: an effect, none, error or invalid
                    control: A\\nexpect: none                                | a.yaml:1:1: error SG0823: no `resource`; write the resource to decide about
                    resource: {}\\nexpect: none                              | a.yaml:1:1: error SG0823: no policy; name one of control, policy, policyFile
                    control: A\\npolicyFile: b\\nresource: {}\\nexpect: none | a.yaml:1:1: error SG0823: more than one policy: control, policyFile; name one of control, policy, policyFile
                    control: A\\nresource: 7\\nexpect: none                  | a.yaml:2:1: error SG0824: `resource` is a number, not an object; write an object
                    control: A\\nresource: {}\\nexpect: 7                    | a.yaml:3:1: error SG0824: `expect` is a number, not text; write text
                    control: A\\nresource: {}\\nexpect: none\\nexpect: deny  | a.yaml:4:1: error SG0825: `expect` occurs twice; remove one of the two
                    control: A\\nresource: {}\\nexpect: none\\ncontext: {now: today} | a.yaml:4:11: error SG0824: `today` is no instant; write it like 2026-01-01T00:00:00Z
                    control: A\\nresource: {}\\nexpect: none\\ncontext: {later: 1}   | a.yaml:4:11: error SG0822: unknown key `later`; remove it; the keys are resourceGroup, subscription, request, policy, now
                    just text                                                 | a.yaml:1:1: error SG0824: an object is wanted, not text; write a mapping with the keys of a case
                    """)
    void says_what_is_wrong_and_where(String yaml, String message) {
        assertThat(broken("a.yaml", yaml.replace("\\n", "\n"))).containsExactly(message);
    }

    @Test
    void a_key_that_occurs_twice_in_the_policy_is_the_policys_affair() {
        CaseFile file = read("a.json", """
                {"policy": {"if": {"field": "type", "equals": "a/b", "equals": "c/d"}, "then": {"effect": "deny"}},
                 "resource": {"type": "a/b", "name": "x"}, "expect": "invalid"}
                """);

        assertThat(file.broken()).isEmpty();
        assertThat(file.cases())
                .singleElement()
                .extracting(PolicyCase::policy)
                .isInstanceOfSatisfying(
                        CasePolicy.Inline.class,
                        policy -> assertThat(policy.duplicateKeys()).hasSize(1));
    }

    @Test
    void reads_the_context() {
        CaseFile file = read("a.yaml", SOUND + """
                        context:
                          resourceGroup: {tags: {env: prod}}
                          request: {apiVersion: "2023-01-01", identity: {idtyp: app}}
                          now: "2026-01-01T01:00:00+01:00"
                        """);

        assertThat(file.cases()).singleElement().extracting(PolicyCase::context).satisfies(context -> {
            assertThat(context.now()).contains(Instant.parse("2026-01-01T00:00:00Z"));
            assertThat(context.request().apiVersion()).contains("2023-01-01");
            assertThat(context.resourceGroup()).isPresent();
            assertThat(context.subscription()).isEmpty();
        });
    }

    @Test
    void empty_lists_and_details_count_as_absent() {
        CaseFile file = read("a.yaml", SOUND + "aliases: []\nrelated: []\ndetails: {}\n");

        assertThat(file.cases()).singleElement().satisfies(test -> {
            assertThat(test.aliases()).isEmpty();
            assertThat(test.details()).isEmpty();
            assertThat(test.related()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "---\n", "cases: []\n"})
    void a_file_without_cases_is_a_warning(String text) {
        CaseFile file = read("a.yaml", text);

        assertThat(file.broken()).isEmpty();
        assertThat(file.warnings()).singleElement().extracting(Finding::code).isEqualTo(CaseCodes.NO_CASES);
    }

    @Test
    void numbers_keep_their_digits() {
        CaseFile file = read("a.yaml", SOUND + "parameters: {a: 5.0, b: 5, c: \"5\", d: 2023-01-01}\n");

        assertThat(file.cases().get(0).parameters())
                .hasEntrySatisfying("a", a -> assertThat(a.asText()).isEqualTo("5.0"))
                .hasEntrySatisfying("b", b -> assertThat(b.isInt()).isTrue())
                .hasEntrySatisfying("c", c -> assertThat(c.isTextual()).isTrue())
                .hasEntrySatisfying("d", d -> assertThat(d.textValue()).isEqualTo("2023-01-01"));
    }
}
