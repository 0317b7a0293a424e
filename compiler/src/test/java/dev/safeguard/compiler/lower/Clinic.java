package dev.safeguard.compiler.lower;

import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.RequestEffect.DENY;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.control.ControlSet;
import dev.safeguard.dsl.control.ControlWords;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;
import java.util.Locale;

/** Controls of a made-up pack, as small as they can be. */
final class Clinic {
    static final Parameter DAYS = Parameter.integer("days", 1);
    private static final ControlPack CLINIC = new ControlPack() {
        @Override
        public String name() {
            return "clinic";
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public List<Control> controls() {
            return List.of();
        }

        @Override
        public List<ControlSet> initiatives() {
            return List.of();
        }
    };

    static ControlWords.Stated on(ResourceType type, String id, Safeguard safeguard) {
        return Control.control(id, id.toLowerCase(Locale.ROOT))
                .implementing(safeguard)
                .on(type)
                .mustHave(type.kind().equalTo("x"));
    }

    static PolicyControl control(String id, Safeguard safeguard) {
        return on(STORAGE_ACCOUNTS, id, safeguard).otherwise(DENY).because("Why it matters.");
    }

    static Initiative initiative(Control... controls) {
        ControlSet set = new ControlSet("clinic", "Clinic", "What a clinic needs.", "1.2.3", List.of(controls));
        return Lowering.initiative(set, CLINIC, Lowering.PLACEHOLDER_SCOPE);
    }

    private Clinic() {}
}
