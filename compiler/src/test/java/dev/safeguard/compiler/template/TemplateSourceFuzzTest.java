package dev.safeguard.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.safeguard.compiler.FuzzClock;
import dev.safeguard.compiler.FuzzedFindings;

/** Whatever a template says, it gives resources, findings, or neither, in bounded time and the same ones each time. */
class TemplateSourceFuzzTest {
    @FuzzTest
    void bytes(FuzzedDataProvider data) {
        byte[] template = data.consumeRemainingAsBytes();
        Expanded expanded = FuzzClock.timed(() -> Expanded.ofBytes(template, Expanded.OPTIONS));
        Expanded again = Expanded.ofBytes(template, Expanded.OPTIONS);

        assertThat(again.shown()).isEqualTo(expanded.shown());
        assertThat(again.findings).isEqualTo(expanded.findings);
        assertThat(expanded.addresses()).doesNotHaveDuplicates();
        assertThat(expanded.resources)
                .allMatch(r -> r.json().path("type").isTextual() && r.json().has("id"));
        FuzzedFindings.areInOurStyle(expanded.findings, template);
    }
}
