package dev.safeguard.compiler.dossier;

import static dev.safeguard.dsl.control.Control.control;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.azure.ResourceTypes;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.RequestEffect;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.hipaa.Safeguards;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierReaderTest {
    private static final String WHOLE = """
            control: STG-01
            sources: [S1.W1, S2.W7]
            builtIns: [404c3081-a854-4457-ae30-26a93ef643f9]
            ring: 1
            why: >-
              A listener reads
              plain HTTP.
            cost: Nothing.
            risk: Clients of http:// stop.
            rollout: Audit, then deny.
            fix:
              portal: Configuration > Secure transfer required > Enabled
              cli: az storage account update --ids "$ID" --https-only true
              bicep: |
                properties: { supportsHttpsTrafficOnly: true }
              terraform: https_traffic_only_enabled = true
            exemption: None.
            """;

    private static final String FAMILY = """
            family: TLS
            sources: [S1.W1]
            builtIns: []
            ring: 2
            why: Old {service} clients  {note} speak TLS 1.0.
            cost: Nothing.
            risk: Clients of {service}.
            rollout: Audit first.
            fix:
              portal: "{portal}"
              cli: "echo ${service} {service}"
              bicep: "{ }"
              terraform: "x"
            exemption: None.
            cells:
              STG-01: {service: Storage, note: "", portal: "A > B"}
              STG-02: {service: Blob, note: (many), portal: "C", ring: 3, risk: "None for {service}.", builtIns: [a], fix: {cli: mine}}
            """;

    private static Control policy(String id) {
        ResourceType type = ResourceTypes.STORAGE_ACCOUNTS;
        return control(id, "storage." + id.toLowerCase(java.util.Locale.ROOT))
                .implementing(Safeguards.TRANSMISSION_ENCRYPTION)
                .on(type)
                .mustHave(ResourceTypes.STORAGE_ACCOUNTS
                        .supportsHttpsTrafficOnly()
                        .isTrue())
                .otherwise(RequestEffect.DENY)
                .because("Because.");
    }

    private static final Control ATTESTED = control("ORG-01", "organization.analysis")
            .implementing(Safeguards.RISK_ANALYSIS)
            .attesting("The analysis is done.")
            .by("Security official")
            .every(Period.ofYears(1))
            .because("Because.");

    private static final List<Control> CONTROLS = List.of(policy("STG-01"), policy("STG-02"), ATTESTED);

    private static DossierReading read(String... texts) {
        List<Source> files = Stream.iterate(0, i -> i + 1)
                .limit(texts.length)
                .map(i -> new Source("d" + i + ".yaml", texts[i]))
                .toList();
        return DossierReader.read(files, CONTROLS);
    }

    @Test
    void a_file_holds_the_dossier_of_a_control() {
        DossierReading reading = read(WHOLE);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.dossiers())
                .containsOnlyKeys("STG-01")
                .containsValue(new Dossier(
                        "STG-01",
                        List.of("S1.W1", "S2.W7"),
                        List.of("404c3081-a854-4457-ae30-26a93ef643f9"),
                        Ring.SAFE,
                        "A listener reads plain HTTP.",
                        "Nothing.",
                        "Clients of http:// stop.",
                        "Audit, then deny.",
                        new Fix(
                                Optional.of("Configuration > Secure transfer required > Enabled"),
                                Optional.of("az storage account update --ids \"$ID\" --https-only true"),
                                Optional.of("properties: { supportsHttpsTrafficOnly: true }"),
                                Optional.of("https_traffic_only_enabled = true")),
                        "None."));
    }

    @Test
    void a_cell_gives_words_and_parts_of_its_own() {
        DossierReading reading = read(FAMILY);

        assertThat(reading.findings()).isEmpty();
        Dossier first = reading.of("STG-01").orElseThrow();
        assertThat(first.why()).isEqualTo("Old Storage clients speak TLS 1.0.");
        assertThat(first.fix().portal()).contains("A > B");
        assertThat(first.fix().cli()).contains("echo ${service} Storage");
        assertThat(first.fix().bicep()).contains("{ }");
        Dossier second = reading.of("STG-02").orElseThrow();
        assertThat(second.why()).isEqualTo("Old Blob clients (many) speak TLS 1.0.");
        assertThat(second.ring()).isEqualTo(Ring.COSTLY);
        assertThat(second.risk()).isEqualTo("None for Blob.");
        assertThat(second.builtIns()).containsExactly("a");
        assertThat(second.sources()).containsExactly("S1.W1");
        assertThat(second.fix().cli()).contains("mine");
        assertThat(second.fix().terraform()).contains("x");
    }

    @Test
    void a_dossier_of_its_own_keeps_its_braces() {
        DossierReading reading = read(WHOLE.replace("Audit, then deny.", "See {scope}/x."));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.of("STG-01").orElseThrow().rollout()).isEqualTo("See {scope}/x.");
    }

    @Test
    void what_is_attested_needs_one_way_only() {
        String attested =
                WHOLE.replace("STG-01", "ORG-01").replaceAll("(?s)  portal:.*azurerm|  bicep.*?(?=exemption)", "");

        assertThat(read(attested).findings()).isEmpty();
        assertThat(read(attested).of("ORG-01").orElseThrow().fix().bicep()).isEmpty();
        assertThat(read(attested.replaceAll("(?s)fix:.*?(?=exemption)", "")).findings())
                .extracting(Finding::problem)
                .containsExactly("no `fix`");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # code | instead of           | stands                    | line | problem
            SG0541 | control: STG-01      | control: [STG-01          | 2    | while parsing
            SG0542 | cost: Nothing.       | costs: Nothing.           | 8    | unknown key
            SG0542 | portal:              | portl:                    | 12   | unknown key
            SG0543 | cost: Nothing.       | cost: " "                 | 1    | no
            SG0543 | control: STG-01      | # nobody                  | 2    | control
            SG0543 | ring: 1              | # none                    | 1    | ring
            SG0543 | sources: [S1.W1, S2.W7] | # none                 | 1    | sources
            SG0543 | terraform: https_traffic_only_enabled = true | terraform: | 1 | fix.terraform
            SG0544 | cost: Nothing.       | cost: [Nothing]           | 8    | a list
            SG0544 | sources: [S1.W1, S2.W7] | sources: S1.W1         | 2    | text
            SG0544 | sources: [S1.W1, S2.W7] | sources: [1]           | 2    | a list of texts
            SG0544 | ring: 1              | ring: one                 | 4    | whole number
            SG0545 | cost: Nothing.       | ring: 1                   | 8    | twice
            SG0546 | ring: 1              | ring: 4                   | 4    | no ring 4
            SG0546 | ring: 1              | ring: -1                  | 4    | no ring -1
            SG0549 | control: STG-01      | control: STG-11           | 1    | STG-11
            """)
    void bad_input_is_a_finding_with_its_place(String code, String good, String bad, int line, String problem) {
        assertThat(WHOLE).contains(good);
        DossierReading reading = read(WHOLE.replace(good, bad));

        assertThat(reading.findings()).first().satisfies(finding -> {
            assertThat(finding.code().label()).isEqualTo(code);
            assertThat(finding.problem()).contains(problem);
        });
        assertThat(reading.findings())
                .filteredOn(finding -> finding.code().label().equals(code))
                .first()
                .satisfies(finding -> assertThat(finding.place().line()).isEqualTo(line));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SG0547 | note: "", portal: "A > B" | portal: "A > B"          | note
            SG0548 | note: "",                 | note: "", nte: "x",      | nte
            SG0544 | service: Storage          | service: [Storage]       | a list
            SG0544 | STG-01: {service: Storage, note: "", portal: "A > B"} | STG-01: none | an object
            SG0549 | STG-01:                   | STG-O1:                  | STG-O1
            SG0543 | cells:                    | risk_of_cells:           | no `cells`
            """)
    void so_is_bad_input_in_a_family(String code, String good, String bad, String problem) {
        assertThat(FAMILY).contains(good);

        assertThat(read(FAMILY.replace(good, bad)).findings())
                .filteredOn(finding -> finding.code().label().equals(code))
                .first()
                .satisfies(finding -> assertThat(finding.problem()).contains(problem));
    }

    @Test
    void a_control_has_one_dossier() {
        DossierReading reading = read(WHOLE, FAMILY);

        assertThat(reading.findings())
                .extracting(Finding::toString)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("d1.yaml:16:")
                        .contains("SG0550", "`STG-01` has a dossier at d0.yaml:1:1 already"));
        assertThat(reading.of("STG-01").orElseThrow().ring()).isEqualTo(Ring.SAFE);
        assertThat(reading.dossiers()).containsKey("STG-02");
    }

    @Test
    void a_broken_file_leaves_the_others_alone() {
        DossierReading reading = read("", "--- a\n--- b\n", FAMILY);

        assertThat(reading.findings())
                .extracting(Finding::problem)
                .containsExactly("the file holds nothing", "a second document begins");
        assertThat(reading.dossiers()).hasSize(2);
    }
}
