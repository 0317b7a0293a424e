package dev.safeguard.deployer.cli.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.cases.CaseResult;
import dev.safeguard.compiler.cases.PolicyCase;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.List;

/** What became of the cases of a run; a line for each failure, the numbers last. */
final class CaseReport {
    private record Failure(Place place, String name, String problem) {}

    private final List<PolicyCase> cases = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private int passed;

    void add(CaseResult result) {
        cases.add(result.test());
        if (result.passed()) {
            passed++;
        }
        result.failure()
                .ifPresent(problem -> failures.add(
                        new Failure(result.test().place(), result.test().name(), problem)));
    }

    /** A case that cannot be run counts as failed. */
    void broken(Finding finding) {
        String problem = finding.code().label() + ": " + finding.problem() + "; " + finding.remedy();
        failures.add(new Failure(finding.place(), "", problem));
    }

    List<PolicyCase> cases() {
        return List.copyOf(cases);
    }

    boolean isBad() {
        return !failures.isEmpty();
    }

    String text(Ink ink) {
        StringBuilder text = new StringBuilder();
        for (Failure failure : failures) {
            String name = failure.name.isEmpty() ? "" : " " + oneLine(failure.name) + ":";
            text.append(ink.bold(failure.place.toString()) + ": " + ink.red("FAIL") + name + " "
                            + oneLine(failure.problem))
                    .append('\n');
        }
        String numbers = passed + " passed, " + failures.size() + " failed";
        return text.append(isBad() ? ink.red(numbers) : ink.green(numbers))
                .append('\n')
                .toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    /** {@code {"summary": {passed, failed}, "failures": [{file, line, name, problem}]}}. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("summary").put("passed", passed).put("failed", failures.size());
        ArrayNode rows = json.putArray("failures");
        for (Failure failure : failures) {
            rows.addObject()
                    .put("file", failure.place.document())
                    .put("line", failure.place.line())
                    .put("name", failure.name)
                    .put("problem", failure.problem);
        }
        return json;
    }
}
