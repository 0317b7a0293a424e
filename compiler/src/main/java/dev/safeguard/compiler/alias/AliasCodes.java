package dev.safeguard.compiler.alias;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** Codes of findings in a provider listing. */
public final class AliasCodes {
    public static final Code LISTING = Code.error("SG0390", "an alias listing has another shape than the service's");

    private AliasCodes() {}

    public static List<Code> all() {
        return List.of(LISTING);
    }
}
