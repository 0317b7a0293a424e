package dev.safeguard.compiler.assign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example of this package in the module's page, compiled and run. */
class ReadmeExampleTest {
    private static final Path SOURCE = Path.of("src/test/java/dev/safeguard/compiler/assign/ReadmeExampleTest.java");

    private final PolicyLibrary library = Library.POLICIES;
    private final ArmId subscription = Scenario.SUBSCRIPTION;
    private final ArmId group = Scenario.GROUP;
    private final Instant now = Scenario.NOW;
    private final ArmId id = ArmId.of("/subscriptions/s/resourceGroups/g/providers/My.Test/r/r1");
    private final ObjectNode body = Library.object("{'tags': {}}");
    private final JsonNode assignmentJson = Library.object("{'id': '" + Scenario.GROUP
            + "/providers/Microsoft.Authorization/policyAssignments/a', 'properties': {'policyDefinitionId':"
            + " '/providers/Microsoft.Authorization/policyDefinitions/no-tag'}}");

    // example
    Admission admit() {
        Assignment assignment = AssignmentReader.read("assignment.json", assignmentJson)
                .object()
                .orElseThrow();
        AssignmentPlanner planner = AssignmentPlanner.with(Engine.with(AliasCatalog.bundled()), library);
        InForce inForce = InForce.of(Ancestry.of(Map.of(subscription, group)), List.of(planner.plan(assignment)));
        return RequestPipeline.over(inForce).write(id, body, Context.request(now));
    }

    ComplianceSummary comply(InForce inForce, Resource stored) {
        List<ComplianceRecord> records = ComplianceScan.over(inForce).states(id, stored, Context.scan(now));
        return new ComplianceSummary(records, inForce.policies());
    }
    // end

    @Test
    void the_request_is_denied_by_the_policy() {
        Admission admission = admit();

        assertThat(admission.isAllowed()).isFalse();
        assertThat(admission.denials())
                .singleElement()
                .satisfies(denial ->
                        assertThat(denial.policy().definition().name()).isEqualTo("no-tag"));
    }

    @Test
    void the_stored_resource_does_not_comply() {
        Assignment assignment =
                AssignmentReader.read("a", assignmentJson).object().orElseThrow();
        InForce inForce =
                InForce.of(Ancestry.of(Map.of(subscription, group)), List.of(Library.PLANNER.plan(assignment)));
        ObjectNode stored = body.deepCopy().put("id", id.toString());

        assertThat(comply(inForce, Resource.of(stored)).state()).contains(ComplianceState.NON_COMPLIANT);
    }

    @Test
    void the_page_shows_it() throws IOException {
        String source = Files.readString(SOURCE);
        String example = source.substring(source.indexOf("// example\n") + 11, source.indexOf("// end\n"));

        assertThat(withoutIndent(Files.readString(Path.of("README.md")))).contains(withoutIndent(example));
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
