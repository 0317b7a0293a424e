package dev.safeguard.compiler.cases;

import dev.safeguard.dsl.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What reading a case file gave.
 *
 * @param cases those that are sound, in document order
 * @param broken one finding for each case that is not, so that its number counts as a failure
 * @param warnings what does not fail anything
 */
public record CaseFile(List<PolicyCase> cases, List<Finding> broken, List<Finding> warnings) {
    public CaseFile {
        cases = List.copyOf(cases);
        broken = List.copyOf(broken);
        warnings = List.copyOf(warnings);
    }

    /** Collects what is read. */
    static final class Builder implements CaseSink {
        private final List<PolicyCase> cases = new ArrayList<>();
        private final List<Finding> broken = new ArrayList<>();
        private final List<Finding> warnings = new ArrayList<>();

        @Override
        public void sound(PolicyCase test) {
            cases.add(test);
        }

        @Override
        public void broken(Finding finding) {
            broken.add(finding);
        }

        @Override
        public void warning(Finding finding) {
            warnings.add(finding);
        }

        CaseFile build() {
            return new CaseFile(cases, broken, warnings);
        }
    }
}
