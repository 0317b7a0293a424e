package dev.safeguard.compiler.template.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.safeguard.compiler.FuzzClock;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions made to hang, to fill the memory or to overflow the stack end with a fault, and soon. */
class HostileTemplateExpressionsTest {
    private static final int SMALL_STACK = 512 << 10;

    /** Variables {@code v0}, {@code v1}, … of which each but the first is the same expression of the one before. */
    private static final class Chain extends MapScope {
        private final TemplateEvaluator evaluator = new TemplateEvaluator(this);
        private final String step;
        private final boolean cached;
        private final JsonNode[] values = new JsonNode[100_000];

        Chain(String step, boolean cached) {
            this.step = step;
            this.cached = cached;
        }

        @Override
        public JsonNode variable(String name) {
            int number = Integer.parseInt(name.substring(1));
            if (number == 0) {
                return Json.text("0123456789");
            }
            if (values[number] != null) {
                return values[number];
            }
            JsonNode value =
                    evaluator.evaluateText("[" + step.replace("%", "variables('v" + (number - 1) + "')") + "]");
            values[number] = cached ? value : null;
            return value;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        concat(%, %)                    | 60    | true
        createArray(%, %)               | 60    | true
        createObject('a', %, 'b', %)    | 60    | true
        createArray(%)                  | 130   | true
        string(createArray(%, %))       | 60    | true
        concat(%, 'x')                  | 99999 | true
        concat(%, %)                    | 40    | false
        base64(concat(%, %))            | 60    | true
        map(createArray(1, 2), lambda('x', %)) | 60 | true
        replace(%, '0', %)              | 60    | true
        join(createArray(%, %), %)      | 60    | true
        format('{0}{0}{0}{0}', %)       | 60    | true
        uriComponent(concat('/', %, %)) | 60    | true
        """)
    void variables_that_grow_or_nest_without_end_are_stopped(String step, int number, boolean cached) {
        Chain chain = new Chain(step, cached);

        String last = "[length(string(variables('v" + number + "')))]";

        assertThat(onSmallStack(() -> FuzzClock.timed(() -> chain.evaluator.evaluateText(last))))
                .isInstanceOfSatisfying(
                        TemplateFault.class,
                        fault -> assertThat(fault.isLimit()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        map(range(0,10000),lambda('a',map(range(0,10000),lambda('b',map(range(0,10000),lambda('c',1))))))
        map(range(0,10000),lambda('a',range(0,10000)))
        map(range(0,10000),lambda('a',padLeft(1,1000000)))
        reduce(range(0,10000),'',lambda('a','b',concat(lambdaVariables('a'),'0123456789012345678901234567890123456789')))
        reduce(range(0,10000),createArray(),lambda('a','b',createArray(lambdaVariables('a'),lambdaVariables('a'))))
        filter(range(0,10000),lambda('a',contains(range(0,10000),string(lambdaVariables('a')))))
        sort(range(0,10000),lambda('a','b',contains(range(0,10000),string(lambdaVariables('a')))))
        toObject(range(0,10000),lambda('a',string(lambdaVariables('a'))),lambda('a',range(0,10000)))
        groupBy(range(0,10000),lambda('a',padLeft(lambdaVariables('a'),1000000)))
        padLeft('a',2147483647)
        padLeft('a',9223372036854775807)
        format('{0,9999999}',1)
        format('{0,-9999999}',parameters('password'))
        format('{0:D999}{0:D999}{0,999999}{0,999999}',1)
        replace(padLeft('a',1000000,'b'),'b',padLeft('a',1000000))
        join(range(0,10000),padLeft('a',1000000))
        """)
    void work_without_end_is_stopped(String expression) {
        assertThatThrownBy(() -> FuzzClock.timed(() -> Shown.value(expression)))
                .isInstanceOfSatisfying(
                        TemplateFault.class,
                        fault -> assertThat(fault.isLimit()).isTrue());
    }

    /** A pattern that would double with every variable is given up. */
    @Test
    void patterns_do_not_grow_without_end() {
        Chain chain = new Chain("concat(parameters('later'), %, %)", true);

        JsonNode value = chain.evaluator.evaluateText("[variables('v40')]");

        assertThat(UnknownValue.isUnknown(value)).isTrue();
        assertThat(UnknownValue.pattern(value)).isEmpty();
    }

    /** Not excused as a branch that may not be taken. */
    @Test
    void a_limit_is_no_branch() {
        assertThatThrownBy(() -> Shown.value("if(parameters('later'),padLeft('a',2147483647),1)"))
                .isInstanceOf(TemplateFault.class);
    }

