package dev.safeguard.compiler.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HclParserTest {

    private static HclBlock parse(String text) {
        return HclParser.parse("main.tf", text);
    }

    @Test
    void blocks_have_their_lines_labels_attributes_and_blocks() {
        HclBlock file = parse("""
            # a comment with resource "x" "y" {
            /* resource "azurerm_a" "b" {
               }
            */
            resource "azurerm_key_vault" "main" {
              name = "kv-${var.x["}"]}" // } not the end
              tags = {
                a = "}"
              }
              policy = <<-EOT
                }
                resource "z" "z" {
              EOT
              dynamic "network_acls" {
                for_each = var.acls
                content {
                  bypass = "None"
                }
              }
              timeouts { create = "1h" }
            }

            resource "azurerm_key_vault" other {}
            """);

        assertThat(file.blocks()).extracting(HclBlock::line).containsExactly(5, 23);
        HclBlock vault = file.blocks().get(0);
        assertThat(vault.labels()).containsExactly("azurerm_key_vault", "main");
        assertThat(vault.attributes()).extracting(HclAttribute::name).containsExactly("name", "tags", "policy");
        assertThat(vault.attributes()).extracting(HclAttribute::line).containsExactly(6, 7, 10);
        assertThat(vault.attribute("name").orElseThrow().expression()).isEqualTo("\"kv-${var.x[\"}\"]}\"");
        assertThat(vault.isDynamic("network_acls")).isTrue();
        assertThat(vault.isDynamic("timeouts")).isFalse();
        assertThat(vault.blocks()).extracting(HclBlock::type).containsExactly("dynamic", "timeouts");
        assertThat(file.blocks().get(1).labels()).containsExactly("azurerm_key_vault", "other");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a = b.c.d                   | b.c.d
        a = b # c                   | b
        a = f(b,\\n c)\\n           | f(b,\\n c)
        a = "x\\"y"                 | "x\\"y"
        a = [\\n 1, # one\\n 2\\n]  | [\\n 1, # one\\n 2\\n]
        a = b == c ? d : e          | b == c ? d : e
        """)
    void an_expression_ends_with_its_line_unless_a_bracket_is_open(String text, String expression) {
        HclBlock file = parse(text.replace("\\n", "\n"));

        assertThat(file.attribute("a").orElseThrow().expression()).isEqualTo(expression.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resource \"a\" \"b\" {",
                "resource \"a",
                "a = \"${\"${\"",
                "a = <<EOT\nno end",
                "}}}}{{{{",
                "a = (((((",
                "/* never closed",
                "\uFEFF",
                "= = =",
                "\u0000\u0001"
            })
    void anything_is_read_to_its_end(String text) {
        assertThat(parse(text).type()).isEmpty();
    }

    @Test
    void depth_and_length_are_bounded() {
        assertThat(parse("a {".repeat(100_000)).blocks()).hasSize(1);
        assertThat(parse("a = " + "[".repeat(1_000_000)).attributes()).hasSize(1);
        assertThat(parse("x".repeat(1_000_000)).blocks()).isEmpty();
    }

    @Test
    void the_json_form_has_the_same_blocks() {
        HclBlock file = HclJson.parse("main.tf.json", """
            {
              "resource": {
                "azurerm_storage_account": {
                  "a": [{
                    "name": "sta",
                    "dynamic": {"network_rules": {"for_each": []}}
                  }]
                }
              },
              "locals": {"x": "${azurerm_storage_account.a.id}"},
              "module": {"m": {"source": "./m"}},
              "output": {"o": {"value": 1}}
            }
            """);

        HclBlock account = file.blocks().get(0);
        assertThat(account.labels()).containsExactly("azurerm_storage_account", "a");
        assertThat(account.line()).isEqualTo(4);
        assertThat(account.isDynamic("network_rules")).isTrue();
        assertThat(account.attribute("name").orElseThrow().line()).isEqualTo(5);
        assertThat(file.blocks()).extracting(HclBlock::type).isEqualTo(List.of("resource", "locals", "module"));
        assertThat(file.blocks().get(1).attribute("x").orElseThrow().expression())
                .contains("storage_account.a.id");
    }

    @Test
    void malformed_json_counts_up_to_the_fault() {
        HclBlock file = HclJson.parse("x.tf.json", "{\"locals\": {\"a\": \"b\"}, \"resource\": {\"t\": {\"n\": {");

        assertThat(file.blocks()).extracting(HclBlock::type).containsExactly("locals");
    }
}
