package dev.safeguard.compiler.cases;

import dev.safeguard.dsl.finding.Finding;

/** Ends the reading of one case; never leaves this package. */
final class CaseProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    CaseProblem(Finding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
