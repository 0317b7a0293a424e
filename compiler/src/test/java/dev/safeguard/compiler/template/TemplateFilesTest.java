package dev.safeguard.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameter files and linked templates. */
class TemplateFilesTest {
    private static final String SCHEMA = "https://schema.management.azure.com/schemas/2019-04-01/";

    @TempDir
    private Path folder;

    private Path main;

    @BeforeEach
    void write_template() throws IOException {
        main = template("main.json", "{'a': {'type': 'string', 'defaultValue': 'none'}}", "[parameters('a')]");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text.replace('\'', '"').replace('`', '\''));
    }

    private Path template(String name, String parameters, String tag) throws IOException {
        return write(
                name,
                ("{'$schema': '" + SCHEMA + "deploymentTemplate.json#', 'contentVersion': '1.0.0.0', 'parameters': "
                        + parameters + ", 'resources': [{'type': 'A.B/c', 'apiVersion': '1', 'name': 'x', 'tags':"
                        + " {'v': '" + tag.replace('\'', '`') + "'}}]}"));
    }

    private Path values(String name, String parameters) throws IOException {
        return write(name, "{'$schema': '" + SCHEMA + "deploymentParameters.json#', 'parameters': " + parameters + "}");
    }

    private Expanded expand(Path... files) {
        return Expanded.of(main, Expanded.OPTIONS.withParameterFiles(Arrays.asList(files)));
    }

    private static String tag(Expanded expanded) {
        return expanded.shown().get(0).at("/tags/v").asText();
    }

    @Test
    void a_parameter_file_beside_the_template_is_not_used_unless_it_is_named() throws IOException {
        Path file = values("main.parameters.json", "{'a': {'value': 'given'}}");

        assertThat(tag(expand())).isEqualTo("none");
        assertThat(tag(expand(file))).isEqualTo("given");
    }

    @Test
    void later_files_win_and_the_command_line_wins_over_all() throws IOException {
        Path first = values("one.json", "{'A': {'value': 'first'}}");
        Path second = values("two.json", "{'a': {'value': 'second'}}");
        TemplateOptions options = Expanded.OPTIONS.withParameterFiles(List.of(first, second));

        assertThat(tag(Expanded.of(main, options))).isEqualTo("second");
        assertThat(tag(Expanded.of(
                        main,
                        options.withParameters(
                                Map.of("A", com.fasterxml.jackson.databind.node.TextNode.valueOf("typed"))))))
                .isEqualTo("typed");
    }

    private Expanded linked(String parameters, String given) throws IOException {
        main = write(
                "main.json",
                "{'$schema': '" + SCHEMA + "deploymentTemplate.json#', 'contentVersion': '1.0.0.0', 'parameters': "
                        + parameters + ", 'resources': [{'type': 'A.B/c', 'apiVersion': '1', 'name':"
                        + " '[concat(`x`, string(parameters(`n`)))]'}, {'type': 'Microsoft.Resources/deployments',"
                        + " 'apiVersion': '2022-09-01', 'name': 'self', 'condition': '[greater(parameters(`n`), 0)]',"
                        + " 'properties': {'mode': 'Incremental', 'templateLink': {'relativePath': 'main.json'},"
                        + " 'parameters': {'n': {'value': '" + given.replace('\'', '`') + "'}}}}]}");
        return expand(values("main.parameters.json", "{'n': {'value': 2}}"));
    }

    @Test
    void a_template_that_links_to_itself_comes_to_an_end_when_its_parameters_do() throws IOException {
        Expanded expanded = linked("{'n': {'type': 'int'}}", "[sub(parameters('n'), 1)]");

        assertThat(expanded.problems()).isEmpty();
        assertThat(expanded.addresses()).containsExactly("A.B/c/x2", "self/A.B/c/x1", "self/self/A.B/c/x0");
    }

    @Test
    void a_template_that_links_to_itself_with_the_same_values_is_expanded_once() throws IOException {
        Expanded expanded = linked("{'n': {'type': 'int'}}", "[parameters('n')]");

        assertThat(expanded.addresses()).containsExactly("A.B/c/x2");
        assertThat(expanded.problems()).singleElement().asString().contains("SG0837", "leads back to itself");
        assertThat(expanded.notEvaluated).containsExactly("Microsoft.Resources/deployments self");
    }

    @ParameterizedTest
    @CsvSource({
        "main.parameters.json, given",
        "main.parameters.prod.json, given",
        "MAIN.parameters.json, given",
        "shared.parameters.json, given",
        "values.json, given",
        "other.parameters.json, none",
        "other.parameters.prod.json, none",
    })
    void a_file_named_after_another_template_is_for_that_one(String name, String expected) throws IOException {
        template("other.json", "{}", "x");

        assertThat(tag(expand(values(name, "{'a': {'value': 'given'}}")))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'value': 'x'}                                                               | x
        {'value': '[concat(1)]'}                                                     | [concat(1)]
        {'reference': {'keyVault': {'id': '/kv'}, 'secretName': 's'}}                | ?{secret /kv/s/}
        {'expression': '[concat(`x`, `y`)]'}                                         | xy
        {'expression': '[externalInputs(`known`)]'}                                  | outside
        {'expression': '[externalInputs(`unknown`)]'}                                | ?
        """)
    void entries_of_parameter_files_give_values(String entry, String expected) throws IOException {
        Path file = write(
                "p.json", "{'parameters': {'a': " + entry + "}, 'externalInputs': {'known': {'value': 'outside'}}}");

        assertThat(tag(expand(file)).replaceAll("\\?.*unknown.*", "?")).isEqualTo(expected);
    }

    @Test
    void the_output_of_build_params_gives_values() throws IOException {
        Path file = Files.writeString(
                folder.resolve("p.json"),
                "{\"parametersJson\": \"{\\\"parameters\\\": {\\\"a\\\": {\\\"value\\\": 5}}}\"}");

        assertThat(expand(file).problems()).hasSize(1).first().asString().contains("Actual 'Integer'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'parameters': {'a': {}}}                                          | neither value nor reference is given
        {'parameters': {'a': {'expression': '[parameters(`b`)]'}}}         | is not found
        {'parameters': []}                                                 | no object `parameters`
        {                                                                  | unexpected end
        """)
    void a_parameter_file_that_cannot_be_used_is_an_error_and_the_template_still_comes(String text, String problem)
            throws IOException {
        Expanded expanded = expand(write("p.json", text));

        assertThat(expanded.problems())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("SG0833")
                .contains(problem);
        assertThat(tag(expanded)).isEqualTo("none");
    }

    private Path linking(String link) throws IOException {
        return write(
                "main.json",
                "{'$schema': '" + SCHEMA + "deploymentTemplate.json#', 'contentVersion': '1.0.0.0', 'resources': ["
                        + "{'type': 'Microsoft.Resources/deployments', 'apiVersion': '2022-09-01', 'name': 'm',"
                        + " 'properties': {'mode': 'Incremental', 'templateLink': " + link
                        + ", 'parameters': {'a': {'value': 'linked'}}}}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'relativePath': 'modules/m.json'}", "{'relativePath': '[concat(`modules/`, `m.json`)]'}"})
    void a_template_linked_by_relative_path_is_expanded(String link) throws IOException {
        Path linked = template("modules/m.json", "{'a': {'type': 'string'}}", "[parameters('a')]");
        main = linking(link);

        assertThat(tag(expand())).isEqualTo("linked");
        assertThat(expand().addresses()).containsExactly("m/A.B/c/x");
        assertThat(Path.of(expand().resources.get(0).place().document())).isEqualTo(linked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.json", "none.json", "/etc/passwd", "modules", "a\\u0000b"})
    void what_lies_outside_of_the_folder_is_not_read(String path) throws IOException {
        Path outside = folder;
        folder = Files.createDirectories(folder.resolve("inside"));
        Files.writeString(outside.resolve("outside.json"), "{\"resources\": []}");
        Files.createDirectories(folder.resolve("modules"));
        main = linking("{'relativePath': '" + path + "'}");

        assertThat(expand().problems()).hasSize(1).first().asString().startsWith("SG0842");
        assertThat(expand().notEvaluated).containsExactly("Microsoft.Resources/deployments m");
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        Path outside = template("outside.json", "{'a': {'type': 'string'}}", "x");
        Path whole = folder;
        folder = Files.createDirectories(folder.resolve("inside"));
        Files.createSymbolicLink(folder.resolve("m.json"), outside);
        main = linking("{'relativePath': 'm.json'}");

        assertThat(expand().resources).isEmpty();
        TemplateOptions wider = Expanded.OPTIONS.withRoot(whole);
        assertThat(Expanded.of(main, wider).resources).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'uri': 'https://example.com/t/m.json'}             | linked
        {'uri': 'https://example.com/t/m.json?sv=secret'}   | linked
        {'uri': 'https://EXAMPLE.com/t/deep/m.json'}        | deep
        {'id': '/subscriptions/s/templateSpecs/x/versions/1'} | spec
        """)
    void templates_elsewhere_are_read_from_the_copies_that_are_named(String link, String expected) throws IOException {
        template("t/m.json", "{'a': {'type': 'string'}}", "linked");
        template("t2/m.json", "{'a': {'type': 'string'}}", "deep");
        Path inner = template("inner.json", "{'a': {'type': 'string'}}", "spec");
        Path spec = Files.writeString(
                folder.resolve("spec.json"), "{\"properties\": {\"mainTemplate\": " + Files.readString(inner) + "}}");
        main = linking(link);
        TemplateOptions options = Expanded.OPTIONS.withLinks(Map.of(
                "https://example.com/t/",
                folder.resolve("t"),
                "https://example.com/t/deep/",
                folder.resolve("t2"),
                "/subscriptions/s/templateSpecs/x",
                spec,
                "/subscriptions/s/templateSpecs/x/versions/1",
                spec));

        assertThat(tag(Expanded.of(main, options))).isEqualTo(expected);
    }

    @Test
    void a_linked_template_of_another_version_is_found() throws IOException {
        template("m.json", "{'a': {'type': 'string'}}", "x");
        main = linking("{'relativePath': 'm.json', 'contentVersion': '1.2.3.4'}");

        assertThat(expand().problems()).hasSize(1).first().asString().contains("does not match");
        assertThat(expand().resources).hasSize(1);
    }

    @Test
    void a_template_that_links_to_itself_ends() throws IOException {
        Expanded expanded = linked("{'n': {'type': 'int'}}", "[add(parameters('n'), 1)]");

        assertThat(expanded.problems()).singleElement().asString().contains("nested more than 16 levels deep");
        assertThat(expanded.resources).hasSize(17);
    }
}
