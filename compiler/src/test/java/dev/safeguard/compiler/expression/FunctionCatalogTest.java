package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.expression.FunctionInfo.Availability;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionCatalogTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            concat,          concat,             1, 128, RULE
            RESOURCEGROUP,   resourceGroup,      0, 0,   RULE
            iprangecontains, ipRangeContains,    2, 2,   RULE
            utcNow,          utcNow,             0, 0,   RULE
            current,         current,            0, 1,   RULE
            claims,          claims,             0, 128, RULE
            reference,       reference,          1, 3,   TEMPLATE_ONLY
            newguid,         newGuid,            0, 0,   TEMPLATE_ONLY
            listKeys,        list*,              1, 3,   TEMPLATE_ONLY
            listAccountSas,  list*,              1, 3,   TEMPLATE_ONLY
            flatten,         flatten,            1, 1,   UNVERIFIED
            cidrSubnet,      cidrSubnet,         3, 3,   UNVERIFIED
            """)
    void finds_functions_whatever_the_case(String name, String spelling, int min, int max, Availability availability) {
        assertThat(FunctionCatalog.find(name)).contains(new FunctionInfo(spelling, min, max, availability));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "", "list", "contoso.listThings", "concat "})
    void does_not_find_what_is_none(String name) {
        assertThat(FunctionCatalog.find(name)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"not, 1 argument", "equals, 2 arguments", "padLeft, 2 to 3 arguments", "concat, at least 1 argument"})
    void says_its_arity(String name, String arity) {
        assertThat(FunctionCatalog.find(name).orElseThrow().arity()).isEqualTo(arity);
    }

    @Test
    void every_function_is_listed_once_in_order() {
        assertThat(FunctionCatalog.all())
                .extracting(info -> InvariantText.fold(info.name()))
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(100);
    }
}
