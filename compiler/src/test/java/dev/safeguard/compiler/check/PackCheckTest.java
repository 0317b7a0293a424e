package dev.safeguard.compiler.check;

import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.control.ControlSet;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Conditions;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackCheckTest {
    private static final PackCheck CHECK = PackCheck.with(Checker.with(AliasCatalog.bundled()));
    private static final Parameter DAYS = Parameter.integer("days", 1).described("Days", "How many.");
    private static final PolicyControl ONE = control("CLI-01", "clinic.one");
    private static final PolicyControl TWO = control("CLI-02", "clinic.two");

    private record Pack(String name, List<Control> controls, List<ControlSet> initiatives) implements ControlPack {
        @Override
        public String version() {
            return "1.0.0";
        }
    }

    private static PolicyControl control(String id, String key) {
        return control(id, key, STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().isTrue());
    }

    private static PolicyControl control(String id, String key, Condition condition) {
        return Control.control(id, key)
                .implementing(ACCESS_CONTROL)
                .on(STORAGE_ACCOUNTS)
                .mustHave(condition)
                .otherwise(AUDIT)
                .because("Why it matters.");
    }

    private static PolicyControl using(String id, Parameter parameter) {
        return control(
                id, id, STORAGE_ACCOUNTS.keyPolicyKeyExpirationPeriodInDays().atMost(parameter));
    }

    /** Demands a tag whose name is a parameter. */
    private static PolicyControl tagged(Parameter name) {
        Condition exists = Conditions.where(
                Operand.field("[concat('tags[', parameters('" + name.name() + "'), ']')]"),
                Operator.EXISTS,
                Value.of(true));
        return control("CLI-03", "clinic.tagged", exists).with(name.described("Tag name", "The tag that is demanded."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a<b", "a>b", "a%b", "a&b", "a\\b", "a?b", "a/b"})
    void no_tag_can_be_called_that(String name) {
        assertThat(CHECK.check(List.of(only(tagged(Parameter.string("clinicTagName", name))))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code().label()).isEqualTo("SG0312");
                    assertThat(finding.toString()).contains("no tag can be called `" + name + "`");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"DataClassification", "cost center", "hidden-link:/a/b", ""})
    void a_tag_can_be_called_that(String name) {
        assertThat(CHECK.check(List.of(only(tagged(Parameter.string("clinicTagName", name))))))
                .isEmpty();
    }

    private static ControlSet set(String name, Control... controls) {
        return new ControlSet(name, "Clinic", "What a clinic needs.", "1.0.0", List.of(controls));
    }

    private static Pack pack(Control... controls) {
        return new Pack("clinic", List.of(controls), List.of(set("clinic", controls)));
    }

    private static Pack only(PolicyControl control) {
        return pack(control);
    }

    @Test
    void a_sound_pack_has_no_errors_and_no_warnings() {
        assertThat(CHECK.check(List.of(pack(ONE, TWO, using("CLI-03", DAYS).with(DAYS)))))
                .isEmpty();
    }

    static Stream<Arguments> structure() {
        Parameter other = DAYS.described("Days", "Meant otherwise.");
        Parameter otherCase = Parameter.integer("DAYS", 1);
        return Stream.of(
                Arguments.of(PackCodes.DUPLICATE_CONTROL, pack(ONE, control("cli-01", "clinic.other"))),
                Arguments.of(PackCodes.DUPLICATE_KEY, pack(ONE, control("CLI-02", "Clinic.One"))),
                Arguments.of(
                        PackCodes.DUPLICATE_SET,
                        new Pack("clinic", List.of(ONE), List.of(set("a", ONE), set("A", ONE)))),
                Arguments.of(PackCodes.FOREIGN_MEMBER, new Pack("clinic", List.of(ONE), List.of(set("a", TWO)))),
                Arguments.of(PackCodes.REPEATED_MEMBER, new Pack("clinic", List.of(ONE), List.of(set("a", ONE, ONE)))),
                Arguments.of(
                        PackCodes.CONFLICTING_PARAMETER,
                        pack(
                                using("CLI-03", DAYS).with(DAYS),
                                using("CLI-04", other).with(other))),
                Arguments.of(
                        PackCodes.CONFLICTING_PARAMETER,
                        pack(
                                using("CLI-03", DAYS).with(DAYS),
                                using("CLI-04", otherCase).with(otherCase))),
                Arguments.of(PackCodes.RESERVED_PARAMETER, only(ONE.with(Parameter.string("Effect", "Audit")))),
                Arguments.of(PackCodes.RESERVED_PARAMETER, only(ONE.with(Parameter.bool("scopetophitag", true)))),
                Arguments.of(PackCodes.RESERVED_PARAMETER, only(ONE.with(Parameter.string("effect-cli-01", "Audit")))),
                Arguments.of(
                        PackCodes.CONFLICTING_EFFECT,
                        pack(
                                ONE.sharingEffect("clinic"),
                                TWO.defaulting(EffectName.DENY).sharingEffect("clinic"))));
    }

    @Test
    void a_set_may_hold_a_variant_of_a_control_of_the_pack() {
        Control denying = ONE.defaulting(EffectName.DENY);

        assertThat(CHECK.check(List.of(new Pack("clinic", List.of(ONE), List.of(set("clinic", denying))))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("structure")
    void what_does_not_fit_together_is_found_before_compiling(Code code, ControlPack pack) {
        assertThat(CHECK.check(List.of(pack))).extracting(Finding::code).contains(code);
        assertThat(PackCheck.structure(List.of(pack))).isEqualTo(CHECK.check(List.of(pack)));
    }

    static Stream<Arguments> meaning() {
        Parameter[] many = IntStream.range(0, 17)
                .mapToObj(i -> Parameter.integer("days" + i, i))
                .toArray(Parameter[]::new);
        Control[] crowd = IntStream.range(0, 399)
                .mapToObj(i -> control("CLI-" + i, "clinic.c" + i))
                .toArray(Control[]::new);
        return Stream.of(
                Arguments.of("SG0211", only(using("CLI-03", DAYS))),
                Arguments.of("SG0220", only(ONE.allowing(EffectName.DENY))),
                Arguments.of("SG0312", only(tagged(Parameter.string("clinicTagName", "data<class>")))),
                Arguments.of("SG0402", only(control("CLI-03", "a." + "b".repeat(130)))),
                Arguments.of("SG0404", only(control("C".repeat(60), "clinic.long"))),
                Arguments.of("SG0405", only(ONE.with(many))),
                Arguments.of("SG0411", pack(crowd)));
    }

    @ParameterizedTest
    @MethodSource("meaning")
    void what_azure_would_refuse_is_found_in_what_it_compiles_to(String label, ControlPack pack) {
        assertThat(CHECK.check(List.of(pack)))
                .filteredOn(Finding::isError)
                .extracting(finding -> finding.code().label())
                .contains(label);
    }

    @Test
    void findings_name_the_file_that_compile_would_write() {
        assertThat(CHECK.check(List.of(only(using("CLI-03", DAYS)))).toString())
                .contains("policyDefinitions/clinic-cli-03.json:");
    }

    @Test
    void two_packs_need_two_names() {
        assertThat(CHECK.check(List.of(pack(ONE), new Pack("CLINIC", List.of(TWO), List.of()))))
                .extracting(Finding::code)
                .containsExactly(PackCodes.DUPLICATE_PACK);
    }

    @Test
    void every_code_is_shown_above() {
        Stream<Object> shown = structure().map(row -> row.get()[0]);
        assertThat(Stream.concat(shown, Stream.of(PackCodes.DUPLICATE_PACK)).distinct())
                .containsExactlyInAnyOrderElementsOf(PackCodes.all());
        assertThat(Codes.all()).doesNotContainAnyElementsOf(PackCodes.all());
    }
}
