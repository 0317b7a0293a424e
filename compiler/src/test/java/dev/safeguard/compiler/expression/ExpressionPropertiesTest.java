package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Literal;
import dev.safeguard.compiler.expression.Expression.Parsed;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ExpressionPropertiesTest {
    @Property
    void parsing_never_throws(@ForAll String text) {
        assertThat(Expression.parse("[" + text + "]")).isNotNull();
        assertThat(Expression.parse(text)).isNotNull();
    }

    @Property
    void text_made_of_tokens_parses_and_evaluates_or_says_why_not(@ForAll("tokens") List<String> tokens) {
        String text = "[" + String.join("", tokens) + "]";

        if (Expression.parse(text) instanceof Parsed.Ok ok) {
            assertThat(ExpressionEvaluator.evaluate(ok.expression(), new SampleScope()))
                    .isNotNull();
        } else {
            assertThat(Expression.parse(text)).isInstanceOfSatisfying(Parsed.Failed.class, failed -> {
                assertThat(failed.offset()).isBetween(0, text.length());
                assertThat(failed.problem()).isNotBlank().doesNotContain("\n");
            });
        }
    }

    @Property
    void any_function_answers_any_arguments(
            @ForAll("functions") String name, @ForAll("arguments") List<JsonNode> arguments) {
        Call call =
                new Call(name, arguments.stream().<Expression>map(Literal::new).toList());

        assertThat(ExpressionEvaluator.evaluate(call, new SampleScope())).isNotNull();
    }

    @Property
    void a_quoted_string_is_itself(@ForAll String text) {
        assertThat(Expression.parse("['" + text.replace("'", "''") + "']"))
                .isEqualTo(new Parsed.Ok(new Literal(Json.text(text))));
    }

    @Property
    void base64_comes_back(@ForAll("unicode") String text) {
        assertThat(apply("base64ToString", apply("base64", Json.text(text)))).isEqualTo(Json.text(text));
    }

    @Property
    void uri_component_comes_back(@ForAll("unicode") String text) {
        JsonNode escaped = apply("uriComponent", Json.text(text));

        assertThat(escaped.textValue()).matches("[A-Za-z0-9._~%-]*");
        assertThat(apply("uriComponentToString", escaped)).isEqualTo(Json.text(text));
    }

    @Property
    void data_uri_comes_back(@ForAll("unicode") String text) {
        assertThat(apply("dataUriToString", apply("dataUri", Json.text(text)))).isEqualTo(Json.text(text));
    }

    @Property
    void union_is_idempotent_and_keeps_what_intersection_keeps(@ForAll("arrays") JsonNode array) {
        JsonNode once = apply("union", array, array);

        assertThat(apply("union", once, array)).isEqualTo(once);
        assertThat(apply("intersection", array, array)).isEqualTo(once);
    }

    @Property
    void split_and_join_are_inverse(@ForAll("unicode") String text) {
        assertThat(apply("join", apply("split", Json.text(text), Json.text(",")), Json.text(",")))
                .isEqualTo(Json.text(text));
    }

    @Property
    void arithmetic_is_exact_or_fails(@ForAll long a, @ForAll long b) {
        BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        Outcome outcome = run("mul", Json.integer(a), Json.integer(b));

        if (product.bitLength() < Long.SIZE) {
            assertThat(outcome).isEqualTo(new Outcome.Value(Json.integer(product.longValue())));
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        }
    }

    @Property
    void an_address_lies_in_every_block_made_of_it(@ForAll int address, @ForAll @IntRange(max = 32) int prefix) {
        String text =
                (address >>> 24) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);

        assertThat(apply("ipRangeContains", Json.text(text + "/" + prefix), Json.text(text)))
                .isEqualTo(Json.bool(true));
    }

    @Property
    void a_guid_is_of_version_5_and_depends_on_case(@ForAll("unicode") String text) {
        UUID guid = UUID.fromString(apply("guid", Json.text(text)).textValue());

        assertThat(guid.version()).isEqualTo(5);
        assertThat(guid.variant()).isEqualTo(2);
        assertThat(apply("uniqueString", Json.text(text)).textValue()).matches("[a-z2-7]{13}");
    }

    @Property
    void order_ignores_case_first(@ForAll("unicode") String a, @ForAll("unicode") String b) {
        assertThat(Integer.signum(InvariantText.compare(a, b))).isEqualTo(-Integer.signum(InvariantText.compare(b, a)));
        assertThat(InvariantText.compare(a, b) == 0).isEqualTo(a.equals(b));
    }

    @Provide
    static Arbitrary<List<String>> tokens() {
        return Arbitraries.of(
                        "concat",
                        "if",
                        "field",
                        "parameters",
                        "'a'",
                        "'l'",
                        "(",
                        ")",
                        "[",
                        "]",
                        ".",
                        ",",
                        "1",
                        "-2",
                        " ",
                        "'",
                        "true()",
                        "field('later')",
                        "parameters('o')",
                        "resourceGroup()",
                        "length",
                        "tags")
                .list()
                .ofMaxSize(12);
    }

    @Provide
    static Arbitrary<String> functions() {
        return Arbitraries.of(
                FunctionCatalog.all().stream().map(FunctionInfo::name).toList());
    }

    @Provide
    static Arbitrary<List<JsonNode>> arguments() {
        return values().list().ofMaxSize(4);
    }

    @Provide
    static Arbitrary<JsonNode> arrays() {
        return values().list().ofMaxSize(6).map(Json::array);
    }

    /** Whole code points only: half a surrogate pair cannot come back from UTF-8. */
    @Provide
    static Arbitrary<String> unicode() {
        return Arbitraries.strings().withCharRange('\0', '\uD7FF').withChars("aA,+%=😀".replace("😀", ""));
    }

    private static Arbitrary<JsonNode> values() {
        Arbitrary<JsonNode> scalars = Arbitraries.oneOf(
                Arbitraries.longs().map(Json::integer),
                Arbitraries.strings().ofMaxLength(8).map(Json::text),
                Arbitraries.bigDecimals().map(Json.FACTORY::numberNode),
                Arbitraries.of(
                        Json.nothing(), Json.bool(true), Json.bool(false), Json.text("{0}"), Json.text("10.0.0.0/8")));
        return Arbitraries.oneOf(
                scalars,
                scalars.list().ofMaxSize(3).map(Json::array),
                scalars.map(value -> Json.FACTORY.objectNode().set("a", value)));
    }

    private static JsonNode apply(String name, JsonNode... arguments) {
        return ((Outcome.Value) run(name, arguments)).json();
    }

    private static Outcome run(String name, JsonNode... arguments) {
        List<Expression> literals =
                List.of(arguments).stream().<Expression>map(Literal::new).toList();
        return ExpressionEvaluator.evaluate(new Call(name, literals), new SampleScope());
    }
}
