package dev.safeguard.compiler.cases;

import java.util.Optional;

/**
 * What became of a case.
 *
 * @param failure one line saying what was expected and what came out; empty when the case passed
 */
public record CaseResult(PolicyCase test, Optional<String> failure) {

    public boolean passed() {
        return failure.isEmpty();
    }
}
