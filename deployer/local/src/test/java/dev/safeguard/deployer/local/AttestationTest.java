package dev.safeguard.deployer.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationTest {
    private static final String RESOURCE =
            Arm.PROD + "/resourceGroups/rg-data-prod/providers/Microsoft.Storage/storageAccounts/stehrprod01";
    private static final String TYPE = "/providers/Microsoft.PolicyInsights/attestations";
    private static final String ATTESTATION = RESOURCE + TYPE + "/backup";

    private Arm arm;

    @BeforeEach
    void assignAManualPolicy() {
        arm = new Arm();
        arm.define(
                "backup",
                "{\"mode\":\"All\",\"policyRule\":{\"if\":{\"field\":\"type\",\"equals\":\"" + Rules.STORAGE
                        + "\"},\"then\":{\"effect\":\"manual\",\"details\":{\"defaultState\":\"Unknown\"}}}}");
        arm.assign("backup", Arm.definition("backup"), "");
    }

    @AfterEach
    void stop() {
        arm.close();
    }

    private static String attested(String state, String more) {
        return Arm.properties("{\"policyAssignmentId\":\"" + Arm.assignment("backup") + "\",\"complianceState\":\""
                + state + "\"" + more + "}");
    }

    private String state() {
        return arm.post(RESOURCE + "/providers/Microsoft.PolicyInsights/policyStates/latest/queryResults")
                .text("/value/0/complianceState");
    }

    @Test
    void what_is_attested_is_the_state_until_it_expires_or_goes() {
        assertThat(state()).isEqualTo("Unknown");

        assertThat(arm.put(ATTESTATION, attested("Compliant", ",\"expiresOn\":\"2026-06-30T00:00:00Z\""))
                        .status())
                .isEqualTo(201);
        assertThat(state()).isEqualTo("Compliant");
        assertThat(arm.put(ATTESTATION, attested("NonCompliant", ",\"expiresOn\":\"2026-06-30T00:00:00Z\""))
                        .status())
                .isEqualTo(200);
        assertThat(state()).isEqualTo("NonCompliant");

        arm.now.set(Instant.parse("2026-06-30T00:00:00Z"));
        assertThat(state()).isEqualTo("Unknown");

        Arm.require(200, arm.put(ATTESTATION, attested("Compliant", "")));
        assertThat(arm.delete(ATTESTATION).status()).isEqualTo(200);
        assertThat(arm.delete(ATTESTATION).status()).isEqualTo(204);
        assertThat(state()).isEqualTo("Unknown");
    }

    @Test
    void an_attestation_is_read_and_listed() {
        Arm.require(201, arm.put(ATTESTATION, attested("Compliant", ",\"comments\":\"seen\",\"nonsense\":1")));

        Arm.Answer stored = arm.get(ATTESTATION);

        assertThat(stored.text("/id")).isEqualTo(ATTESTATION);
        assertThat(stored.text("/properties/comments")).isEqualTo("seen");
        assertThat(stored.text("/properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(stored.at("/properties/nonsense").isMissingNode()).isTrue();
        assertThat(arm.get(Arm.PROD + TYPE).at("/value").size()).isEqualTo(1);
        assertThat(arm.get(Arm.DEV + TYPE).at("/value").size()).isZero();
        assertThat(arm.get(RESOURCE + TYPE + "/other").code()).isEqualTo("AttestationNotFound");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"complianceState":"Compliant"}                                                  | 400 | InvalidCreateAttestationRequest
        {"policyAssignmentId":"{a}","complianceState":"Exempt"}                          | 400 | InvalidCreateAttestationRequest
        {"policyAssignmentId":"{a}","expiresOn":"tomorrow"}                              | 400 | InvalidCreateAttestationRequest
        {"policyAssignmentId":"{a}x","complianceState":"Compliant"}                      | 404 | PolicyAssignmentNotFound
        {"policyAssignmentId":"{set}","complianceState":"Compliant"}                     | 400 | InvalidCreateAttestationRequest
        """)
    void an_attestation_that_azure_would_refuse_is_refused(String properties, int status, String code) {
        arm.defineSet(
                "set",
                "{\"policyDefinitions\":[{\"policyDefinitionId\":\"" + Arm.definition("backup")
                        + "\",\"policyDefinitionReferenceId\":\"a\"}]}");
        arm.assign("of-set", Arm.set("set"), "");
        String body = properties.replace("{a}", Arm.assignment("backup")).replace("{set}", Arm.assignment("of-set"));

        Arm.Answer answer = arm.put(ATTESTATION, Arm.properties(body));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void a_management_group_cannot_be_attested() {
        assertThat(arm.put(Arm.MG + TYPE + "/a", attested("Compliant", "")).code())
                .isEqualTo("InvalidScope");
    }
}
