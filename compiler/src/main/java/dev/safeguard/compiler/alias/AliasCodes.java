package dev.safeguard.compiler.alias;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** Codes of findings in a provider listing. */
public final class AliasCodes {
    public static final Code LISTING = Code.error("SG0390", "an alias listing has another shape than the service's");
    public static final Code LEFT_OUT = Code.warning("SG0391", "an alias without name or path is left out");
    public static final Code NO_ALIASES = Code.error("SG0392", "the export lists no aliases");

    private AliasCodes() {}

    public static List<Code> all() {
        return List.of(LISTING, LEFT_OUT, NO_ALIASES);
    }
}
