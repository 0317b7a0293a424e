package dev.safeguard.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every control of the pack owes its readers. */
class ControlsAtAGlanceTest {
    private static final Path CASES = Path.of("src/main/resources/cases");

    /** A control by its number, one of a table by its service too, a cell of the PaaS matrix by service and column. */
    private static final String ID = "[A-Z]{2,4}-\\d{2}(-[a-z0-9]+)?|PAAS-[a-z-]+-(PNA|PE|CMK|TLS|LOCAL)";

    static List<Control> controls() {
        return Documents.PACK.controls();
    }

    static List<PolicyControl> policies() {
        return controls().stream()
                .filter(PolicyControl.class::isInstance)
                .map(PolicyControl.class::cast)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("controls")
    void it_has_a_stable_name(Control control) {
        assertThat(control.id()).matches(ID);
        assertThat(control.key()).matches("[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(control.version()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @ParameterizedTest
    @MethodSource("controls")
    void it_cites_the_regulation_once_each(Control control) {
        assertThat(control.safeguards()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(control.safeguards())
                .extracting(Safeguard::citation)
                .allSatisfy(citation -> assertThat(citation).startsWith("164."));
    }

    @ParameterizedTest
    @MethodSource("controls")
    void its_words_are_short(Control control) {
        assertThat(control.title()).isNotBlank().hasSizeLessThanOrEqualTo(100).doesNotEndWith(".");
        assertThat(control.reason()).as("one sentence").matches("[A-Z][^.]*(\\.\\d[^.]*)*( and \\d[^.]*)*\\.");
    }

    @ParameterizedTest
    @MethodSource("controls")
    void its_definition_fits_azure(Control control) {
        PolicyDefinition definition = Lowering.definition(control, Documents.PACK.name());

        assertThat(definition.name()).hasSizeLessThanOrEqualTo(64);
        assertThat(definition.displayName().orElseThrow()).hasSizeLessThanOrEqualTo(128);
        assertThat(definition.description().orElseThrow()).hasSizeLessThanOrEqualTo(512);
        assertThat(definition.parameters()).hasSizeLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void what_changes_resources_names_its_roles(PolicyControl policy) {
        boolean changes = policy.allowedEffects().stream().anyMatch(effect -> effect.needsIdentity());

        assertThat(policy.remediation().isPresent()).isEqualTo(changes);
        policy.remediation()
                .ifPresent(remediation -> assertThat(remediation.roles())
                        .isNotEmpty()
                        .allSatisfy(
                                role -> assertThat(role.guid()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")));
        assertThat(policy.allowedEffects()).contains(policy.effect());
    }

    @ParameterizedTest
    @MethodSource("controls")
    void it_ships_with_cases(Control control) {
        assertThat(casesOf(control.id()))
                .isRegularFile()
                .satisfies(file -> assertThat(Files.readString(file).split("control: " + control.id() + "\\b", -1))
                        .hasSizeGreaterThan(6));
    }

    /** A file for each control, or one for what the controls of a table have in common. */
    private static Path casesOf(String id) {
        Path file = CASES.resolve(id + ".yaml");
        int last = id.lastIndexOf('-');
        return Files.exists(file) || last < 0 ? file : casesOf(id.substring(0, last));
    }

    @Test
    void ids_and_keys_are_unique() {
        assertThat(controls()).extracting(Control::id).doesNotHaveDuplicates();
        assertThat(controls()).extracting(Control::key).doesNotHaveDuplicates();
    }

    @Test
    void the_initiative_groups_every_control_by_its_citations() {
        var initiative =
                Lowering.initiative(Documents.PACK.initiatives().get(0), Documents.PACK, Lowering.PLACEHOLDER_SCOPE);
        Set<String> groups =
                initiative.groups().stream().map(group -> group.name()).collect(Collectors.toSet());

        assertThat(initiative.members())
                .hasSameSizeAs(controls())
                .allSatisfy(
                        member -> assertThat(member.groupNames()).isNotEmpty().isSubsetOf(groups));
    }
}
