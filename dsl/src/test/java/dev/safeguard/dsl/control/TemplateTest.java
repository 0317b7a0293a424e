package dev.safeguard.dsl.control;

import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The ARM deployment that a template becomes. */
class TemplateTest {
    private static final Template ONE = template()
            .passing("vault", expression("field('name')"))
            .resource("Microsoft.Test/things", "2024-01-01", Value.of("thing"), NO_MEMBERS.with("on", Value.of(true)));

    @Test
    void a_deployment_into_the_group_names_no_scope_and_no_location() {
        assertThat(ONE.inResourceGroup().scope()).isEmpty();
        assertThat(ONE.inResourceGroup().body().members()).containsOnlyKeys("properties");
    }

    @Test
    void a_deployment_at_the_subscription_names_both() {
        var deployment = ONE.inSubscription("eastus");

        assertThat(deployment.scope()).isEqualTo(Optional.of(Value.of("Subscription")));
        assertThat(deployment.body().members()).containsEntry("location", Value.of("eastus"));
        assertThat(object(object(deployment.body(), "properties"), "template"))
                .extractingByKey("$schema")
                .asString()
                .contains("subscriptionDeploymentTemplate");
    }

    @Test
    void what_is_passed_is_declared_in_the_template_and_given_to_it() {
        Map<String, Value> properties = object(ONE.inResourceGroup().body(), "properties");
        Map<String, Value> declared = object(object(properties, "template"), "parameters");
        Map<String, Value> given = object(properties, "parameters");

        assertThat(declared).containsOnly(Map.entry("vault", NO_MEMBERS.with("type", Value.of("string"))));
        assertThat(given).containsOnly(Map.entry("vault", NO_MEMBERS.with("value", expression("field('name')"))));
    }

    @Test
    void resources_keep_the_order_of_deployment() {
        Template two =
                ONE.extension("Microsoft.Test/notes", "2024-01-01", Value.of("note"), expression("'id'"), NO_MEMBERS);

        assertThat(two.resources()).hasSize(2).first().isEqualTo(ONE.resources().get(0));
        assertThat(two.resources().get(1).members()).containsEntry("scope", expression("'id'"));
        assertThat(ONE.resources()).hasSize(1);
    }

    @Test
    void what_is_no_text_is_declared_as_what_it_is() {
        Template typed = template()
                .passingArray("groups", Value.strings(List.of("blob")))
                .passingInteger("days", Value.of(30));

        Map<String, Value> properties = object(typed.inResourceGroup().body(), "properties");
        assertThat(object(object(properties, "template"), "parameters"))
                .containsOnly(
                        Map.entry("groups", NO_MEMBERS.with("type", Value.of("array"))),
                        Map.entry("days", NO_MEMBERS.with("type", Value.of("int"))));
    }

    @Test
    void a_template_is_deployed_for_each_element_with_expressions_of_its_own() {
        Template inner = template().passing("group", expression("parameters('groups')[copyIndex()]"));
        Template outer = template()
                .passingArray("groups", Value.strings(List.of("blob")))
                .deployingEach("groups", expression("concat('pe', copyIndex())"), inner);

        Map<String, Value> deployment = outer.resources().get(0).members();
        assertThat(deployment).containsEntry("type", Value.of("Microsoft.Resources/deployments"));
        assertThat(object(deployment, "copy")).containsEntry("count", expression("length(parameters('groups'))"));
        assertThat(object(deployment, "properties"))
                .containsEntry("expressionEvaluationOptions", NO_MEMBERS.with("scope", Value.of("inner")))
                .containsKeys("mode", "template", "parameters");
        assertThat(object(object(deployment, "properties"), "parameters")).containsOnlyKeys("group");
    }

    @Test
    void a_nested_deployment_is_passed_objects_and_evaluates_in_its_own_scope() {
        Template inner = template().passingObject("read", expression("reference('id')"));
        Value.Obj nested =
                template().deploying(Value.of("update"), inner).resources().get(0);

        assertThat(nested.members()).containsEntry("type", Value.of("Microsoft.Resources/deployments"));
        assertThat(object(object(nested, "properties"), "expressionEvaluationOptions"))
                .containsEntry("scope", Value.of("inner"));
        assertThat(object(object(nested, "properties"), "parameters"))
                .containsEntry("read", NO_MEMBERS.with("value", expression("reference('id')")));
        assertThat(object(object(object(nested, "properties"), "template"), "parameters"))
                .containsEntry("read", NO_MEMBERS.with("type", Value.of("object")));
    }

    private static Map<String, Value> object(Value.Obj parent, String member) {
        return object(parent.members(), member);
    }

    private static Map<String, Value> object(Map<String, Value> parent, String member) {
        return ((Value.Obj) Objects.requireNonNull(parent.get(member), member)).members();
    }
}
