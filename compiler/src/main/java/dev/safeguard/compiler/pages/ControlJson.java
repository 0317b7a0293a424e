package dev.safeguard.compiler.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.dossier.Dossier;
import dev.safeguard.compiler.dossier.Fix;
import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.hipaa.Crosswalk;
import dev.safeguard.dsl.hipaa.Safeguard;
import java.util.List;

/** A control for programs. */
final class ControlJson {
    private ControlJson() {}

    static ObjectNode of(DocumentedControl entry) {
        Control control = entry.control();
        ObjectNode json = head(control);
        json.put("why", control.reason());
        json.put("version", control.version());
        json.put("definition", entry.definition().name());
        json.put("automation", entry.automation());
        json.put("effectParameter", Lowering.effectParameter(control));
        json.set("parameters", Emitter.properties(entry.definition()).path("parameters"));
        if (control instanceof PolicyControl policy) {
            effects(json, policy);
        }
        entry.dossier().ifPresent(dossier -> json.set("dossier", dossier(dossier)));
        json.set("rule", Emitter.properties(entry.definition()).path("policyRule"));
        return json;
    }

    private static void effects(ObjectNode json, PolicyControl policy) {
        json.put("effect", policy.effect().json());
        ArrayNode allowed = json.putArray("allowedEffects");
        policy.allowedEffects().forEach(effect -> allowed.add(effect.json()));
        ArrayNode roles = json.putArray("roles");
        policy.remediation()
                .ifPresent(remediation -> remediation
                        .roles()
                        .forEach(role ->
                                roles.addObject().put("name", role.name()).put("id", role.id())));
    }

    static ObjectNode head(Control control) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("control", control.id()).put("key", control.key()).put("title", control.title());
        ArrayNode citations = json.putArray("citations");
        for (Safeguard safeguard : control.safeguards()) {
            ObjectNode citation = citations.addObject();
            citation.put("citation", safeguard.citation())
                    .put("title", safeguard.title())
                    .put("binding", Binding.of(safeguard));
            texts(citation.putArray("nist80053"), Crosswalk.nist80053(safeguard));
        }
        return json;
    }

    private static ObjectNode dossier(Dossier dossier) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        texts(json.putArray("sources"), dossier.sources());
        texts(json.putArray("builtIns"), dossier.builtIns());
        json.put("ring", dossier.ring().number());
        json.put("why", dossier.why()).put("cost", dossier.cost()).put("risk", dossier.risk());
        json.put("rollout", dossier.rollout());
        json.set("fix", fix(dossier.fix()));
        return json.put("exemption", dossier.exemption());
    }

    private static ObjectNode fix(Fix fix) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fix.portal().ifPresent(text -> json.put("portal", text));
        fix.cli().ifPresent(text -> json.put("cli", text));
        fix.bicep().ifPresent(text -> json.put("bicep", text));
        fix.terraform().ifPresent(text -> json.put("terraform", text));
        return json;
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
