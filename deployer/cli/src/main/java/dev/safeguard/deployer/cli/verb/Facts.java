package dev.safeguard.deployer.cli.verb;

import dev.safeguard.dsl.control.ApiCall;
import dev.safeguard.dsl.control.Attestation;
import dev.safeguard.dsl.control.Clause;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.EvidenceControl;
import dev.safeguard.dsl.control.IdentityControl;
import dev.safeguard.dsl.control.ManualControl;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.rule.EffectName;
import java.util.stream.Collectors;

/** What is particular to each kind of control, as entries of its page. */
final class Facts implements Control.Cases<Page> {
    private final Page page;

    Facts(Page page) {
        this.page = page;
    }

    @Override
    public Page policy(PolicyControl control) {
        page.entry("Looks at", types(control));
        control.clauses().forEach(clause -> page.block("Demands", ConditionWords.lines(clause)));
        page.entry("Effect", effects(control));
        control.remediation()
                .ifPresent(remediation ->
                        remediation.roles().forEach(role -> page.entry("Role", role.name() + " (to mend violations)")));
        return page;
    }

    @Override
    public Page identity(IdentityControl control) {
        control.reads().forEach(call -> page.entry("Reads", words(call)));
        page.entry("Passes", control.passes());
        control.change().ifPresent(call -> page.entry("Changes", words(call)));
        return attested(control.attestation());
    }

    @Override
    public Page evidence(EvidenceControl control) {
        page.entry("Answered", control.source());
        page.entry("Passes", control.passes());
        return attested(control.attestation());
    }

    @Override
    public Page manual(ManualControl control) {
        page.entry("Attest", control.attestation().statement());
        control.attestation().evidence().forEach(document -> page.entry("Evidence", document));
        return attested(control.attestation());
    }

    private static String words(ApiCall call) {
        return call + " (" + call.permission() + (call.verified() ? ")" : "; not verified)");
    }

    private Page attested(Attestation attestation) {
        page.entry("Attested", "by " + attestation.owner() + ", good for " + attestation.every());
        page.entry("Effect", EffectName.MANUAL.json());
        return page;
    }

    private static String types(PolicyControl control) {
        return control.clauses().stream()
                .map(Clause::type)
                .map(type -> type.name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String effects(PolicyControl control) {
        String others = control.allowedEffects().stream()
                .filter(effect -> effect != control.effect())
                .map(EffectName::json)
                .collect(Collectors.joining(", "));
        return control.effect().json() + (others.isEmpty() ? "" : "; an assignment may choose " + others);
    }
}
