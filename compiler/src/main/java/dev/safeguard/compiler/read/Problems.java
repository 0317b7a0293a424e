package dev.safeguard.compiler.read;

import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import java.util.List;

/** Collects what is wrong with one document. */
public final class Problems {
    private final Places places;
    private final List<Finding> findings;

    /** Adds to {@code findings}; places are looked up in the document's table. */
    public Problems(Places places, List<Finding> findings) {
        this.places = places;
        this.findings = findings;
    }

    /** Adds a finding about what {@code pointer} leads to. */
    public void add(Code code, String pointer, String problem, String remedy) {
        findings.add(new Finding(code, places.at(pointer), problem, remedy));
    }
}
