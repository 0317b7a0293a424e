package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownValuesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # expression | result
        parameters('later')                              | UNKNOWN
        concat('a',field('later'))                       | UNKNOWN
        field('later').x                                 | UNKNOWN
        field('later')[0]                                | UNKNOWN
        parameters('l')[field('later')]                  | UNKNOWN
        parameters(field('later'))                       | UNKNOWN
        field('half').known                              | "k"
        field('half').open                               | UNKNOWN
        field('half').open.deeper                        | UNKNOWN
        field('half').nope                               | ERR
        tryGet(field('half'),'open')                     | UNKNOWN
        tryGet(field('half'),'known')                    | "k"
        tryGet(field('half'),'nope')                     | null
        length(field('half'))                            | 2
        contains(field('half'),'OPEN')                   | true
        string(field('half'))                            | UNKNOWN
        union(field('half'),createObject())              | UNKNOWN
        field('halfList')[0]                             | "a"
        field('halfList')[1]                             | UNKNOWN
        first(field('halfList'))                         | "a"
        last(skip(take(field('halfList'),2),1))          | UNKNOWN
        length(concat(field('halfList'),field('halfList'))) | 6
        join(field('halfList'),',')                      | UNKNOWN
        contains(field('halfList'),'c')                  | true
        contains(field('halfList'),'x')                  | UNKNOWN
        indexOf(field('halfList'),'a')                   | 0
        indexOf(field('halfList'),'c')                   | UNKNOWN
        lastIndexOf(field('halfList'),'c')               | 2
        equals(field('halfList'),createArray('a'))       | false
        equals(field('halfList'),createArray('a','b','x')) | false
        equals(field('halfList'),createArray('a','b','c')) | UNKNOWN
        if(true(),'a',field('later'))                    | "a"
        if(false(),field('later'),'a')                   | "a"
        if(field('later'),'a','a')                       | "a"
        if(field('later'),'a','b')                       | UNKNOWN
        if(field('later'),int('x'),int('y'))             | ERR
        if(field('later'),int('x'),1)                    | UNKNOWN
        and(false(),field('later'))                      | false
        and(field('later'),false())                      | false
        and(true(),field('later'))                       | UNKNOWN
        and(field('later'),'true')                       | ERR
        or(field('later'),true())                        | true
        or(false(),field('later'))                       | UNKNOWN
        not(field('later'))                              | UNKNOWN
        coalesce('a',field('later'))                     | "a"
        coalesce(null(),field('later'),'a')              | UNKNOWN
        coalesce(field('later'),int('x'))                | ERR
        concat(field('later'),int('x'))                  | ERR
        concat(field('later'),parameters('undeclared'))  | ERR
        """)
    void only_what_depends_on_it_is_unknown(String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }

    @Test
    void the_reason_comes_through() {
        assertThat(Expressions.outcome("toLower(concat('a', field('half').open))"))
                .isEqualTo(new Outcome.Unknown("applied later"));
    }

    @Test
    void members_of_an_object_may_be_known() {
        ObjectNode known = Json.FACTORY.objectNode().put("a", 1);
        JsonNode open = UnknownValue.object("later", new UnknownValue.Members(known, false));
        JsonNode complete = UnknownValue.object("later", new UnknownValue.Members(known, true));

        assertThat(UnknownValue.isUnknown(open)).isTrue();
        assertThat(UnknownValue.isPerhapsAbsent(open)).isFalse();
        assertThat(UnknownValue.pattern(open)).isEmpty();
        assertThat(UnknownValue.members(open)).contains(new UnknownValue.Members(known, false));
        assertThat(UnknownValue.members(UnknownValue.node("later"))).isEmpty();
        assertThat(UnknownValue.member(open, "A")).isEqualTo(Json.integer(1));
        assertThat(UnknownValue.member(open, "b")).isEqualTo(UnknownValue.perhaps("later"));
        assertThat(UnknownValue.member(complete, "b").isMissingNode()).isTrue();
        assertThat(UnknownValue.member(UnknownValue.node("later"), "b")).isEqualTo(UnknownValue.perhaps("later"));
        assertThat(open).hasToString("{\"why\":\"later\"}");
    }

    @Test
    void a_marked_node_can_be_told_and_printed() {
        assertThat(UnknownValue.isUnknown(UnknownValue.node("x"))).isTrue();
        assertThat(UnknownValue.isUnknown(Json.text("x"))).isFalse();
        assertThat(UnknownValue.reason(UnknownValue.node("x"))).contains("x");
        assertThat(UnknownValue.node("x")).isEqualTo(UnknownValue.node("x")).hasToString("{\"why\":\"x\"}");
        assertThat(Json.array(List.of(UnknownValue.text("x", "a{b}"))))
                .hasToString("[{\"why\":\"x\",\"pattern\":\"a{b}\"}]");
        assertThat(UnknownValue.isUnknown(UnknownValue.perhaps("x"))).isTrue();
        assertThat(UnknownValue.isPerhapsAbsent(UnknownValue.perhaps("x"))).isTrue();
        assertThat(UnknownValue.isPerhapsAbsent(UnknownValue.node("x"))).isFalse();
    }
}
