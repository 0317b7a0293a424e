package dev.safeguard.compiler.caserun;

import java.util.Optional;

/**
 * What a run does besides comparing.
 *
 * @param names only cases with such a name are run; empty for all
 * @param explain add the decision tree of each case that fails; with {@code names}, of each case
 * @param coverage look at which comparisons were seen true and false
 * @param mutation keep the cases that pass, to be run on mutants of their policies
 */
public record RunOptions(Optional<NamePattern> names, boolean explain, boolean coverage, boolean mutation) {

    boolean isChosen(String name) {
        return names.map(pattern -> pattern.matches(name)).orElse(true);
    }

    boolean explains(boolean passed) {
        return explain && (!passed || names.isPresent());
    }
}
