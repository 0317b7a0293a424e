package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Reason;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.List;
import java.util.Optional;

/** What a template does not declare may be there already, or come by another template. */
record MissingRelated(RelatedResources world) implements Absence {

    @Override
    public Decision judge(Resource resource, Decision decision) {
        return decision instanceof Decision.NonCompliant none
                        && Unlisted.isOfExistence(none.effect())
                        && !isDeclared(resource, type(none), Unlisted.name(none))
                ? unknown(type(none))
                : decision;
    }

    private static String type(Decision.NonCompliant none) {
        return none.details().others().path("type").asText();
    }

    /** One that is declared and does not satisfy the check is a failure that can be seen here, if its name is the one sought. */
    private boolean isDeclared(Resource resource, String type, Optional<String> name) {
        return resource.id().stream()
                .flatMap(id -> world.under(type, id).stream())
                .anyMatch(declared ->
                        name.filter(n -> !n.equalsIgnoreCase(declared.name())).isEmpty());
    }

    private static Decision unknown(String type) {
        return new Decision.Unknown(List.of(Reason.of("Not satisfied by this template: it declares no `" + type
                + "` that would do; one may exist already.")));
    }
}
