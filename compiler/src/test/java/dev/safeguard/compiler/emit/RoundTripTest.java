package dev.safeguard.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_definition_is_read_back_as_it_was(@ForAll("definitions") PolicyDefinition definition) {
        Reading reading = read(Emitter.json(definition));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.document()).contains(new PolicyDocument.OfDefinition(definition));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void an_initiative_is_read_back_as_it_was(@ForAll("initiatives") Initiative initiative) {
        Reading reading = read(Emitter.json(initiative));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.document()).contains(new PolicyDocument.OfInitiative(initiative));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void properties_alone_hold_all_but_the_envelope(@ForAll("definitions") PolicyDefinition definition) {
        PolicyDefinition bare = read(Emitter.properties(definition))
                .document()
                .orElseThrow()
                .asDefinition()
                .orElseThrow();

        assertThat(Emitter.properties(bare)).isEqualTo(Emitter.properties(definition));
    }

    @Property(tries = 500)
    void a_value_becomes_json_and_a_value_again(@ForAll("values") Value value) {
        assertThat(Values.fromJson(Values.toJson(value))).isEqualTo(value);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void emitted_text_is_a_fixed_point(@ForAll("definitions") PolicyDefinition definition) {
        String text = Emitter.text(Emitter.json(definition));
        Reading reading = PolicyReader.read(new Source("p.json", text));

        assertThat(Emitter.text(Emitter.json(
                        reading.document().orElseThrow().asDefinition().orElseThrow())))
                .isEqualTo(text);
    }

    private static Reading read(JsonNode json) {
        return PolicyReader.read(new Source("p.json", Emitter.text(json)));
    }

    @Provide
    Arbitrary<PolicyDefinition> definitions() {
        return RandomPolicies.definitions();
    }

    @Provide
    Arbitrary<Initiative> initiatives() {
        return RandomPolicies.initiatives();
    }

    @Provide
    Arbitrary<Value> values() {
        return RandomRules.values();
    }
}
