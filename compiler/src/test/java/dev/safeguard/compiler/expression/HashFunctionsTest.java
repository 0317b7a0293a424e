package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashFunctionsTest {
    /** Outputs of Azure's own template engine, and one for each length of the hash's tail. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # expression | result
            uniqueString('snap','crackle','pop')  | "byghxckddilkc"
            uniqueString('asd','asdf','asdf')     | "iizpqit7ih3cc"
            uniqueString('/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRg') | "js26ofeqkqeve"
            uniqueString('/subscriptions/00000000-0000-0000-0000-000000000000','resource-id') | "cwvxuqg24sifi"
            uniqueString('')                      | "aaaaaaaaaaaaa"
            uniqueString('a')                     | "eveiun73364hy"
            uniqueString('ab')                    | "twldla3s3qb3q"
            uniqueString('abc')                   | "cgtzqvhu4i23s"
            uniqueString('abcd')                  | "2vkzoblxv4fya"
            uniqueString('abcde')                 | "5a3qs7ylzrs64"
            uniqueString('abcdef')                | "rmkkamh3kazwq"
            uniqueString('abcdefg')               | "logmp4qgzfm46"
            uniqueString('abcdefgh')              | "q7ncvd5x2rx4e"
            uniqueString('abcdefghi')             | "zignisl6otg3u"
            uniqueString('a','b')                 | "i3z4v3sp6aooa"
            uniqueString('a-b')                   | "i3z4v3sp6aooa"
            uniqueString(1)                       | ERR
            uniqueString()                        | ERR
            guid('foo','bar','baz')               | "2ed86837-7c7c-5eaa-9864-dd077fd19b0d"
            guid('asdf')                          | "228d27cc-6fdb-5934-b7ac-1efccebade04"
            guid('a','b','c')                     | "a98fa280-e03f-5afa-8d8e-92d0a9c201e8"
            guid(createArray('a'))                | ERR
            """)
    void hashes_are_those_of_a_deployment(String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }

    @Test
    void names_made_of_ids_are_those_of_guid_whatever_their_case() {
        assertThat(NameGuid.ofIds("A", "b", "C")).isEqualTo("a98fa280-e03f-5afa-8d8e-92d0a9c201e8");
    }
}
