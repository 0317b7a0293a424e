package dev.safeguard.compiler.prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.compiler.emit.RandomPolicies;
import dev.safeguard.compiler.evaluate.PolicyFacts;
import dev.safeguard.compiler.report.CitationFacts;
import dev.safeguard.compiler.report.ControlFacts;
import dev.safeguard.compiler.report.ReportFacts;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedInitiativesTest {
    private static final ReportFacts WORDS = new ReportFacts(
            "A title",
            "",
            List.of(new CitationFacts("164.312(a)(1)", "Access control", "required")),
            List.of(new ControlFacts("STG-01", "storage.https-only", "t", "wäre", List.of("a", "b"), "Deny", "r")),
            Optional.empty());

    private static final PolicyFacts FACTS = new PolicyFacts(
            "Audit", Optional.of(Set.of("microsoft.a/b", "microsoft.a/c")), true, Optional.of("Microsoft.A/d"), false);

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void an_initiative_is_read_back_as_it_was(
            @ForAll("initiatives") Initiative initiative, @ForAll("definitions") PolicyDefinition definition) {
        PreparedInitiative written = prepared("any", initiative, definition);

        PreparedInitiative read = read(PreparedInitiatives.write(List.of(written), "f"), "any");

        assertThat(read).isEqualTo(written);
        assertThat(Emitter.text(Emitter.json(read.initiative()))).isEqualTo(Emitter.text(Emitter.json(initiative)));
        assertThat(read.definitions())
                .allSatisfy(one ->
                        assertThat(Emitter.text(Emitter.json(one))).isEqualTo(Emitter.text(Emitter.json(definition))));
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void the_same_initiatives_make_the_same_bytes(
            @ForAll("initiatives") Initiative initiative, @ForAll("definitions") PolicyDefinition definition) {
        List<PreparedInitiative> all = List.of(prepared("any", initiative, definition));

        assertThat(PreparedInitiatives.write(all, "f")).isEqualTo(PreparedInitiatives.write(all, "f"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "ONE", "Two"})
    void an_initiative_is_found_by_its_name_in_any_case(String name) {
        byte[] bytes = PreparedInitiatives.write(List.of(empty("One"), empty("two")), "f");

        assertThat(read(bytes, name).name()).isEqualToIgnoringCase(name);
        assertThat(PreparedInitiatives.read(bytes).find("three")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1f-20", "ünd mehr"})
    void bytes_say_what_fingerprint_they_were_written_with(String fingerprint) {
        byte[] bytes = PreparedInitiatives.write(List.of(empty("one")), fingerprint);

        assertThat(PreparedInitiatives.fingerprint(bytes)).isEqualTo(fingerprint);
        assertThat(read(bytes, "one")).isEqualTo(empty("one"));
    }

    @Test
    void something_must_be_known_of_every_member() {
        Initiative initiative =
                RandomPolicies.initiatives().filter(i -> !i.members().isEmpty()).sample();

        assertThatThrownBy(() -> new PreparedInitiative("one", initiative, List.of(), List.of(), WORDS))
                .hasMessageContaining("one has members");
    }

    private static PreparedInitiative read(byte[] bytes, String name) {
        return PreparedInitiatives.read(bytes).find(name).orElseThrow();
    }

    private static PreparedInitiative prepared(String name, Initiative initiative, PolicyDefinition definition) {
        int members = initiative.members().size();
        return new PreparedInitiative(
                name, initiative, Collections.nCopies(members, definition), Collections.nCopies(members, FACTS), WORDS);
    }

    private static PreparedInitiative empty(String name) {
        Initiative initiative = new Initiative(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Value.NO_MEMBERS,
                List.of(),
                List.of(),
                List.of(),
                Value.NO_MEMBERS);
        return new PreparedInitiative(name, initiative, List.of(), List.of(), WORDS);
    }

    @Provide
    Arbitrary<Initiative> initiatives() {
        return RandomPolicies.initiatives();
    }

    @Provide
    Arbitrary<PolicyDefinition> definitions() {
        return RandomPolicies.definitions();
    }
}
