package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the names of fields mean, and which places paths go through. */
class FieldNameTest {
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Type             | TYPE        | Type
        name             | NAME        | name
        fullName         | FULL_NAME   | fullName
        ID               | ID          | ID
        kind             | KIND        | kind
        location         | LOCATION    | location
        apiVersion       | API_VERSION | apiVersion
        tags             | TAGS        | tags
        identity         | IDENTITY    | identity
        identity.type    | IDENTITY    | identity.type
        tags.a           | TAG         | a
        Tags.a.b         | TAG         | a.b
        tags[a]          | TAG         | a
        tags['a']        | TAG         | a
        tags['it''s']    | TAG         | it's
        tags[']          | TAG         | '
        tags['']         | TAG         | ~~
        tags[a/b]        | TAG         | a/b
        tags[a           | UNKNOWN     | tags[a
        tagsa/b          | UNKNOWN     | tagsa/b
        Test/r/p         | ALIAS       | Test/r/p
        Test/r/a[*].s    | ALIAS       | Test/r/a[*].s
        properties.p     | PATH        | properties.p
        sku.a-b          | PATH        | sku.a-b
        zones[*]         | PATH        | zones[*]
        zones            | UNKNOWN     | zones
        properties..p    | UNKNOWN     | properties..p
        properties.p q   | UNKNOWN     | properties.p q
        """)
    void a_name_says_what_it_names(String text, FieldName.Kind kind, String key) {
        FieldName field = FieldName.parse(text);
        assertThat(field.kind()).isEqualTo(kind);
        assertThat(field.key()).isEqualTo(key);
        assertThat(field.text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}: after the first {1}, after the second {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        properties.p               | ~~    | ~~ | 0
        properties.a[*]            | ~~    | ~~ | 1
        properties.a[*].s          | s     | ~~ | 1
        properties.a[*].b[*].c.d   | b[*].c.d | c.d | 2
        properties.a[*][*]         | [*]   | ~~ | 2
        [*].s                      | s     | ~~ | 1
        """)
    void a_path_goes_on_after_each_array(String text, String first, String second, int arrays) {
        FieldPath path = FieldPath.parse(text);
        assertThat(path).hasToString(text);
        assertThat(path.after(1)).hasToString(first);
        assertThat(path.after(2)).hasToString(second);
        assertThat(path.fanOuts()).isEqualTo(arrays);
    }
}
