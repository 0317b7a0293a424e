package dev.safeguard.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts known in part are equal where the same expression makes them, and nowhere else. */
class HolesTest {
    private static final String TEMPLATE = """
        {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
         "contentVersion": "1.0.0.0",
         "parameters": {"p": {"type": "object"}, "q": {"type": "object"}, "s": {"type": "string"}},
         "functions": [{"namespace": "my", "members": {"named": {
           "parameters": [{"name": "p", "type": "object"}],
           "output": {"type": "string", "value": "[concat('f', parameters('p').x)]"}}}}],
         "resources": [%s]}
        """;

    private static List<String> tags(String... resources) {
        Expanded expanded = Expanded.ofText(TEMPLATE.formatted(String.join(",", resources)), Expanded.OPTIONS);
        assertThat(expanded.errors()).isEmpty();
        return expanded.shown().stream()
                .map(ObjectNode.class::cast)
                .map(json -> json.at("/tags/t").asText())
                .toList();
    }

    private static String resource(String name, String more) {
        return """
            {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01", "name": "%s", %s}\
            """.formatted(name, more);
    }

    private static String tagged(String expression) {
        return "\"tags\": {\"t\": \"[" + expression + "]\"}";
    }

    @Test
    void the_same_expression_makes_the_same_text() {
        List<String> tags = tags(
                resource("a", tagged("concat('st', uniqueString(resourceGroup().id))")),
                resource("b", tagged("concat('st',uniqueString( resourceGroup().id ))")),
                resource("c", tagged("concat('st', uniqueString(resourceGroup().id, 'c'))")));

        assertThat(tags.get(0)).startsWith("?st{").isEqualTo(tags.get(1)).isNotEqualTo(tags.get(2));
    }

    @Test
    void a_loop_makes_another_text_only_where_its_index_is_asked_for() {
        String copy = "\"copy\": {\"name\": \"loop\", \"count\": 2}, ";
        List<String> same =
                tags(resource("[concat('a', copyIndex())]", copy + tagged("concat('x', parameters('p').y)")));
        List<String> other = tags(
                resource("[concat('a', copyIndex())]", copy + tagged("concat('x', parameters('p').y[copyIndex()])")));

        assertThat(same).hasSize(2).allMatch(same.get(0)::equals);
        assertThat(other).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void arguments_of_a_function_make_other_texts() {
        List<String> tags = tags(
                resource("a", tagged("my.named(parameters('p'))")), resource("b", tagged("my.named(parameters('q'))")));

        assertThat(tags).allMatch(tag -> tag.startsWith("?f{")).doesNotHaveDuplicates();
    }

    @Test
    void length_of_a_hash_is_known_in_modules_too() {
        String module =
                """
                {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "module", "properties": {
                 "mode": "Incremental", "expressionEvaluationOptions": {"scope": "inner"}, "template": {
                 "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                 "contentVersion": "1.0.0.0", "resources": [%s]}}}\
                """.formatted(resource("a", tagged("take(concat(uniqueString(resourceGroup().id)," + " 'abc'), 14)")));

        assertThat(tags(module)).singleElement().asString().startsWith("?{").endsWith("}a");
    }
}
