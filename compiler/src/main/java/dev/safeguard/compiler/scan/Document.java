package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.source.Bytes;
import dev.safeguard.dsl.finding.Finding;
import java.util.function.Consumer;

/** A document of an inventory, and where its faults are told. */
record Document(String name, Bytes bytes, Consumer<Finding> findings) {
    void tell(Finding finding) {
        findings.accept(finding);
    }
}
