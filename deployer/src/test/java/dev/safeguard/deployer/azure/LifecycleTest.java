package dev.safeguard.deployer.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.deployer.deploy.Action;
import dev.safeguard.deployer.deploy.Applier;
import dev.safeguard.deployer.deploy.ApplyListener;
import dev.safeguard.deployer.deploy.ApplyOptions;
import dev.safeguard.deployer.deploy.ApplyResult;
import dev.safeguard.deployer.deploy.ArmIds;
import dev.safeguard.deployer.deploy.Change;
import dev.safeguard.deployer.deploy.DesiredObject;
import dev.safeguard.deployer.deploy.DesiredState;
import dev.safeguard.deployer.deploy.Json;
import dev.safeguard.deployer.deploy.Plan;
import dev.safeguard.deployer.deploy.PlanFile;
import dev.safeguard.deployer.deploy.Planning;
import dev.safeguard.deployer.deploy.ResourceKind;
import dev.safeguard.deployer.deploy.Samples;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleTest {
    private static final String SCOPE = ArmIds.managementGroup(Samples.GROUP);

    private final LocalTenant tenant = LocalTenant.start();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private static DesiredState hipaa() {
        return Samples.state(Samples.options());
    }

    private static List<String> summary(Plan plan) {
        return plan.changes().stream()
                .map(change -> change.action().sign() + " " + change.kind().json())
                .toList();
    }

    @Test
    void creates_in_order_and_then_has_nothing_to_do() {
        Plan plan = tenant.plan(hipaa());
        assertThat(summary(plan))
                .containsExactly(
                        "+ policyDefinition",
                        "+ policyDefinition",
                        "+ policyDefinition",
                        "+ policySetDefinition",
                        "+ policyAssignment",
                        "+ roleAssignment",
                        "+ roleAssignment");
        ApplyResult.Ran ran = (ApplyResult.Ran) LocalTenant.apply(plan, tenant.plane());
        assertThat(ran.complete()).isTrue();
        assertThat(ran.steps()).extracting(ApplyResult.Step::change).containsExactlyElementsOf(plan.changes());
        assertThat(tenant.plan(hipaa()).changes()).isEmpty();
    }

    @Test
    void grants_the_identity_its_roles_and_no_more() {
        tenant.apply(hipaa());
        String principal = tenant.plane()
                .get(ResourceKind.ASSIGNMENT, ResourceKind.ASSIGNMENT.idAt(SCOPE, "hipaa"))
                .orElseThrow()
                .at("/identity/principalId")
                .asText();
        assertThat(tenant.plane().list(ResourceKind.ROLE_ASSIGNMENT, SCOPE))
                .allMatch(role -> role.at("/properties/principalId").asText().equals(principal))
                .allMatch(role -> role.at("/properties/principalType").asText().equals("ServicePrincipal"))
                .allMatch(role -> role.at("/properties/description").asText().equals("safeguard:safeguard"))
                .extracting(role ->
                        ArmIds.name(role.at("/properties/roleDefinitionId").asText()))
                .containsExactlyInAnyOrder(Samples.CONTRIBUTOR, Samples.MONITORING);
    }

    @Test
    void a_role_no_longer_needed_is_taken_back() {
        tenant.apply(hipaa());
        DesiredState auditing = Samples.state(Samples.options().parameters(Samples.effect("kv-01", "Disabled")));
        assertThat(summary(tenant.plan(auditing))).containsExactly("~ policyAssignment", "- roleAssignment");
        assertThat(tenant.apply(auditing).complete()).isTrue();
        assertThat(tenant.plane().list(ResourceKind.ROLE_ASSIGNMENT, SCOPE)).hasSize(1);
        assertThat(tenant.plan(auditing).changes()).isEmpty();
    }

    @Test
    void updates_what_changed_and_only_that() {
        tenant.apply(hipaa());
        List<PolicyDefinition> renamed = new ArrayList<>(Samples.definitions());
        renamed.set(0, Samples.https("No plain HTTP"));
        DesiredState changed = Samples.state(renamed, Samples.options());
        assertThat(tenant.plan(changed).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.action()).isEqualTo(Action.UPDATE))
                .satisfies(change -> assertThat(change.name()).isEqualTo("hipaa-stg-01"));
        assertThat(tenant.apply(changed).complete()).isTrue();
        assertThat(tenant.plan(changed).changes()).isEmpty();
    }

    @Test
    void a_change_made_by_hand_is_put_right() {
        tenant.apply(hipaa());
        String id = ResourceKind.DEFINITION.idAt(SCOPE, "hipaa-stg-01");
        ObjectNode stored = tenant.plane().get(ResourceKind.DEFINITION, id).orElseThrow();
        ((ObjectNode) stored.path("properties")).put("description", "edited in the portal");
        tenant.plane().put(ResourceKind.DEFINITION, id, stored);
        assertThat(summary(tenant.plan(hipaa()))).containsExactly("~ policyDefinition");
        tenant.apply(hipaa());
        assertThat(tenant.plan(hipaa()).changes()).isEmpty();
    }

    @Test
    void deletes_in_reverse_and_only_when_allowed() {
        tenant.apply(hipaa());
        Plan plan = tenant.plan(DesiredState.nothing(Samples.GROUP, "safeguard"));
        ApplyResult refused =
                Applier.apply(plan, tenant.plane(), ApplyOptions.of(LocalTenant.VERSION), ApplyListener.none());
        assertThat(((ApplyResult.Refused) refused).findings())
                .singleElement()
                .asString()
                .contains("SG0913", "deletes 7 objects", "--allow-delete");
        assertThat(summary(plan))
                .startsWith("- roleAssignment", "- roleAssignment", "- policyAssignment", "- policySetDefinition");
        assertThat(((ApplyResult.Ran) LocalTenant.apply(plan, tenant.plane())).complete())
                .isTrue();
        for (ResourceKind kind : ResourceKind.values()) {
            assertThat(tenant.plane().list(kind, SCOPE)).as(kind.json()).isEmpty();
        }
    }

    @Test
    void a_name_that_somebody_else_has_is_refused_before_any_write() {
        String id = ResourceKind.DEFINITION.idAt(SCOPE, "hipaa-stg-01");
        ObjectNode theirs = Json.of(
                "{'properties': {'mode': 'All', 'policyRule': {'if': {'field': 'type', 'equals': 'x'}, 'then': {'effect': 'audit'}}}}");
        ObjectNode before = tenant.plane().put(ResourceKind.DEFINITION, id, theirs);
        var refused = (Planning.Refused) tenant.planning(hipaa());
        assertThat(refused.findings())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .contains("SG0901", "was not made by Safeguard", id);
        assertThat(tenant.plane().get(ResourceKind.DEFINITION, id)).hasValue(before);
    }

    @Test
    void a_plan_made_by_hand_cannot_touch_what_is_not_ours() {
        String id = ResourceKind.DEFINITION.idAt(SCOPE, "theirs");
        ObjectNode theirs = Json.of(
                "{'properties': {'mode': 'All', 'policyRule': {'if': {'field': 'type', 'equals': 'x'}, 'then': {'effect': 'audit'}}}}");
        tenant.plane().put(ResourceKind.DEFINITION, id, theirs);
        Plan honest = tenant.plan(hipaa());
        Plan forged = new Plan(
                honest.toolVersion(),
                honest.tenant(),
                honest.endpoint(),
                honest.scope(),
                honest.owner(),
                honest.stateHash(),
                List.of(new Change(Action.DELETE, ResourceKind.DEFINITION, id, Optional.of(theirs), Optional.empty())));
        assertThat(((ApplyResult.Refused) LocalTenant.apply(forged, tenant.plane())).findings())
                .singleElement()
                .asString()
                .contains("SG0901", "is not owned by `safeguard`");
        assertThat(tenant.plane().get(ResourceKind.DEFINITION, id)).isPresent();
    }

    @Test
    void two_owners_leave_each_other_alone() {
        tenant.apply(hipaa());
        DesiredState other = DesiredState.nothing(Samples.GROUP, "team-b");
        assertThat(tenant.plan(other).changes()).isEmpty();
        DesiredState clash = Samples.state(Samples.options().owner("team-b"));
        assertThat(((Planning.Refused) tenant.planning(clash)).findings())
                .hasSize(5)
                .allMatch(finding -> finding.problem().contains("belongs to owner `safeguard`"));
        assertThat(tenant.plan(hipaa()).changes()).isEmpty();
    }

    @Test
    void an_assignment_moves_by_being_made_anew() {
        tenant.apply(hipaa());
        DesiredState moved = Samples.state(Samples.options().location("westeurope"));
        Plan plan = tenant.plan(moved);
        assertThat(summary(plan))
                .containsExactly(
                        "-/+ policyAssignment",
                        "+ roleAssignment",
                        "+ roleAssignment",
                        "- roleAssignment",
                        "- roleAssignment");
        assertThat(((ApplyResult.Ran) LocalTenant.apply(plan, tenant.plane())).complete())
                .isTrue();
        assertThat(tenant.plan(moved).changes()).isEmpty();
    }

    @Test
    void a_saved_plan_is_applied_exactly(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("plan.json");
        PlanFile.write(tenant.plan(hipaa()), file);
        Plan saved = ((PlanFile.Reading.Read) PlanFile.read(file)).plan();
        assertThat(((ApplyResult.Ran) LocalTenant.apply(saved, tenant.plane())).complete())
                .isTrue();
        assertThat(tenant.plan(hipaa()).changes()).isEmpty();
    }

    @Test
    void a_plan_for_another_state_is_refused() {
        Plan plan = tenant.plan(Samples.state(Samples.options().enforcementMode("DoNotEnforce")));
        tenant.apply(hipaa());
        assertThat(((ApplyResult.Refused) LocalTenant.apply(plan, tenant.plane())).findings())
                .singleElement()
                .asString()
                .contains("SG0912");
    }

    @Test
    void a_plan_of_another_tool_tenant_or_endpoint_is_refused() {
        Plan plan = tenant.plan(hipaa());
        Plan foreign = new Plan(
                "9.9.9",
                "00000000-0000-4000-8000-00000000000f",
                "https://management.azure.com",
                plan.scope(),
                plan.owner(),
                plan.stateHash(),
                plan.changes());
        assertThat(((ApplyResult.Refused) LocalTenant.apply(foreign, tenant.plane())).findings())
                .extracting(finding -> finding.place().pointer())
                .containsExactly("/toolVersion", "/endpoint", "/tenant");
        assertThat(tenant.plane().list(ResourceKind.DEFINITION, SCOPE)).isEmpty();
    }

    @Test
    void a_parameter_that_goes_away_or_changes_type_is_refused() {
        tenant.apply(hipaa());
        List<PolicyDefinition> definitions = new ArrayList<>(Samples.definitions());
        definitions.set(0, Samples.definition("""
                {"name": "hipaa-stg-01", "properties": {"mode": "Indexed",
                  "parameters": {"effect": {"type": "Array", "defaultValue": []}, "region": {"type": "String"}},
                  "policyRule": {"if": {"field": "type", "equals": "x"}, "then": {"effect": "audit"}}}}
                """));
        DesiredState retyped = Samples.state(Samples.options());
        DesiredState changed = new DesiredState(
                Samples.GROUP,
                "safeguard",
                retyped.objects().stream()
                        .map(object -> object.id().endsWith("hipaa-stg-01") ? retyped(object, definitions) : object)
                        .toList(),
                retyped.grants());
        assertThat(((Planning.Refused) tenant.planning(changed)).findings())
                .extracting(Finding::problem)
                .containsExactlyInAnyOrder(
                        "policyDefinition `hipaa-stg-01` would change the type of its parameter `effect`",
                        "policyDefinition `hipaa-stg-01` would get a new parameter `region` without default");
    }

    private static DesiredObject retyped(DesiredObject object, List<PolicyDefinition> definitions) {
        ObjectNode body = object.body();
        body.withObjectProperty("properties").setAll(Emitter.properties(definitions.get(0)));
        return new DesiredObject(object.kind(), object.id(), body);
    }

    @Test
    void a_group_that_does_not_exist_is_a_finding() {
        DesiredState nowhere = DesiredState.nothing("nowhere", "safeguard");
        assertThat(((Planning.Refused) tenant.planning(nowhere)).findings())
                .singleElement()
                .asString()
                .contains("SG0908", "`nowhere` does not exist");
    }

    @Test
    void changes_of_a_plan_never_name_the_same_object_twice() {
        tenant.apply(hipaa());
        Plan plan = tenant.plan(Samples.state(Samples.options().location("westus")));
        assertThat(plan.changes()).extracting(Change::id).doesNotHaveDuplicates();
    }
}
