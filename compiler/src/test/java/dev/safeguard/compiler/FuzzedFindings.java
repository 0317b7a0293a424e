package dev.safeguard.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.finding.Finding;
import java.util.Collection;
import java.util.stream.Stream;

/** What every finding promises, whatever the document. */
public final class FuzzedFindings {
    private FuzzedFindings() {}

    /** Words of the libraries below do not show, unless the document says them itself. */
    public static void areInOurStyle(Collection<Finding> findings, byte[] document) {
        String text = new String(document, UTF_8);
        findings.forEach(finding -> isInOurStyle(finding, text));
    }

    private static void isInOurStyle(Finding finding, String document) {
        assertThat(finding.toString()).hasLineCount(1);
        Stream.of("Exception", "jackson", "Source:")
                .filter(word -> !document.contains(word))
                .forEach(word -> assertThat(finding.toString()).doesNotContain(word));
        assertThat(finding.problem()).isNotBlank().doesNotEndWith(".");
    }
}
