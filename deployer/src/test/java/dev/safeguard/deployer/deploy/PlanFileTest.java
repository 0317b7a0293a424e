package dev.safeguard.deployer.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {
    private static final String SCOPE = "/providers/Microsoft.Management/managementGroups/phi";

    @TempDir
    Path folder;

    private static Plan plan() {
        return new Plan(
                "1.0.0",
                "tenant",
                "http://127.0.0.1:1",
                SCOPE,
                "safeguard",
                "0".repeat(64),
                List.of(
                        Change.create(
                                ResourceKind.DEFINITION,
                                SCOPE + "/providers/Microsoft.Authorization/policyDefinitions/a",
                                Json.of("{'properties': {'n': 5.0, 'b': 1}}")),
                        Change.write(
                                Action.UPDATE,
                                ResourceKind.INITIATIVE,
                                SCOPE + "/providers/Microsoft.Authorization/policySetDefinitions/a",
                                Json.of("{'properties': {'x': 1}}"),
                                Json.of("{'properties': {'x': 2}}")),
                        Change.delete(
                                ResourceKind.ASSIGNMENT,
                                SCOPE + "/providers/Microsoft.Authorization/policyAssignments/a",
                                Json.of("{'properties': {}}"))));
    }

    @Test
    void is_read_back_as_it_was_written() throws IOException {
        Path file = folder.resolve("plan.json");
        PlanFile.write(plan(), file);
        Plan read = ((PlanFile.Reading.Read) PlanFile.read(file)).plan();
        assertThat(PlanFile.text(read)).isEqualTo(PlanFile.text(plan()));
        assertThat(read.changes())
                .extracting(Change::action)
                .containsExactly(Action.CREATE, Action.UPDATE, Action.DELETE);
        assertThat(folder.toFile().listFiles()).as("nothing temporary stays").containsExactly(file.toFile());
    }

    @Test
    void a_file_that_cannot_be_written_leaves_nothing_behind() throws IOException {
        Path target = Files.createDirectory(folder.resolve("plan.json"));
        Files.writeString(target.resolve("inside"), "x");
        assertThatThrownBy(() -> PlanFile.write(plan(), target)).isInstanceOf(IOException.class);
        assertThat(folder.toFile().listFiles()).containsExactly(target.toFile());
        assertThatThrownBy(() -> PlanFile.write(plan(), folder.resolve("no/such/folder")))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # text | place and problem
            ``                                                     | plan: error SG0910: not a plan file
            {"formatVersion": 1, "toolVersion"                     | plan:1:1: error SG0910: not JSON or cut short
            {"a": 1} {"b": 2}                                      | plan:1:1: error SG0910: not JSON or cut short
            {"a": 1, "a": 2}                                       | plan:1:1: error SG0910: not JSON or cut short
            [1]                                                    | plan: error SG0910: not a plan file
            {"policyRule": {}}                                     | plan: error SG0910: not a plan file
            {"formatVersion": 2}                                   | plan#/formatVersion: error SG0910: plan format 2 is not 1
            {"formatVersion": 1, "tenant": "", "endpoint": "", "scope": "", "owner": "", "stateHash": "", "changes": []} | plan#/toolVersion: error SG0910: `toolVersion` is missing or no string
            {"formatVersion": 1, "toolVersion": "", "tenant": "", "endpoint": "", "scope": "", "owner": "", "stateHash": ""} | plan#/changes: error SG0910: `changes` is missing or no array
            {"formatVersion": 1, "toolVersion": "", "tenant": "", "endpoint": "", "scope": "", "owner": "", "stateHash": "", "changes": [{"action": "drop", "kind": "policyDefinition", "id": "/x"}]} | plan#/changes/0: error SG0910: not a change that Safeguard makes
            {"formatVersion": 1, "toolVersion": "", "tenant": "", "endpoint": "", "scope": "", "owner": "", "stateHash": "", "changes": [{"action": "delete", "kind": "policyDefinition", "id": "/x"}]} | plan#/changes/0: error SG0910: not a change that Safeguard makes
            {"formatVersion": 1, "toolVersion": "", "tenant": "", "endpoint": "", "scope": "/a", "owner": "", "stateHash": "", "changes": [{"action": "delete", "kind": "policyDefinition", "id": "/b/providers/Microsoft.Authorization/policyDefinitions/x", "before": {}}]} | plan#/changes/0: error SG0910: not a change that Safeguard makes
            {"formatVersion": 1, "toolVersion": "", "tenant": "", "endpoint": "", "scope": "/a", "owner": "", "stateHash": "", "changes": [{"action": "create", "kind": "roleAssignment", "id": "/a/providers/Microsoft.Authorization/roleAssignments/known-after-apply-x", "after": {}}]} | plan#/changes/0: error SG0910: not a change that Safeguard makes
            """)
    void a_malformed_file_is_a_finding(String text, String finding) throws IOException {
        var refused = (PlanFile.Reading.Refused) new PlanReader("plan").read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.findings())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith(finding);
    }
}
