package dev.safeguard.dsl.control;

import dev.safeguard.dsl.rule.EffectName;

/** What happens to a request that breaks a condition. */
public enum RequestEffect {
    AUDIT(EffectName.AUDIT),
    DENY(EffectName.DENY);

    private final EffectName effect;

    RequestEffect(EffectName effect) {
        this.effect = effect;
    }

    EffectName effect() {
        return effect;
    }
}
