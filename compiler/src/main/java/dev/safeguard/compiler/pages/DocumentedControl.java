package dev.safeguard.compiler.pages;

import dev.safeguard.compiler.dossier.Dossier;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.dsl.control.Automation;
import dev.safeguard.dsl.control.Clause;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Optional;

/**
 * A control with everything that its page is made of.
 *
 * @param definition the definition it compiles to, under its pack's prefix
 * @param dossier empty in packs that ship none
 */
public record DocumentedControl(Control control, PolicyDefinition definition, Optional<Dossier> dossier) {

    /**
     * Compiles the control.
     *
     * @param packName the prefix of the definition's name
     */
    public static DocumentedControl of(Control control, String packName, Optional<Dossier> dossier) {
        return new DocumentedControl(control, Lowering.definition(control, packName), dossier);
    }

    public String id() {
        return control.id();
    }

    public String title() {
        return control.title();
    }

    /** {@code automated}, {@code partial} or {@code manual}. */
    public String automation() {
        return switch (control.automation()) {
            case AUTOMATED -> "automated";
            case PARTIAL -> "partial";
            case MANUAL -> "manual";
        };
    }

    boolean is(Automation automation) {
        return control.automation() == automation;
    }

    /** The default effect. */
    public String effect() {
        return control instanceof PolicyControl policy ? policy.effect().json() : EffectName.MANUAL.json();
    }

    /** The resource types it looks at, each once; none for what people attest. */
    public List<String> types() {
        return control instanceof PolicyControl policy
                ? policy.clauses().stream()
                        .map(Clause::type)
                        .map(type -> type.name())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** The number of its ring; empty without a dossier. */
    public String ring() {
        return dossier.map(d -> Integer.toString(d.ring().number())).orElse("");
    }

    public List<String> sources() {
        return dossier.map(Dossier::sources).orElse(List.of());
    }
}
