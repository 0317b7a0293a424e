package dev.safeguard.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.blueprints.TemplateExpander.Expanded;
import dev.safeguard.compiler.expression.FunctionCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for a template whatever it deploys: nothing undeclared, nothing unused, nothing secret, names that fit. */
class StructureTest {
    static List<ObjectNode> levels() {
        return TemplateText.levels(Samples.template());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void declares_and_uses_the_same_parameters_and_variables(ObjectNode level) {
        assertThat(TemplateText.named("parameters", level))
                .isEqualTo(TemplateText.memberNames(level.get("parameters")));
        assertThat(TemplateText.named("variables", level)).isEqualTo(TemplateText.memberNames(level.get("variables")));
    }

    @Test
    void passes_every_parameter_of_the_nested_template_and_no_other() {
        JsonNode given = Samples.template().get("resources").get(1).at("/properties/parameters");
        assertThat(TemplateText.memberNames(given))
                .isEqualTo(TemplateText.memberNames(levels().get(1).get("parameters")));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void calls_only_functions_that_exist_with_arguments_that_fit(ObjectNode level) {
        assertThat(TemplateText.calls(level))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(FunctionCatalog.find(call.name()))
                        .hasValueSatisfying(
                                info -> assertThat(info.accepts(call.arguments().size()))
                                        .isTrue()));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void neither_takes_nor_reads_nor_returns_a_secret(ObjectNode level) {
        assertThat(level.get("parameters").valueStream().map(p -> p.get("type").textValue()))
                .isSubsetOf("string", "int", "object");
        assertThat(TemplateText.calls(level).stream().map(call -> call.name().toLowerCase(Locale.ROOT)))
                .noneMatch(name -> name.startsWith("list"));
        assertThat(level.get("outputs").valueStream().map(o -> o.get("value").textValue()))
                .allMatch(value -> value.startsWith("[resourceId(")
                        || value.startsWith("[variables('workspaceId')")
                        || value.equals("[parameters('resourceGroupName')]")
                        || value.matches("\\[reference\\(.*deployments.*\\)\\.outputs\\.\\w+\\.value]"));
    }

    @Test
    void uses_one_api_version_for_each_type() {
        assertThat(levels().stream()
                        .flatMap(level -> level.get("resources").valueStream())
                        .map(r -> r.get("type").asText() + "@"
                                + r.get("apiVersion").asText())
                        .distinct()
                        .map(pair -> pair.substring(0, pair.indexOf('@'))))
                .doesNotHaveDuplicates();
    }

    /** Limits: resource name rules of Azure Resource Manager. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Microsoft.Resources/resourceGroups; [-\\w._()]{0,89}[-\\w_()]
            Microsoft.Network/networkSecurityGroups; [A-Za-z0-9][-\\w.]{0,78}\\w
            Microsoft.Network/virtualNetworks; [A-Za-z0-9][-\\w.]{0,62}\\w
            Microsoft.Network/virtualNetworks/virtualNetworkPeerings; .+/[A-Za-z0-9][-\\w.]{0,78}\\w
            Microsoft.Network/privateEndpoints; [A-Za-z0-9][-\\w.]{0,62}\\w
            Microsoft.Network/privateDnsZones; [a-z0-9]+(\\.[a-z0-9]+){1,33}
            Microsoft.Network/privateDnsZones/virtualNetworkLinks; .+/[A-Za-z0-9][-\\w.]{0,78}\\w
            Microsoft.OperationalInsights/workspaces; [A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]
            Microsoft.KeyVault/vaults; (?!.*--)[a-zA-Z][a-zA-Z0-9-]{1,22}[a-zA-Z0-9]
            Microsoft.KeyVault/vaults/keys; .+/[a-zA-Z0-9-]{1,127}
            Microsoft.ManagedIdentity/userAssignedIdentities; [A-Za-z0-9][-\\w]{2,127}
            Microsoft.Storage/storageAccounts; [a-z0-9]{3,24}
            Microsoft.Authorization/roleAssignments; [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}
            Microsoft.Insights/diagnosticSettings; [^*<>%&:\\\\?+/]{1,259}[^*<>%&:\\\\?+/. ]
            """)
    void names_are_within_azures_limits(String type, String pattern) {
        assertThat(Stream.of("ab", "phi", "A-b-c-9", "abcdefg")
                        .map(prefix -> parameters(prefix))
                        .flatMap(parameters -> Samples.expanded(parameters).stream())
                        .filter(resource -> resource.type().equals(type))
                        .map(resource -> resource.body().get("name").textValue()))
                .isNotEmpty()
                .allMatch(name -> name.matches(pattern));
    }

    private static Map<String, JsonNode> parameters(String prefix) {
        return Map.of("namePrefix", TextNode.valueOf(prefix), "hubVirtualNetworkId", TextNode.valueOf("/hub"));
    }

    static Stream<Arguments> sets() {
        return Samples.parameterSets().stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everything_that_takes_tags_says_it_holds_phi(Map<String, JsonNode> parameters) {
        assertThat(Samples.expanded(parameters))
                .filteredOn(resource -> resource.body().has("tags"))
                .hasSizeGreaterThan(10)
                .allMatch(resource ->
                        resource.body().at("/tags/DataClassification").asText().equals("PHI"));
        assertThat(Samples.expanded(parameters))
                .filteredOn(resource -> resource.body().has("location"))
                .map(Expanded::body)
                .allMatch(body -> body.has("tags"));
    }
}
