package dev.safeguard.compiler.lower;

import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Conditions.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.evaluate.Truth;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine itself says whether a negation is exact. */
class NegationTest {
    private static final Operand RULE_VALUES =
            Operand.field(RandomConditions.STORAGE + "/networkAcls.ipRules[*].value");

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void a_negation_is_the_exact_opposite(
            @ForAll("conditions") Condition condition, @ForAll("resources") Resource resource) {
        Truth truth = Verdicts.truth(condition, resource);

        assertThat(Verdicts.truth(Negation.of(condition), resource)).isEqualTo(truth.not());
        Statistics.collect(truth);
        Statistics.coverage(coverage ->
                Stream.of(Truth.values()).forEach(each -> coverage.check(each).count(count -> count > 50)));
    }

    /**
     * Where something is not known yet, how conditions nest decides whether a failure behind it is still reached, so
     * one of the two may stay open; they never contradict each other.
     */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void flattening_changes_no_verdict(
            @ForAll("conditions") Condition condition, @ForAll("resources") Resource resource) {
        Truth flat = Verdicts.truth(Flattening.of(condition), resource);
        Truth nested = Verdicts.truth(condition, resource);
        assertThat(flat == nested || flat == Truth.UNKNOWN || nested == Truth.UNKNOWN)
                .as("flat %s, nested %s", flat, nested)
                .isTrue();
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return RandomConditions.any().filter(Verdicts::isWithinLimits);
    }

    @Provide
    Arbitrary<Resource> resources() {
        return RandomResources.any();
    }

    static Stream<Arguments> spellings() {
        var https = STORAGE_ACCOUNTS.supportsHttpsTrafficOnly();
        var tls = STORAGE_ACCOUNTS.minimumTlsVersion();
        var days = STORAGE_ACCOUNTS.keyPolicyKeyExpirationPeriodInDays();
        var rules = STORAGE_ACCOUNTS.networkAclsIpRules();
        Condition perRule = where(RULE_VALUES, Operator.EQUALS, Value.of("a"));
        return Stream.of(
                Arguments.of(tls.equalTo("a"), tls.notEqualTo("a")),
                Arguments.of(tls.in("a", "b"), tls.notIn("a", "b")),
                Arguments.of(tls.notMatching("a*"), tls.matching("a*")),
                Arguments.of(https.exists(), https.absent()),
                Arguments.of(days.atLeast(5), not(days.atLeast(5))),
                Arguments.of(not(https.isTrue()), https.isTrue()),
                Arguments.of(
                        allOf(https.isTrue(), tls.equalTo("a")),
                        anyOf(
                                where(Operand.field(https.alias()), Operator.NOT_EQUALS, Value.of(true)),
                                tls.notEqualTo("a"))),
                Arguments.of(anyOf(tls.equalTo("a"), https.exists()), allOf(tls.notEqualTo("a"), https.absent())),
                Arguments.of(rules.count().atLeast(2), rules.count().lessThan(2)),
                Arguments.of(rules.count().moreThan(2), rules.count().atMost(2)),
                Arguments.of(perRule, not(perRule)));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void it_is_written_as_a_person_would(Condition condition, Condition negation) {
        assertThat(Negation.of(condition)).isEqualTo(negation);
    }
}
