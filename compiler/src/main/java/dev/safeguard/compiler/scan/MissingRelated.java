package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Reason;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.dsl.rule.EffectName;
import java.util.List;
import java.util.Set;

/** Softens the decisions of existence checks where what they look for may be outside of the world they looked at. */
record MissingRelated(Missing missing, RelatedResources world) {
    private static final Set<EffectName> EXISTENCE =
            Set.of(EffectName.AUDIT_IF_NOT_EXISTS, EffectName.DEPLOY_IF_NOT_EXISTS);

    Decision judge(Resource resource, Decision decision) {
        return missing == Missing.IS_UNKNOWN
                        && decision instanceof Decision.NonCompliant none
                        && EXISTENCE.contains(none.effect())
                        && !isDeclared(resource, type(none))
                ? unknown(type(none))
                : decision;
    }

    private static String type(Decision.NonCompliant none) {
        return none.details().others().path("type").asText();
    }

    /** One that is declared and does not satisfy the check is a failure that can be seen here. */
    private boolean isDeclared(Resource resource, String type) {
        return resource.id().filter(id -> !world.under(type, id).isEmpty()).isPresent();
    }

    private static Decision unknown(String type) {
        return new Decision.Unknown(List.of(Reason.of("Not satisfied by this template: it declares no `" + type
                + "` that would do; one may exist already.")));
    }
}
