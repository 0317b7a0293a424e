package dev.safeguard.compiler.caserun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.cases.CaseExplanation;
import dev.safeguard.compiler.cases.CaseResult;
import dev.safeguard.compiler.evaluate.Trace;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of the cases of a run; a line for each failure, the numbers last. */
public final class CaseReport {
    /**
     * A case that is told about.
     *
     * @param problem empty for one that passed
     */
    private record Told(Place place, String name, Optional<String> problem, Optional<Trace> tree) {}

    private final List<Told> told = new ArrayList<>();
    private int passed;
    private int failed;

    CaseReport() {}

    void add(CaseResult result, Optional<CaseExplanation> explanation) {
        if (result.passed()) {
            passed++;
        } else {
            failed++;
        }
        if (!result.passed() || explanation.isPresent()) {
            Optional<Trace> tree = explanation.map(e -> e.explanation().trace());
            told.add(new Told(result.test().place(), result.test().name(), result.failure(), tree));
        }
    }

    /** A case that cannot be run counts as failed. */
    void broken(Finding finding) {
        failed++;
        String problem = finding.code().label() + ": " + finding.problem() + "; " + finding.remedy();
        told.add(new Told(finding.place(), "", Optional.of(problem), Optional.empty()));
    }

    /** Whether a case failed. */
    public boolean isBad() {
        return failed > 0;
    }

    /** Whether no case was run, not even a broken one. */
    public boolean isEmpty() {
        return passed + failed == 0;
    }

    /** A line for each failure, with its tree where there is one; each line ends in a line feed. */
    public String failures(Ink ink) {
        StringBuilder text = new StringBuilder();
        for (Told one : told) {
            String verdict = one.problem.isPresent() ? ink.red("FAIL") : ink.green("pass");
            String name = one.name.isEmpty() ? "" : " " + oneLine(one.name) + (one.problem.isPresent() ? ":" : "");
            String problem = one.problem.map(p -> " " + oneLine(p)).orElse("");
            text.append(ink.bold(one.place.toString()) + ": " + verdict + name + problem)
                    .append('\n');
            one.tree.ifPresent(tree -> tree.render()
                    .lines()
                    .forEach(line -> text.append("    ").append(line).append('\n')));
        }
        return text.toString();
    }

    /** {@code N passed, M failed}, and a line feed. */
    public String numbers(Ink ink) {
        String numbers = passed + " passed, " + failed + " failed";
        return (isBad() ? ink.red(numbers) : ink.green(numbers)) + "\n";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    /** {@code {"summary": {passed, failed}, "failures": [{file, line, name, problem, tree}], "explained": […]}}. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("summary").put("passed", passed).put("failed", failed);
        ArrayNode failures = json.putArray("failures");
        ArrayNode explained = JsonNodeFactory.instance.arrayNode();
        told.forEach(one -> (one.problem.isPresent() ? failures : explained).add(json(one)));
        if (!explained.isEmpty()) {
            json.set("explained", explained);
        }
        return json;
    }

    private static ObjectNode json(Told one) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("file", one.place.document()).put("line", one.place.line()).put("name", one.name);
        one.problem.ifPresent(problem -> row.put("problem", problem));
        one.tree.ifPresent(tree -> row.set("tree", TraceJson.of(tree)));
        return row;
    }
}
