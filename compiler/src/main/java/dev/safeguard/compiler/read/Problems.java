package dev.safeguard.compiler.read;

import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with one document; of very much, the beginning. */
public final class Problems {
    /** A document that is no policy at all may have a problem in every line: nobody reads more than these. */
    static final int MAX_FINDINGS = 1_000;

    private final Places places;
    private final List<Finding> findings;

    /** Adds to {@code findings}; places are looked up in the document's table. */
    public Problems(Places places, List<Finding> findings) {
        this.places = places;
        this.findings = findings;
    }

    /** Adds a finding about what {@code pointer} leads to. */
    public void add(Code code, String pointer, String problem, String remedy) {
        add(findings, code, () -> places.at(pointer), problem, remedy);
    }

    /** Whether more findings would not be kept. */
    boolean isFull() {
        return findings.size() > MAX_FINDINGS;
    }

    /** Adds a finding, or instead of the first that is too many a finding that says so. */
    static void add(List<Finding> findings, Code code, Supplier<Place> place, String problem, String remedy) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(new Finding(code, place.get(), problem, remedy));
        } else if (findings.size() == MAX_FINDINGS) {
            findings.add(new Finding(
                    ReadCodes.TOO_MANY_PROBLEMS,
                    place.get(),
                    "the problems from here on are not listed",
                    "correct those before it"));
        }
    }
}
