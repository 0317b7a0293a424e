package dev.safeguard.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.FuzzClock;
import dev.safeguard.compiler.FuzzedFindings;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that are made to never end, or to fill the memory. */
class HostileTemplatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode template() {
        ObjectNode template = JSON.createObjectNode()
                .put("$schema", "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#")
                .put("contentVersion", "1.0.0.0");
        template.putArray("resources");
        return template;
    }

    private static ObjectNode resource(ObjectNode template, String type, String name) {
        return ((ArrayNode) template.get("resources"))
                .addObject()
                .put("type", type)
                .put("apiVersion", "2020-01-01")
                .put("name", name);
    }

    private static ObjectNode copies(ObjectNode resource, int count) {
        resource.putObject("copy").put("name", "l").put("count", count);
        return resource;
    }

    private static ObjectNode nesting(ObjectNode inner, int count) {
        ObjectNode outer = template();
        ObjectNode module =
                copies(resource(outer, "Microsoft.Resources/deployments", "[concat('m',copyIndex())]"), count);
        ObjectNode properties = module.putObject("properties").put("mode", "Incremental");
        properties.putObject("expressionEvaluationOptions").put("scope", "inner");
        properties.set("template", inner);
        return outer;
    }

    private static Expanded expand(ObjectNode template) {
        Expanded expanded = FuzzClock.timed(() -> Expanded.of(template, Expanded.OPTIONS));
        FuzzedFindings.areInOurStyle(expanded.findings, new byte[0]);
        return expanded;
    }

    @Test
    void more_than_800_resources_of_a_template_are_not_looked_at() {
        ObjectNode template = template();
        for (int i = 0; i < 3; i++) {
            copies(resource(template, "A.B/c", "[concat('" + i + "-',copyIndex())]"), 400);
        }
        Expanded expanded = expand(template);

        assertThat(expanded.resources).hasSize(800);
        assertThat(expanded.errors()).isNotEmpty().allMatch(f -> f.code().equals(TemplateCodes.TOO_MUCH));
    }

    @Test
    void modules_that_multiply_end() {
        ObjectNode leaf = template();
        copies(resource(leaf, "A.B/c", "[concat('s',copyIndex())]"), 800);
        ObjectNode template = nesting(nesting(nesting(leaf, 800), 800), 800);
        Expanded expanded = expand(template);

        assertThat(expanded.resources.size()).isBetween(800, Budget.MAX_RESOURCES);
        assertThat(expanded.errors()).isNotEmpty();
    }

    @Test
    void modules_in_modules_end() {
        ObjectNode template = template();
        resource(template, "A.B/c", "deep");
        for (int i = 0; i < 40; i++) {
            template = nesting(template, 1);
        }
        Expanded expanded = expand(template);

        assertThat(expanded.resources).isEmpty();
        assertThat(expanded.problems()).hasSize(1).first().asString().contains("nested more than 16 levels deep");
    }

    @Test
    void bodies_that_multiply_end() {
        ObjectNode template = template();
        ObjectNode big = template.putObject("variables").putObject("big");
        for (int i = 0; i < 20_000; i++) {
            big.put("member" + i, "text");
        }
        copies(resource(template, "A.B/c", "[concat('s',copyIndex())]"), 800)
                .putObject("properties")
                .put("big", "[variables('big')]");
        Expanded expanded = expand(template);

        assertThat(expanded.resources.size()).isLessThan(800);
        assertThat(expanded.errors()).isNotEmpty();
    }

    @Test
    void loops_in_loops_end() {
        ObjectNode template = template();
        ObjectNode properties = resource(template, "A.B/c", "s").putObject("properties");
        ObjectNode input = properties;
        for (int i = 0; i < 10; i++) {
            ObjectNode loop =
                    input.putArray("copy").addObject().put("name", "l" + i).put("count", 800);
            input = loop.putObject("input");
        }
        Expanded expanded = expand(template);

        assertThat(expanded.resources).isEmpty();
        assertThat(expanded.errors()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60, 500, 20_000})
    void chains_of_variables_end(int length) {
        ObjectNode template = template();
        ObjectNode variables = template.putObject("variables").put("v0", "x");
        for (int i = 1; i < length; i++) {
            variables.put("v" + i, "[variables('v" + (i - 1) + "')]");
        }
        resource(template, "A.B/c", "[variables('v" + (length - 1) + "')]");
        Expanded expanded = expand(template);

        assertThat(expanded.resources).hasSize(length <= 60 ? 1 : 0);
        assertThat(expanded.errors().isEmpty()).isEqualTo(length <= 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[__bicep.f()]", "[concat(__bicep.f(), __bicep.f())]"})
    void functions_that_call_themselves_end(String body) {
        ObjectNode template = template();
        ObjectNode functions = template.putArray("functions").addObject().put("namespace", "__bicep");
        ObjectNode function = functions.putObject("members").putObject("f");
        function.putArray("parameters");
        function.putObject("output").put("type", "string").put("value", body);
        resource(template, "A.B/c", "[__bicep.f()]");
        resource(template, "A.B/c", "fine");

        assertThat(expand(template).addresses()).containsExactly("A.B/c/fine");
    }

    @Test
    void chains_of_modules_end() {
        ObjectNode template = template();
        for (int i = 0; i < 300; i++) {
            ObjectNode module = resource(template, "Microsoft.Resources/deployments", "m" + i);
            ObjectNode properties = module.putObject("properties").put("mode", "Incremental");
            properties.putObject("expressionEvaluationOptions").put("scope", "inner");
            properties
                    .putObject("parameters")
                    .putObject("p")
                    .put("value", "[reference('m" + (i + 1) + "').outputs.o.value]");
            ObjectNode inner =
                    properties.set("template", template()).get("template").deepCopy();
            inner.putObject("parameters").putObject("p").put("type", "string");
            inner.putObject("outputs").putObject("o").put("type", "string").put("value", "[parameters('p')]");
            properties.set("template", inner);
        }
        resource(template, "A.B/c", "fine");
        UnaryOperator<String> tail = address -> address.substring(address.lastIndexOf('/') + 1);

        assertThat(expand(template).addresses()).map(tail::apply).contains("fine");
    }

    @Test
    void ten_thousand_problems_are_not_listed() {
        ObjectNode template = template();
        for (int i = 0; i < 3_000; i++) {
            template.withObject("/parameters")
                    .putObject("p" + i)
                    .put("type", "nonsense")
                    .put("defaultValue", 1);
        }
        assertThat(expand(template).findings.size()).isBetween(1_000, 1_001);
    }

    @Test
    void text_that_is_nested_too_deeply_is_an_error() {
        String text = "[".repeat(100_000);
        Expanded expanded = FuzzClock.timed(() -> Expanded.ofText(text, Expanded.OPTIONS));

        assertThat(expanded.problems()).hasSize(1);
    }
}
