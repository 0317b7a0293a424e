package dev.safeguard.compiler.report;

import java.util.List;

/** One verdict on a resource, in words. Public only because the template engine asks for it. */
public record ResourceRow(ControlFacts control, String verdict, String effect, List<String> reasons, String remedy) {
    public ResourceRow {
        reasons = List.copyOf(reasons);
    }

    static ResourceRow of(Verdict verdict, ControlFacts control) {
        return new ResourceRow(
                control,
                verdict.verdict().json(),
                verdict.effect(),
                ReasonText.lines(verdict.reasons()),
                control.remedy());
    }
}
