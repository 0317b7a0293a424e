package dev.safeguard.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.SourcedResource.Role;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateSourceTest {
    private static final String HEAD = "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/"
            + "deploymentTemplate.json#\",\n\"contentVersion\": \"1.0.0.0\",\n";
    private static final String STORAGE =
            "{\"type\": \"Microsoft.Storage/storageAccounts\", \"apiVersion\": \"2023-05-01\", \"name\": \"%s\"%s}";

    private static String template(String... resources) {
        return HEAD + "\"resources\": [\n" + String.join(",\n", resources) + "\n]}";
    }

    private static Expanded expand(String text) {
        return Expanded.ofText(text, Expanded.OPTIONS);
    }

    @Test
    void text_may_hold_comments_and_line_breaks_in_strings() {
        Expanded expanded =
                expand("// head\n" + HEAD + "/* all\nof */\"resources\": [" + STORAGE.formatted("a", """
                    , "tags": {"v": "[concat('x',
                       'y')]"},\
                    """) + "]}");

        assertThat(expanded.findings).isEmpty();
        assertThat(expanded.resources.get(0).json().at("/tags/v").asText()).isEqualTo("xy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void text_may_begin_with_a_byte_order_mark(String charset) {
        byte[] bytes = ("\uFEFF" + template(STORAGE.formatted("größe", ""))).getBytes(Charset.forName(charset));
        Expanded expanded = Expanded.ofBytes(bytes, Expanded.OPTIONS);

        assertThat(expanded.findings).isEmpty();
        assertThat(expanded.resources.get(0).json().get("name").asText()).isEqualTo("größe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wide_text_needs_no_byte_order_mark(String charset) {
        byte[] bytes = template(STORAGE.formatted("größe", "")).getBytes(Charset.forName(charset));

        assertThat(Expanded.ofBytes(bytes, Expanded.OPTIONS).addresses())
                .containsExactly("Microsoft.Storage/storageAccounts/größe");
    }

    @Test
    void a_template_larger_than_any_is_too_large() {
        Expanded expanded = Expanded.ofBytes(new byte[(24 << 20) + 1], Expanded.OPTIONS);

        assertThat(expanded.problems()).containsExactly("SG0816 more than 24 MiB; Azure takes 4 MB");
    }

    @Test
    void resources_know_their_line_and_column() {
        Expanded expanded = expand(template(STORAGE.formatted("a", ""), "   " + STORAGE.formatted("b", "")));

        assertThat(expanded.resources.get(0).place()).isEqualTo(new Place("t.json", "/resources/0", 4, 1));
        assertThat(expanded.resources.get(1).place()).isEqualTo(new Place("t.json", "/resources/1", 5, 4));
    }

    @Test
    void a_fault_is_found_at_the_member_that_has_it() {
        Expanded expanded = expand(template(
                STORAGE.formatted("a", ",\n\"tags\": {\n\"x\": \"fine\",\n\"y\": \"[int('no')]\"}"),
                STORAGE.formatted("b", "")));

        Finding finding = expanded.findings.get(0);
        assertThat(finding.place()).isEqualTo(new Place("t.json", "/resources/0/tags/y", 7, 1));
        assertThat(finding.isError()).isTrue();
        assertThat(expanded.addresses()).containsExactly("Microsoft.Storage/storageAccounts/b");
        assertThat(expanded.notEvaluated)
                .containsExactly("Microsoft.Storage/storageAccounts Microsoft.Storage/storageAccounts/a");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ''           | 0 | the file holds nothing
        {"a": }      | 1 | unexpected character
        {} {}        | 1 | text after the end
        [1           | 1 | unexpected end-of-input
        {"a": NaN}   | 1 | non-standard token 'NaN'
        """)
    void text_that_is_no_json_is_an_error_with_its_place(String text, int line, String problem) {
        Expanded expanded = expand(text);

        assertThat(expanded.resources).isEmpty();
        assertThat(expanded.errors()).hasSize(1);
        assertThat(expanded.errors().get(0).place().line()).isEqualTo(line);
        assertThat(expanded.errors().get(0).problem()).contains(problem).doesNotContain("JsonReadFeature");
    }

    @Test
    void bytes_that_are_no_text_are_an_error() {
        Expanded expanded = Expanded.ofBytes(new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'}, Expanded.OPTIONS);

        assertThat(expanded.problems()).containsExactly("SG0831 bytes that are not text");
    }

    @Test
    void a_name_that_occurs_twice_is_found() {
        Expanded expanded = expand(template(STORAGE.formatted("a", ", \"name\": \"b\"")));

        assertThat(expanded.addresses()).containsExactly("Microsoft.Storage/storageAccounts/b");
        assertThat(expanded.problems()).containsExactly("SG0847 a name that occurs twice; the last value counts");
    }

    @ParameterizedTest
    @CsvSource({
        "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#, true, false",
        "http://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json, true, false",
        "https://schema.management.azure.com/schemas/2019-08-01/MANAGEMENTGROUPDEPLOYMENTTEMPLATE.json#, true, false",
        "https://schema.management.azure.com/schemas/2019-08-01/tenantDeploymentTemplate.json#, true, false",
        "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#, false, true",
        "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentParameters.json#, false, true",
        "https://schema.management.azure.com/schemas/2020-10-01/policyDefinition.json, false, false",
        "https://json-schema.org/draft/2020-12/schema, false, false",
        "'', false, false",
    })
    void schemas_tell_templates_and_parameter_files(String schema, boolean template, boolean parameters) {
        ObjectNode json = new ObjectMapper().createObjectNode().put("$schema", schema);

        assertThat(TemplateSource.isTemplate(json)).isEqualTo(template);
        assertThat(TemplateSource.isParameterFile(json)).isEqualTo(parameters);
    }

    @Test
    void types_that_policy_exempts_are_not_judged() {
        Expanded expanded = expand(template(
                "{\"type\": \"Microsoft.Resources/deploymentScripts\", \"apiVersion\": \"1\", \"name\": \"s\"}",
                "{\"type\": \"microsoft.resources/resourceGroups\", \"apiVersion\": \"1\", \"name\": \"g\"}"));

        assertThat(expanded.resources).extracting(r -> r.role()).containsExactly(Role.RELATED, Role.JUDGED);
    }

    @Test
    void addresses_are_unique() {
        Expanded expanded = expand(template(STORAGE.formatted("a", ""), STORAGE.formatted("a", "")));

        assertThat(expanded.addresses())
                .containsExactly("Microsoft.Storage/storageAccounts/a", "Microsoft.Storage/storageAccounts/a (2)");
    }

    @Test
    void secrets_are_marked_and_shown_nowhere() {
        String parameters =
                "\"parameters\": {\"p\": {\"type\": \"securestring\", \"defaultValue\": \"pa55phrase\"}, \"o\":"
                        + " {\"type\": \"secureObject\", \"defaultValue\": {\"k\": [\"pa55object\"]}}},\n";
        Expanded expanded = expand(template(
                        STORAGE.formatted(
                                "a",
                                ", \"properties\": {\"p\": \"[parameters('p')]\", \"c\": \"[concat('x',"
                                        + " parameters('p'))]\", \"o\": \"[parameters('o').k[0]]\"}"),
                        STORAGE.formatted("[parameters('p')]", ""),
                        STORAGE.formatted("b", ", \"tags\": {\"n\": \"[int(parameters('p'))]\"}"))
                .replace("\"resources\"", parameters + "\"resources\""));

        for (String member : List.of("p", "c", "o")) {
            assertThat(SecretText.isSecret(expanded.resources.get(0).json().at("/properties/" + member)))
                    .as(member)
                    .isTrue();
        }
        assertThat(expanded.problems()).isNotEmpty();
        assertThat(expanded.problems() + " " + expanded.addresses() + expanded.notEvaluated)
                .doesNotContain("pa55")
                .contains(SecretText.SHOWN);
    }

    @Test
    void a_template_within_a_document_has_pointers(@TempDir Path folder) throws IOException {
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(template(STORAGE.formatted("a", "")));
        Path file = Files.writeString(folder.resolve("t.json"), json.toString(), StandardCharsets.UTF_8);

        Expanded embedded = Expanded.of(json, Expanded.OPTIONS);
        assertThat(embedded.resources.get(0).place()).isEqualTo(Place.of("t.json", "/resources/0"));
        assertThat(embedded.shown())
                .isEqualTo(Expanded.of(file, Expanded.OPTIONS).shown());
    }

    @Test
    void a_file_that_is_not_there_is_an_error(@TempDir Path folder) {
        assertThat(Expanded.of(folder.resolve("none.json"), Expanded.OPTIONS).problems())
                .containsExactly("SG0831 cannot be read");
    }

    @ParameterizedTest(name = "{0} leaves {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "type": "string", "allowedValues": ["TLS1_2", "TLS1_3"]         | ["TLS1_2","TLS1_3"]
        "type": "String", "allowedValues": ["TLS1_2"], "minLength": 1   | ["TLS1_2"]
        "$ref": "#/definitions/version"                                 | ["TLS1_3"]
        "type": "int", "allowedValues": [30, 90]                        | [30,90]
        "type": "bool", "allowedValues": [true]                         | [true]
        "type": "int", "allowedValues": [30, "90"]                      | []
        "type": "string"                                                | []
        "type": "array", "allowedValues": ["a", "b"]                    | []
        "type": "securestring", "allowedValues": ["a", "b"]             | []
        """)
    void a_parameter_without_a_value_is_one_of_its_allowed_values(String declaration, String choices) {
        Expanded expanded = expand(HEAD + "\"definitions\": {\"version\": {\"type\": \"string\", \"allowedValues\":"
                + " [\"TLS1_3\"]}}, \"parameters\": {\"p\": {" + declaration + "}}, \"resources\": ["
                + STORAGE.formatted("a", ", \"properties\": {\"p\": \"[parameters('p')]\"}") + "]}");

        JsonNode value = expanded.resources.get(0).json().at("/properties/p");
        assertThat(UnknownValue.isUnknown(value)).isTrue();
        assertThat(UnknownValue.choices(value)).hasToString(choices.replace(",", ", "));
    }
}
