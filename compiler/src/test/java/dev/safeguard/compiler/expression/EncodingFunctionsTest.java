package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingFunctionsTest {
    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # row of the language notes | expression | result
            119 | uri('https://e.com/a/b','c')                                    | "https://e.com/a/c"
            120 | dataUriToString(dataUri('Hello'))                               | "Hello"
            -   | base64(' Fizz ')                                                | "IEZpenog"
            -   | base64(null())                                                  | ""
            -   | base64(1)                                                       | ERR
            -   | base64ToString('IEZpenog')                                      | " Fizz "
            -   | base64ToString('w6Q=')                                          | "ä"
            -   | base64ToString('w6Q')                                           | ERR
            -   | base64ToString(concat(base64('abc'),'@'))                       | ERR
            -   | base64ToString('////')                                          | ERR
            -   | base64ToJson(base64('{"hi": "there"}')).hi                      | "there"
            -   | base64ToJson(base64('{''one'': ''a''}')).one                    | "a"
            -   | base64ToJson(base64('{'))                                       | ERR
            -   | uriComponent('UB*8h 0+=_)9h9n')                                 | "UB%2A8h%200%2B%3D_%299h9n"
            -   | uriComponent('ä')                                               | "%C3%A4"
            -   | uriComponentToString('%20%25%20')                               | " % "
            -   | uriComponentToString('a+b')                                     | "a b"
            -   | uriComponentToString('100%')                                    | "100%"
            -   | uriComponentToString('%C3%A4%zz')                               | "ä%zz"
            -   | uri('https://github.com','Azure/bicep')                         | "https://github.com/Azure/bicep"
            -   | uri('https://github.com/another/repo','/Azure/bicep')           | "https://github.com/Azure/bicep"
            -   | uri('http://contoso.org/firstpath/azuredeploy.json','myscript.sh') | "http://contoso.org/firstpath/myscript.sh"
            -   | uri('http://contoso.org/firstpath','myscript.sh')               | "http://contoso.org/myscript.sh"
            -   | uri('https://e.com/a/b/c','../d')                               | "https://e.com/a/d"
            -   | uri('https://e.com/a','../../d')                                | "https://e.com/d"
            -   | uri('https://e.com/a/b','.')                                    | "https://e.com/a/"
            -   | uri('https://e.com/a/b','..')                                   | "https://e.com/"
            -   | uri('https://e.com/a/b?x=1','')                                 | "https://e.com/a/b?x=1"
            -   | uri('https://e.com/a/b?x=1','?y=2')                             | "https://e.com/a/b?y=2"
            -   | uri('https://e.com/a','//other.org')                            | "https://other.org/"
            -   | uri('https://e.com/a','http://other.org/./b')                   | "http://other.org/b"
            -   | uri('HTTPS://E.com/A','b c')                                    | "https://e.com/b%20c"
            -   | uri('github.com','Azure/bicep')                                 | ERR
            -   | uri('','a')                                                     | ERR
            -   | dataUri(' Fizz ')                                               | "data:text/plain;charset=utf8;base64,IEZpenog"
            -   | dataUri(createArray(1))                                         | "data:application/json;charset=utf8;base64,WzFd"
            -   | dataUriToString('data:;base64,SGVsbG8sIFdvcmxkIQ==')            | "Hello, World!"
            -   | dataUriToString('data:,Hello%2C%20World!')                      | "Hello, World!"
            -   | dataUriToString('DATA:text/plain;CHARSET=UTF-8;base64,w6Q=')    | "ä"
            -   | dataUriToString('data:text/plain;charset=iso-8859-1;base64,5A==') | ERR
            -   | dataUriToString('data:,a+b%20c')                                | "a b c"
            -   | dataUriToString('data:;charset=utf-8,a')                        | ERR
            -   | dataUriToString('data:text/plain; ,a')                          | ERR
            -   | dataUriToString('data:text/plain;base64,SGk%3D')                | ERR
            -   | dataUri(true())                                                 | "data:application/json;charset=utf8;base64,VHJ1ZQ=="
            -   | dataUri(5.0)                                                    | "data:application/json;charset=utf8;base64,NQ=="
            -   | uri('https://e.com/a b','c')                                    | ERR
            -   | uri('https://e.com/100%','c')                                   | ERR
            -   | uri('https://e.com:443/a/','c')                                 | "https://e.com/a/c"
            -   | uri('http://e.com:8080','//x.org:80/y')                         | "http://x.org/y"
            -   | dataUriToString('data:text/plain;charset=nope;base64,5A==')     | ERR
            -   | dataUriToString('data:;base64,5')                               | ERR
            -   | dataUriToString('Hi 0!')                                        | ERR
            """)
    void follows_the_policy_engine(String row, String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }
}
