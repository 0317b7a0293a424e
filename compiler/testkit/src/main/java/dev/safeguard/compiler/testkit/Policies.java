package dev.safeguard.compiler.testkit;

import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Definitions from policy JSON, for tests of policies that are not written as controls. */
public final class Policies {
    private Policies() {}

    /**
     * Reads a definition, with or without its {@code properties} around it, or a bare rule.
     *
     * @throws AssertionError when it is none, with all findings
     */
    public static PolicyDefinition policy(String json) {
        return definition(PolicyReader.read(new Source("policy", json)));
    }

    /**
     * As {@link #policy(String)}, from a file.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static PolicyDefinition policyIn(Path file) {
        try {
            return definition(PolicyReader.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PolicyDefinition definition(Reading reading) {
        return reading.document()
                .flatMap(PolicyDocument::asDefinition)
                .orElseThrow(() -> new AssertionError(why(reading)));
    }

    private static String why(Reading reading) {
        String findings = reading.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"));
        return findings.isEmpty() ? "not a policy definition" : findings;
    }
}