    /** What almost matches everywhere, and lambdas that contradict themselves. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        length(sort(range(0,2000),lambda('a','b',true())))                                    | 2000
        length(sort(range(0,2000),lambda('a','b',less(mod(mul(lambdaVariables('a'),7919),13),5)))) | 2000
        indexOf(padLeft('',200000,'a'),concat(padLeft('',100000,'a'),'b'))                    | -1
        contains(padLeft('',200000,'a'),concat(padLeft('',100000,'a'),'b'))                   | false
        length(replace(padLeft('',200000,'a'),concat(padLeft('',100000,'a'),'b'),''))         | 200000
        length(split(padLeft('',100000,'a'),createArray('b',concat(padLeft('',50000,'a'),'b')))) | 1
        like(padLeft('',100000,'a'),'*a*a*a*a*a*a*a*a*b')                                     | false
        length(uri('https://h/',concat(replace(padLeft('',100000,'a'),'a','a/'),replace(padLeft('',100000,'a'),'a','../'),'x'))) | 11
        length(format(concat('{0}',padLeft('',100000,'x')),1))                                | 100001
        equals(json('1e2147483647'),json('1e2147483646'))                                     | false
        length(string(json('[1e2147483647]')))                                                | 15
        length(tryGet(createObject(),'a'))                                                    | ERR
        json(padLeft('',100000,'['))                                                          | ERR
        float('1e999')                                                                        | ERR
        int('99999999999999999999999')                                                        | ERR
        json('1e99999999999')                                                                 | ERR
        dateTimeFromEpoch(9223372036854775807)                                                | ERR
        dateTimeAdd('9999-12-31T23:59:59Z','P999999999Y')                                     | ERR
        dateTimeAdd(padLeft('',100000,'2'),'P1D')                                             | ERR
        dateTimeAdd('2026-01-01',concat('P',padLeft('',100000,'1'),'D'))                      | ERR
        dateTimeAdd('2026-01-01','P1D',padLeft('',100000,'f'))                                | ERR
        parseCidr(padLeft('',100000,':'))                                                     | ERR
        cidrSubnet('::/0',128,9223372036854775807)                                            | "::7fff:ffff:ffff:ffff/128"
        cidrSubnet('10.0.0.0/8',2147483648,1)                                                 | ERR
        parseUri(concat('https://',padLeft('',100000,'@')))                                   | ERR
        dataUriToString(concat('data:text/plain',padLeft('',100000,';'),',x'))                | ERR
        div(sub(-9223372036854775807,1),-1)                                                   | ERR
        range(2147483647,1)                                                                   | ERR
        range(0,10001)                                                                        | ERR
        """)
    void odd_arguments_are_decided_at_once(String expression, String expected) {
        Object result = onSmallStack(() -> FuzzClock.timed(() -> Json.text(Shown.value(expression))));

        assertThat(
                        result instanceof TemplateFault
                                ? "ERR"
                                : ((JsonNode) result).textValue().replace("\"", ""))
                .isEqualTo(expected);
    }

    @Test
    void expressions_nest_to_a_depth_and_are_of_a_length() {
        assertThat(evaluated("array(".repeat(127) + "1" + ")".repeat(127))).isInstanceOf(ArrayNode.class);
        assertThat(problem("array(".repeat(129) + "1" + ")".repeat(129))).contains("nest more than 128 deep");
        assertThat(problem("array(".repeat(3000))).contains("nest more than 128 deep");
        assertThat(problem("concat('" + "a".repeat(24_570) + "')"))
                .isEqualTo("Language expression length limit exceeded. Limit: '24576' and actual: '24580'.");
        assertThat(problem("createObject()" + ".a".repeat(12_000))).contains("property 'a' doesn't exist");
        assertThat(problem("createObject()" + "[createObject()".repeat(1_000) + "]".repeat(1_000)))
                .contains("nest more than 128 deep");
    }

    @Test
    void trees_nest_to_a_depth() {
        ArrayNode tree = Json.FACTORY.arrayNode();
        ArrayNode innermost = tree;
        for (int i = 0; i < 100_000; i++) {
            innermost = innermost.addArray();
        }

        assertThat(onSmallStack(() -> new TemplateEvaluator(new MapScope()).evaluate(tree)))
                .isInstanceOf(TemplateFault.class);
    }

    /** One expression that asks for too much does not take the others with it; many such do. */
    @Test
    void work_is_bounded_for_one_expression_and_for_all() {
        TemplateEvaluator evaluator = new TemplateEvaluator(new MapScope());
        String endless = "[map(range(0,10000),lambda('a',map(range(0,10000),lambda('b',1))))]";

        assertThatThrownBy(() -> evaluator.evaluateText(endless)).isInstanceOf(TemplateFault.class);
        assertThat(evaluator.evaluateText("[add(1, 2)]")).isEqualTo(Json.integer(3));
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> evaluator.within(new MapScope()).evaluateText(endless))
                    .isInstanceOf(TemplateFault.class);
        }
        assertThatThrownBy(() -> evaluator.evaluateText("[add(1, 2)]")).isInstanceOf(TemplateFault.class);
    }

    private static Object evaluated(String expression) {
        return onSmallStack(() -> new TemplateEvaluator(new MapScope()).evaluateText("[" + expression + "]"));
    }

    private static String problem(String expression) {
        return ((TemplateFault) evaluated(expression)).problem();
    }

    /** What can be asked of the language. */
    private interface Work {
        JsonNode run();
    }

    /** The value, or what was thrown, on a stack smaller than any thread has. */
    private static Object onSmallStack(Work work) {
        List<Object> result = new ArrayList<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result.add(work.run());
                    } catch (RuntimeException | StackOverflowError e) {
                        result.add(e);
                    }
                },
                "small",
                SMALL_STACK);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return result.get(0);
    }
}
