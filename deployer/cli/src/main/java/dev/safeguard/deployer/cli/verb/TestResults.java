package dev.safeguard.deployer.cli.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.caserun.CaseReport;
import dev.safeguard.compiler.caserun.Coverage;
import dev.safeguard.compiler.caserun.Mutation;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.console.JsonText;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Outputs;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What a run of cases prints; the numbers of cases come last.
 *
 * @param threshold of the coverage; none when nobody asks for one
 * @param mutationThreshold of the mutation score; none when nobody asks for one
 */
record TestResults(
        CaseReport report,
        Optional<Coverage> coverage,
        Optional<BigDecimal> threshold,
        Optional<Mutation.Score> mutation,
        Optional<BigDecimal> mutationThreshold) {

    /** Whether a case failed, or a threshold is missed. */
    boolean isBad() {
        return report.isBad() || missed().isPresent() || mutationMissed().isPresent();
    }

    private Optional<BigDecimal> missed() {
        return threshold.filter(
                percent -> coverage.filter(seen -> seen.isBelow(percent)).isPresent());
    }

    private Optional<BigDecimal> mutationMissed() {
        return mutationThreshold.filter(
                percent -> mutation.filter(score -> score.isBelow(percent)).isPresent());
    }

    void write(Console console, Outputs outputs, Ink ink) {
        outputs.write(console, Map.of(OutputKind.TEXT, () -> text(ink), OutputKind.JSON, () -> JsonText.of(json())));
    }

    private String text(Ink ink) {
        String covered = coverage.map(seen -> seen.text(ink)).orElse("");
        String mutated = mutation.map(score -> score.text(ink)).orElse("");
        return covered
                + mutated
                + report.failures(ink)
                + below("coverage", missed(), ink)
                + below("mutation score", mutationMissed(), ink)
                + report.numbers(ink);
    }

    private static String below(String what, Optional<BigDecimal> percent, Ink ink) {
        return percent.map(p -> ink.red(what + " is below " + p.toPlainString() + " %") + "\n")
                .orElse("");
    }

    private ObjectNode json() {
        ObjectNode json = report.json();
        coverage.ifPresent(seen -> json.set("coverage", seen.json()));
        mutation.ifPresent(score -> json.set("mutation", score.json()));
        return json;
    }
}
