package dev.safeguard.deployer.cli.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import dev.safeguard.dsl.finding.Severity;
import java.util.List;

/**
 * Findings for people and for programs.
 *
 * @param files how many files were looked at
 */
record FindingsReport(List<Finding> findings, int files) {
    FindingsReport {
        findings = List.copyOf(findings);
    }

    /** Whether there is something to mend: an error or a warning. */
    boolean isBad() {
        return findings.stream().anyMatch(finding -> finding.code().severity() != Severity.INFO);
    }

    /**
     * One line for each finding, {@code file:line:col: severity CODE: problem; remedy}, then the count.
     *
     * @param notes whether findings of severity info are listed or only counted
     */
    String text(Ink ink, boolean notes) {
        StringBuilder text = new StringBuilder();
        findings.stream()
                .filter(finding -> notes || finding.code().severity() != Severity.INFO)
                .forEach(finding -> text.append(line(finding, ink)).append('\n'));
        return text.append(summary(ink, notes)).append('\n').toString();
    }

    static String line(Finding finding, Ink ink) {
        String label = finding.code().severity().label() + " " + finding.code().label();
        String coloured = switch (finding.code().severity()) {
            case ERROR -> ink.red(label);
            case WARNING -> ink.yellow(label);
            case INFO -> ink.dim(label);
        };
        return ink.bold(finding.place().toString()) + ": " + coloured + ": " + finding.problem() + "; "
                + finding.remedy();
    }

    private String summary(Ink ink, boolean notes) {
        String looked = plural(files, "file");
        long infos = count(Severity.INFO);
        String hint = infos == 0 ? "" : " (" + plural(infos, "note") + (notes ? "" : "; --verbose lists them") + ")";
        if (!isBad()) {
            return ink.green(looked + ", clean") + hint;
        }
        String counts = plural(count(Severity.ERROR), "error") + ", " + plural(count(Severity.WARNING), "warning");
        return ink.red(looked + ", " + counts) + hint;
    }

    private static String plural(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.code().severity() == severity)
                .count();
    }

    /** {@code {"summary": {files, error, warning, info}, "findings": […]}}. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode summary = json.putObject("summary").put("files", files);
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            summary.put(severity.label(), count(severity));
        }
        ArrayNode rows = json.putArray("findings");
        findings.forEach(finding -> rows.add(row(finding)));
        return json;
    }

    private static ObjectNode row(Finding finding) {
        Place place = finding.place();
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("code", finding.code().label())
                .put("severity", finding.code().severity().label())
                .put("file", place.document());
        if (place.line() > 0) {
            row.put("line", place.line()).put("column", place.column());
        }
        return row.put("pointer", place.pointer())
                .put("problem", finding.problem())
                .put("remedy", finding.remedy());
    }
}
