package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkFunctionsTest {
    @ParameterizedTest(name = "row {0}: {1} in {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # row of the language notes | range | target | result
            124 | 10.0.0.0/24                | 10.0.0.5                | true
            124 | 10.0.0.0/24                | 10.0.0.0/16             | false
            124 | 10.0.0.7/24                | 10.0.0.1                | true
            125 | 192.168.0.1-192.168.0.9    | 192.168.0.5             | true
            126 | 10.0.0.0/8                 | 2001:db8::1             | ERR
            -   | 192.168.0.1-192.168.0.9    | 192.168.0.0/29          | false
            -   | 192.168.0.0-192.168.0.9    | 192.168.0.0/29          | true
            -   | 192.168.0.0-192.168.0.9    | 192.168.0.2-192.168.0.10 | false
            -   | 10.0.0.1                   | 10.0.0.1                | true
            -   | 10.0.0.1                   | 10.0.0.2                | false
            -   | 0.0.0.0/0                  | 255.255.255.255         | true
            -   | 10.0.0.1/32                | 10.0.0.1                | true
            -   | 2001:db8::/32              | 2001:DB8:1::ffff        | true
            -   | 2001:db8::/32              | 2001:db9::              | false
            -   | ::/0                       | ::ffff:10.0.0.1         | true
            -   | ::1-::ff                   | ::10                    | true
            -   | 2001:db8::1                | 10.0.0.1                | ERR
            -   | 10.0.0.9-10.0.0.1          | 10.0.0.5                | ERR
            -   | 10.0.0.1-::1               | 10.0.0.5                | ERR
            -   | 10.0.0.0/33                | 10.0.0.5                | ERR
            -   | 10.0.0.0/-1                | 10.0.0.5                | ERR
            -   | 10.0.0.0/                  | 10.0.0.5                | ERR
            -   | ::/129                     | ::1                     | ERR
            -   | 10.0.0.256                 | 10.0.0.5                | ERR
            -   | 10.0.0                     | 10.0.0.5                | ERR
            -   | 10.0.0.01                  | 10.0.0.5                | ERR
            -   | localhost                  | 10.0.0.5                | ERR
            -   | 1:2:3:4:5:6:7              | ::1                     | ERR
            -   | 1::2::3                    | ::1                     | ERR
            -   | :::                        | ::1                     | ERR
            -   | 1:2:3:4:5:6:7:8::          | ::1                     | ERR
            -   | 12345::                    | ::1                     | ERR
            -   | fe80::1%eth0               | ::1                     | ERR
            -   | ``                         | 10.0.0.1                | ERR
            """)
    void a_range_contains_what_lies_wholly_in_it(String row, String range, String target, String result) {
        assertThat(Expressions.result("ipRangeContains('" + range + "','" + target + "')"))
                .isEqualTo(result);
    }
}
