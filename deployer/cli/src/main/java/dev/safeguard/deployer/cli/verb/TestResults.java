package dev.safeguard.deployer.cli.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.caserun.CaseReport;
import dev.safeguard.compiler.caserun.Coverage;
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
 * @param missed the threshold, when the coverage is below it
 */
record TestResults(CaseReport report, Optional<Coverage> coverage, Optional<BigDecimal> missed) {

    void write(Console console, Outputs outputs, Ink ink) {
        outputs.write(console, Map.of(OutputKind.TEXT, () -> text(ink), OutputKind.JSON, () -> JsonText.of(json())));
    }

    private String text(Ink ink) {
        String covered = coverage.map(seen -> seen.text(ink)).orElse("");
        String below = missed.map(percent -> ink.red("coverage is below " + percent.toPlainString() + " %") + "\n")
                .orElse("");
        return covered + report.failures(ink) + below + report.numbers(ink);
    }

    private ObjectNode json() {
        ObjectNode json = report.json();
        coverage.ifPresent(seen -> json.set("coverage", seen.json()));
        return json;
    }
}
