package dev.safeguard.compiler.cases;

import dev.safeguard.dsl.finding.Finding;

/** Takes what is read from case files, one by one and in document order. */
public interface CaseSink {

    /** A case that is sound. */
    void sound(PolicyCase test);

    /** A case that is not, which counts as a failure. */
    void broken(Finding finding);

    /** What does not fail anything. */
    void warning(Finding finding);
}
