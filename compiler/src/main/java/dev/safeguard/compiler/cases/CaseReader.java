package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.List;

/** Reads case files: YAML documents, JSON, JSON Lines; each holds one case or a list of them under {@code cases}. */
public final class CaseReader {
    private final List<PolicyCase> cases = new ArrayList<>();
    private final List<Finding> broken = new ArrayList<>();

    private CaseReader() {}

    /** Reads a case file; its name tells the format, and relative policy files hang on it. */
    public static CaseFile read(Source source) {
        CaseReader reader = new CaseReader();
        List<PlacedJson> documents = CaseText.parse(source, reader.broken::add);
        documents.forEach(reader::document);
        List<Finding> warnings = new ArrayList<>();
        if (reader.cases.isEmpty() && reader.broken.isEmpty()) {
            warnings.add(new Finding(
                    CaseCodes.NO_CASES, Place.of(source.name()), "no case", "write a case into it, or leave it out"));
        }
        return new CaseFile(reader.cases, reader.broken, warnings);
    }

    private void document(PlacedJson document) {
        JsonNode json = document.json();
        if (json.isObject() && json.has("cases")) {
            wrapped(document);
        } else if (json.isArray()) {
            elements(document, "");
        } else if (!isEmpty(json)) {
            one(document, "");
        }
    }

    /** An empty YAML document is nothing, or the empty text. */
    private static boolean isEmpty(JsonNode json) {
        return json.isNull() || (json.isTextual() && json.textValue().isEmpty());
    }

    private void wrapped(PlacedJson document) {
        try {
            Member top = Member.at(document, "");
            top.allow(List.of("cases"));
            top.array("cases");
            elements(document, "/cases");
        } catch (CaseProblem problem) {
            broken.add(problem.finding());
        }
    }

    private void elements(PlacedJson document, String pointer) {
        for (int i = 0; i < document.json().at(pointer).size(); i++) {
            one(document, pointer + "/" + i);
        }
    }

    private void one(PlacedJson document, String pointer) {
        String fallback = "case " + (cases.size() + broken.size() + 1);
        try {
            cases.add(new CaseParser(Member.at(document, pointer)).parse(fallback));
        } catch (CaseProblem problem) {
            broken.add(problem.finding());
        }
    }
}
