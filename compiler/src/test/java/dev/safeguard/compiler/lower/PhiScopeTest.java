package dev.safeguard.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.control.RequestEffect;
import dev.safeguard.dsl.hipaa.Safeguards;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose tag decides whether a resource is in scope. Everything violates the control used here. */
class PhiScopeTest {
    private static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000001";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # type                                           | in    | scoped | own tag | group's tag | subscription's | verdict
        Microsoft.Storage/storageAccounts                | group | false  | -       | -           | -              | violates
        Microsoft.Storage/storageAccounts                | group | true   | PHI     | -           | -              | violates
        Microsoft.Storage/storageAccounts                | group | true   | phi     | -           | -              | violates
        Microsoft.Storage/storageAccounts                | group | true   | Public  | PHI         | PHI            | complies
        Microsoft.Storage/storageAccounts                | group | true   | -       | PHI         | PHI            | complies
        Microsoft.Sql/servers/firewallRules              | group | false  | -       | -           | -              | violates
        Microsoft.Sql/servers/firewallRules              | group | true   | -       | PHI         | -              | violates
        Microsoft.Sql/servers/firewallRules              | group | true   | -       | Public      | PHI            | complies
        Microsoft.Sql/servers/firewallRules              | group | true   | -       | -           | PHI            | complies
        Microsoft.Authorization/roleAssignments          | group | true   | -       | PHI         | -              | violates
        Microsoft.Authorization/roleAssignments          | group | true   | -       | -           | PHI            | complies
        Microsoft.Authorization/roleAssignments          | GROUP | true   | -       | PHI         | -              | violates
        Microsoft.Authorization/roleAssignments          | sub   | true   | -       | PHI         | PHI            | violates
        Microsoft.Authorization/roleAssignments          | sub   | true   | -       | PHI         | -              | complies
        Microsoft.Security/pricings                      | sub   | true   | -       | -           | PHI            | violates
        Microsoft.ManagedServices/registrationDefinitions | sub  | true   | -       | -           | PHI            | violates
        Microsoft.ManagedServices/registrationDefinitions | sub  | true   | -       | -           | -              | complies
        Microsoft.Resources/subscriptions                | sub   | true   | -       | -           | PHI            | violates
        Microsoft.Resources/subscriptions                | sub   | true   | -       | -           | -              | complies
        """)
    void the_tag_of_the_resource_or_of_what_contains_it_decides(
            String type, String place, boolean scoped, String own, String group, String subscription, String verdict) {
        boolean tagged = type.equals("Microsoft.Storage/storageAccounts");
        Context context = Verdicts.NOTHING_AROUND.resourceGroup(tags(group)).subscription(tags(subscription));
        Decision decision =
                Verdicts.decide(definition(ResourceType.of(type, tagged), scoped), resource(type, place, own), context);

        assertThat(decision)
                .isInstanceOf(verdict.equals("violates") ? Decision.NonCompliant.class : Decision.Compliant.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # type                                  | scoped | own tag | group's tag | verdict
        Microsoft.Storage/storageAccounts       | false  | -       | -           | violates
        Microsoft.Storage/storageAccounts       | true   | PHI     | -           | violates
        Microsoft.Storage/storageAccounts       | true   | Public  | PHI         | complies
        Microsoft.Storage/storageAccounts       | true   | -       | PHI         | complies
        Microsoft.Sql/servers/firewallRules     | false  | -       | -           | violates
        Microsoft.Sql/servers/firewallRules     | true   | -       | PHI         | complies
        Microsoft.Authorization/roleAssignments | true   | -       | PHI         | complies
        """)
    void a_control_on_any_resource_reads_the_resources_own_tags(
            String type, boolean scoped, String own, String group, String verdict) {
        Context context = Verdicts.NOTHING_AROUND.resourceGroup(tags(group));
        Decision decision =
                Verdicts.decide(definition(ResourceType.ANY_RESOURCE, scoped), resource(type, "group", own), context);

        assertThat(decision)
                .isInstanceOf(verdict.equals("violates") ? Decision.NonCompliant.class : Decision.Compliant.class);
    }

    private static PolicyDefinition definition(ResourceType type, boolean scoped) {
        PolicyControl control = Control.control("CLI-01", "clinic.never")
                .implementing(Safeguards.ACCESS_CONTROL)
                .on(type)
                .mustHave(type.kind().equalTo("never"))
                .otherwise(RequestEffect.AUDIT)
                .because("Nothing complies.");
        PolicyDefinition d = Lowering.definition(control, "clinic");
        List<Parameter> parameters =
                d.parameters().stream().map(p -> scope(p, scoped)).toList();
        return new PolicyDefinition(
                d.name(),
                d.id(),
                d.displayName(),
                d.description(),
                d.policyType(),
                d.mode(),
                d.version(),
                d.metadata(),
                parameters,
                d.rule(),
                d.others());
    }

    private static Parameter scope(Parameter parameter, boolean scoped) {
        return parameter.name().equals("scopeToPhiTag") ? Parameter.bool(parameter.name(), scoped) : parameter;
    }

    private static Resource resource(String type, String place, String tag) {
        String group = place.equalsIgnoreCase("group") ? "/resourceGroups/rg" : "";
        String folder = place.equals("GROUP") ? group.toUpperCase(Locale.ROOT) : group;
        ObjectNode json = tags(tag);
        json.put("type", type).put("name", "a").put("id", SUBSCRIPTION + folder + "/providers/" + type + "/a");
        return Resource.of(json);
    }

    private static ObjectNode tags(String value) {
        ObjectNode holder = JsonNodeFactory.instance.objectNode();
        ObjectNode tags = holder.putObject("tags");
        if (value != null) {
            tags.put("dataclassification", value);
        }
        return holder;
    }
}
