package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.companion.Companions;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What surrounds resources, as far as decisions look at it: containers, and related resources of some types. For one thread.
 *
 * @param shelf of the containers
 */
record World(Shelf shelf, Containers containers, Setting setting, Context context) {

    private static World of(Shelf shelf, Context context) {
        return new World(shelf, Containers.of(shelf), new Setting(shelf), context);
    }

    /** The same world, for another thread. */
    World view() {
        return of(shelf.view(), context);
    }

    /** The world that decisions need; nothing when there is no such decision. */
    static Optional<World> needed(Supplier<Optional<Sought>> sought, Ending ending) {
        return sought.get().map(s -> read(s, ending));
    }

    private static World read(Sought sought, Ending ending) {
        Common common = new Common();
        Shelf containers = new Shelf();
        List<Resource> related = new ArrayList<>();
        try (Slices slices = new Slices(ending.documents(), Document::tell)) {
            MarkMerge others = ending.seen().others();
            while (others.next()) {
                Marks.Mark mark = others.mark();
                TypePlan plan = ending.seen().plans.get(mark.plan);
                boolean tells = plan.embeds.tellOf(sought);
                if (plan.isContainer || sought.has(plan) || tells) {
                    Optional<Resource> resource = mark.is(Marks.TREE)
                            ? Optional.of(Resource.of(
                                    ending.trees().get((int) mark.offset).json()))
                            : slices.read(mark).map(Resource::of);
                    resource.filter(r -> tells)
                            .map(r -> Companions.of(r, sought::has).resources())
                            .ifPresent(related::addAll);
                    resource.filter(r -> plan.isContainer).ifPresent(r -> put(r, mark, containers));
                    resource.filter(r -> sought.has(plan))
                            .map(r -> plan.isContainer ? r : Resource.of(common.shared(sought.pruned(plan, r.json()))))
                            .ifPresent(related::add);
                }
            }
        }
        return of(containers, ending.book().context().related(RelatedResources.of(related)));
    }

    private static void put(Resource container, Marks.Mark mark, Shelf containers) {
        ObjectNode slim = Containers.slim(container);
        if (mark.is(Marks.TREE)) {
            container.id().ifPresent(id -> containers.put(id, slim));
        } else {
            container.id().ifPresent(id -> containers.putText(id, slim));
        }
    }

    /** As {@link #around(Resource)} of a resource at a mark, when what it lies in is known. */
    Optional<Context> around(Marks.Mark mark) {
        return containers.around(mark, context);
    }

    Context around(Resource resource) {
        return containers.around(resource, context);
    }
}
