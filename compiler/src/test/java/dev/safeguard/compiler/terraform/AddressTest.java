package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        azurerm_subnet.a                           |                    | azurerm_subnet.a
        azurerm_subnet.a[0]                        |                    | azurerm_subnet.a
        azurerm_subnet.a["x"]                      |                    | azurerm_subnet.a
        data.azurerm_subnet.a["x"]                 |                    | data.azurerm_subnet.a
        module.m.azurerm_subnet.a                  | m                  | azurerm_subnet.a
        module.m["n"].module.s[1].azurerm_subnet.a | m["n"],s[1]        | azurerm_subnet.a
        module.m["a.b].c"].azurerm_subnet.a        | m["a.b].c"]        | azurerm_subnet.a
        module.m["a\\"]b"].data.azurerm_subnet.a   | m["a\\"]b"]        | data.azurerm_subnet.a
        """)
    void addresses_are_taken_apart_and_put_together_again(String text, String modules, String block) {
        Address address = Address.parse(text).orElseThrow();

        assertThat(address).hasToString(text);
        assertThat(address.block()).isEqualTo(block);
        assertThat(String.join(
                        ",", address.modules().stream().map(Step::toString).toList()))
                .isEqualTo(modules == null ? "" : modules);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "azurerm_subnet",
                "a.b.c",
                "module.m",
                "a.",
                ".a",
                "a.b[",
                "a.b[\"x]",
                "a.b[]",
                "a.b]",
                "a.b[0]c"
            })
    void other_texts_are_no_addresses(String text) {
        assertThat(Address.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        azurerm_subnet.a["x"].id        | RESOURCE | a["x"] | id
        data.azurerm_subnet.a.id        | DATA     | a      | id
        module.m["k"].out               | MODULE   | m["k"] | out
        var.x.y[0]                      | VARIABLE | x      | y[0]
        local.x                         | LOCAL    | x      |
        each.value.id                   | EACH     | value  | id
        count.index                     | OTHER    | count  |
        path.module                     | OTHER    | path   |
        data.azurerm_subnet             | OTHER    | data   |
        azurerm_app.a.identity[0].p     | RESOURCE | a      | identity[0].p
        """)
    void references_say_what_they_name(String text, Reference.Kind kind, String subject, String rest) {
        Reference reference = Reference.parse(text).orElseThrow();

        assertThat(reference.kind()).isEqualTo(kind);
        assertThat(reference.subject()).hasToString(subject);
        assertThat(String.join(
                        ".", reference.rest().stream().map(Step::toString).toList()))
                .isEqualTo(Optional.ofNullable(rest).orElse(""));
    }

    @Test
    void prefixes_of_the_reference_before_them_say_nothing_more() {
        assertThat(Reference.longest(List.of("a.b[\"x\"].id", "a.b[\"x\"]", "a.b", "a.bc", "var.x", "a.b")))
                .containsExactly("a.b[\"x\"].id", "a.bc", "var.x", "a.b");
    }
}
