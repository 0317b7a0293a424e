package dev.safeguard.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.alias.AliasCodes;
import dev.safeguard.compiler.assign.AssignCodes;
import dev.safeguard.compiler.cases.CaseCodes;
import dev.safeguard.compiler.dossier.DossierCodes;
import dev.safeguard.compiler.evaluate.PlanCodes;
import dev.safeguard.compiler.read.ReadCodes;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.compiler.template.TemplateCodes;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {
    private static final Path PAGE = Path.of("docs/findings.md");

    private static final List<Example> EXAMPLES = Examples.all();

    static Stream<Code> codes() {
        return Codes.all().stream();
    }

    private static Example example(Code code) {
        return EXAMPLES.stream()
                .filter(e -> e.label().equals(code.label()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example of " + code.label()));
    }

    /** The other codes of this module; their own tests show them. */
    private static Stream<Code> elsewhere() {
        return Stream.of(
                        PackCodes.all(),
                        PlanCodes.all(),
                        AliasCodes.all(),
                        SourceCodes.all(),
                        TemplateCodes.all(),
                        CaseCodes.all(),
                        DossierCodes.all(),
                        AssignCodes.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Code::label));
    }

    @Test
    void labels_are_unique() {
        assertThat(Stream.concat(codes(), elsewhere()).map(Code::label)).doesNotHaveDuplicates();
    }

    @Test
    void every_constant_of_a_class_of_codes_is_listed() throws IllegalAccessException {
        for (Class<?> owner : List.of(
                ReadCodes.class,
                StructureCodes.class,
                FieldCodes.class,
                LimitCodes.class,
                InitiativeCodes.class,
                LintCodes.class,
                ExpressionCodes.class)) {
            for (var field : owner.getFields()) {
                assertThat(Codes.all()).contains((Code) field.get(null));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_has_an_example_that_shows_it(Code code) {
        assertThat(example(code).shown())
                .as(example(code).findings().toString())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_finding_is_one_line_in_our_style(Code code) {
        assertThat(example(code).findings()).allSatisfy(finding -> {
            assertThat(finding.problem() + finding.remedy())
                    .doesNotContain("\n")
                    .doesNotContain("com.fasterxml");
            assertThat(finding.problem()).doesNotEndWith(".").isNotBlank();
        });
    }

    @Test
    void the_page_of_codes_is_up_to_date() throws IOException {
        String page = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("rewrite with -Dgolden.update=true, then read the diff")
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
            # Findings of reading and checking

            Written by `CodesTest` from the codes and one example of each; do not edit.
            An error means that Azure would refuse the policy or that it cannot work; a warning that it probably does not do
            what its author thinks; an info is advice.

            | code | severity | what | example |
            |---|---|---|---|
            """);
        codes().forEach(code -> page.append("| %s | %s | %s | %s |\n"
                .formatted(code.label(), code.severity().label(), cell(code.summary()), cell(line(code)))));
        page.append("""

            ## Planning, alias listings, resources, cases and dossiers

            | code | severity | what |
            |---|---|---|
            """);
        elsewhere()
                .forEach(code -> page.append("| %s | %s | %s |\n"
                        .formatted(code.label(), code.severity().label(), cell(code.summary()))));
        return page.toString();
    }

    private static String line(Code code) {
        Finding shown = example(code).shown().get(0);
        String text = shown.problem() + "; " + shown.remedy();
        return text.length() > 240 ? text.substring(0, 240) + "…" : text;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
