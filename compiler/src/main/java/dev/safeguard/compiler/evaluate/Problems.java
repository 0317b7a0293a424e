package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import dev.safeguard.dsl.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects what planning one document finds. */
final class Problems {
    private static final int MAX_FINDINGS = 1_000;

    private final String document;
    private final List<Finding> findings = new ArrayList<>();

    Problems(String document) {
        this.document = document;
    }

    /** Notes a finding; after very many no more, for one error is enough to refuse a rule. */
    void add(Code code, String pointer, String problem, String remedy) {
        if (findings.size() < MAX_FINDINGS || (code.severity() == Severity.ERROR && !refuse())) {
            findings.add(new Finding(code, Place.of(document, pointer), problem, remedy));
        }
    }

    void addAll(List<Finding> others) {
        findings.addAll(others);
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    boolean refuse() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
