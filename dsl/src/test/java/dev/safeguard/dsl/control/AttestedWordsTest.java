package dev.safeguard.dsl.control;

import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.RISK_ANALYSIS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.rule.Parameter;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the words of attested controls put into them. */
class AttestedWordsTest {
    private static final ControlWords.Cited CITED =
            control("CLI-01", "clinic.one").implementing(RISK_ANALYSIS);
    private static final ApiCall READ = ApiCall.get("/users", "User.Read.All");
    private static final ApiCall CHANGE = new ApiCall("PATCH", "/users/{id}", "User.ReadWrite.All");

    @Test
    void a_manual_control_says_what_who_and_how_often() {
        ManualControl said = CITED.attesting("The register is current.")
                .by("Security official")
                .every(Period.ofMonths(12))
                .evidencedBy("register", "minutes")
                .because("Risks change.");

        assertThat(said)
                .isEqualTo(new ManualControl(
                        "CLI-01",
                        "clinic.one",
                        "Clinic: one",
                        List.of(RISK_ANALYSIS),
                        new Attestation(
                                "The register is current.",
                                "Security official",
                                Period.ofMonths(12),
                                List.of("register", "minutes")),
                        "Risks change.",
                        "1.0.0"));
        assertThat(said.automation()).isEqualTo(Automation.MANUAL);
    }

    @Test
    void an_identity_control_keeps_its_calls_and_what_passes() {
        Parameter most = Parameter.integer("most", 4);
        IdentityControl said = CITED.readFrom(READ)
                .passesWhen("there are at most `most` users")
                .given(most)
                .orChange(CHANGE)
                .by("Identity team")
                .every(Period.ofDays(7))
                .because("Few is safe.");

        assertThat(said.reads()).containsExactly(READ);
        assertThat(said.passes()).isEqualTo("there are at most `most` users");
        assertThat(said.parameters()).containsExactly(most);
        assertThat(said.change()).contains(CHANGE);
        assertThat(said.attestation())
                .isEqualTo(new Attestation(said.passes(), "Identity team", Period.ofDays(7), List.of()));
        assertThat(said.automation()).isEqualTo(Automation.PARTIAL);
    }

    @Test
    void a_call_says_when_nobody_verified_it() {
        assertThat(READ.verified()).isTrue();
        assertThat(READ.unverified()).isEqualTo(new ApiCall("GET", "/users", "User.Read.All", false));
        assertThat(READ.unverified()).hasToString("GET /users");
    }

    @Test
    void an_evidence_control_names_its_source() {
        EvidenceControl said = CITED.answeredBy("a query")
                .passesWhen("it returns nothing")
                .by("Platform team")
                .every(Period.ofDays(1))
                .because("One rule cannot join.");

        assertThat(said.source()).isEqualTo("a query");
        assertThat(said.passes()).isEqualTo("it returns nothing");
        assertThat(said.attestation().owner()).isEqualTo("Platform team");
        assertThat(said.automation()).isEqualTo(Automation.PARTIAL);
    }

    @Test
    void more_citations_follow_the_first_ones_each_once() {
        Control said = CITED.attesting("It holds.")
                .by("Somebody")
                .every(Period.ofDays(1))
                .because("It matters.");

        assertThat(said.alsoImplementing(List.of(ACCESS_CONTROL, RISK_ANALYSIS)).safeguards())
                .containsExactly(RISK_ANALYSIS, ACCESS_CONTROL);
        assertThat(said.observing()).isEqualTo(said);
    }
}
