package dev.safeguard.compiler.alias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasPatternTest {
    private static final String IMAGE =
            "/Subscriptions/s/Providers/Microsoft.Compute/Locations/l/Publishers/p/ArtifactTypes/VMImage/Offers/o/Skus/k";

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
        # phrase,                                    variable, text,                           value
        /Subscriptions/{sub}/Providers/{prov},       prov,     /subscriptions/1/providers/A.B, A.B
        /Subscriptions/{sub}/Providers/{prov},       SUB,      /subscriptions/1/providers/A.B, 1
        subscriptions/{sub},                         sub,      /subscriptions/1/providers/A.B, 1
        /Subscriptions/{sub}/Providers/{prov},       prov,     /subscriptions/1,               none
        /Subscriptions/{sub}/Providers/{prov},       prov,     /groups/1/providers/A.B,        none
        /Subscriptions/{sub}/Providers/{prov},       other,    /subscriptions/1/providers/A.B, none
        https://{vault}.vault.azure.net/keys/{key},  vault,    https://kv.vault.azure.net/keys/k, kv
        https://{vault}.vault.azure.net/keys/{key},  vault,    https://kv.other.net/keys/k,    none
        https://{vault}.vault.azure.net/keys/{key},  vault,    https://.vault.azure.net/keys/k, none
        /a/{x},                                      x,        '',                             none
        /a/{x},                                      x,        /,                              none
        /a/{x},                                      x,        /a/,                            none
        '',                                          x,        /a/b,                           none
        """)
    void takes_what_stands_where_the_phrase_has_the_variable(
            String phrase, String variable, String text, String value) {
        assertThat(new AliasPattern(phrase, variable).extract(text)).isEqualTo(Optional.ofNullable(value));
    }

    @ParameterizedTest
    @CsvSource({"publishers, p", "OFFERS, o", "skus, k"})
    void a_segment_can_be_named_by_the_one_before_it(String segment, String value) {
        assertThat(AliasPattern.after(segment).extract(IMAGE)).contains(value);
    }

    @Test
    void a_text_of_many_segments_is_searched_in_passing() {
        assertThat(new AliasPattern("/a/{x}/b", "x").extract("/a".repeat(200_000) + "/c/b"))
                .contains("c");
    }
}
