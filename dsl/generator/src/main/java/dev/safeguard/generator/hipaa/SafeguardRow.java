package dev.safeguard.generator.hipaa;

import java.util.List;

/** One row of the table of safeguards. */
record SafeguardRow(
        String constant,
        Citation citation,
        String kind,
        String title,
        String designation,
        String family,
        String paraphrase) {

    static SafeguardRow ofFacts(String constant, List<String> row) {
        return new SafeguardRow(
                constant, Citation.of(row.get(0)), row.get(1), row.get(2), row.get(3), row.get(4), row.get(6));
    }

    static SafeguardRow ofTable(List<String> row) {
        return new SafeguardRow(
                row.get(0), Citation.of(row.get(1)), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6));
    }

    String text() {
        return String.join("\t", constant, citation.text(), kind, title, designation, family, paraphrase);
    }
}
