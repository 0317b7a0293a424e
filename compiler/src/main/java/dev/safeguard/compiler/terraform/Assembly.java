package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.compiler.source.SourcedResource.Role;
import dev.safeguard.compiler.terraform.azurerm.AzurermMap;
import dev.safeguard.compiler.terraform.azurerm.AzurermType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ARM resources of a plan by id. What several resources of the plan say of one of Azure is put together: a resource
 * of its own wins over what another writes along with itself.
 */
final class Assembly {
    private final Map<String, Emitted> byId = new LinkedHashMap<>();
    private final Map<String, List<Emitted>> byType = new HashMap<>();
    private final List<Element> elements = new ArrayList<>();
    private final Set<Planned> sources = new HashSet<>();
    private final Collisions collisions = new Collisions();

    /** A child that an array of its parent shows too. */
    private record Element(Emitted child, AzurermType type) {}

    /** Adds a resource of its own; over what is known of the same id already. */
    Emitted add(Emitted emitted) {
        return put(emitted, true);
    }

    /** Adds a resource that another one writes along with itself; under what is known of the same id already. */
    Emitted addUnder(Emitted emitted) {
        return put(emitted, false);
    }

    /** Whether something of Azure comes from that resource of the plan. */
    boolean isSource(Planned planned) {
        return sources.contains(planned);
    }

    private Emitted put(Emitted emitted, boolean over) {
        sources.add(emitted.planned());
        String key = ArmIds.key(emitted.id());
        Emitted there = byId.get(key);
        if (there == null) {
            return enter(key, emitted);
        }
        if (isTwin(there, emitted)) {
            if (over && emitted.role() == Role.JUDGED) {
                collisions.add(emitted.id(), there.planned(), emitted.planned());
            }
            return enter(key + " " + emitted.planned().address(), emitted);
        }
        there.join(emitted.role());
        if (over) {
            AzurermMap.merge(there.json(), emitted.json());
        } else {
            there.putUnder(emitted.json());
        }
        return there;
    }

    private Emitted enter(String key, Emitted emitted) {
        byId.put(key, emitted);
        byType.computeIfAbsent(emitted.type().toLowerCase(Locale.ROOT), type -> new ArrayList<>())
                .add(emitted);
        return emitted;
    }

    /** Two resources of one type that will collide when they are applied; both are judged until then. */
    private static boolean isTwin(Emitted there, Emitted other) {
        return there.planned().type().equals(other.planned().type())
                && !there.planned().equals(other.planned());
    }

    void addElement(Emitted child, AzurermType type) {
        elements.add(new Element(child, type));
    }

    Optional<Emitted> byId(String id) {
        return Optional.ofNullable(byId.get(ArmIds.key(id)));
    }

    List<Emitted> ofType(String armType) {
        return byType.getOrDefault(armType.toLowerCase(Locale.ROOT), List.of());
    }

    Collection<Emitted> all() {
        return byId.values();
    }

    /** Shows children in their parents; once everything is folded into the children. */
    void showChildren(Judged judged) {
        for (Element element : elements) {
            ObjectNode child = element.child().resource();
            String name = ArmIds.name(element.child().id());
            byId(ArmIds.parent(element.child().id())).ifPresent(parent -> {
                AzurermMap.addElement(parent.json(), element.type(), name, child);
                judged.join(parent, element.child().planned());
            });
        }
    }

    /** Hands everything on, in the order of the plan. */
    void emit(ResourceSink sink, SourceText source) {
        collisions.tell(sink, source);
        Map<String, Integer> sameType = new HashMap<>();
        byId.values().forEach(emitted -> sameType.merge(kind(emitted), 1, Integer::sum));
        for (Emitted emitted : byId.values()) {
            String address = emitted.planned().address().toString();
            String suffix = sameType.getOrDefault(kind(emitted), 1) > 1 ? " (" + ArmIds.name(emitted.id()) + ")" : "";
            sink.resource(new SourcedResource(
                    emitted.resource(),
                    source.place(emitted.planned()),
                    Optional.of(address + suffix),
                    emitted.role()));
        }
    }

    private static String kind(Emitted emitted) {
        return emitted.role() + " " + emitted.type() + " " + emitted.planned().address();
    }
}
