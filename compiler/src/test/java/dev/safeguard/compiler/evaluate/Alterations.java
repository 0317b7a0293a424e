package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/** What modify and append make of the resource that they were triggered by. */
final class Alterations {
    private Alterations() {}

    /** What the rule says of the resource as it altered it; empty when it alters nothing. */
    static Optional<Decision> again(Trial trial) {
        return trial.bad().flatMap(world -> altered(world).or(() -> altered(withParents(world))));
    }

    /** Empty when the altered resource is still one to be altered. */
    private static Optional<Decision> altered(World world) {
        return decide(world) instanceof Decision.NonCompliant bad
                ? bad.details()
                        .resource()
                        .map(world::resource)
                        .map(Alterations::decide)
                        .filter(again -> !(again instanceof Decision.NonCompliant))
                : Optional.empty();
    }

    private static Decision decide(World world) {
        return world.planned().orElseThrow().decide(Resource.of(world.resource()), world.context());
    }

    /** Modify writes to no object that is not there; a request that has the objects around a property is altered. */
    private static World withParents(World world) {
        World copy = world.copy();
        if (decide(world) instanceof Decision.NonCompliant bad) {
            for (ResolvedOperation operation : bad.details().operations()) {
                copy.frame()
                        .flatMap(frame -> frame.subject().path(FieldName.parse(operation.field())))
                        .map(FieldPath::steps)
                        .filter(steps -> steps.size() > 1 && !steps.contains(FieldPath.EACH))
                        .ifPresent(steps -> makeObject(copy, steps.subList(0, steps.size() - 1)));
            }
        }
        return copy;
    }

    private static void makeObject(World world, List<String> steps) {
        JsonNode there = new FieldPath(steps).read(world.resource()).get(0);
        if (!there.isObject()) {
            Pen.EVERY.write(world.resource(), steps, JsonNodeFactory.instance.objectNode());
        }
    }
}
