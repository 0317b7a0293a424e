package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.InvariantText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What open questions see of resource groups and subscriptions: those that hold the same where it is read are one setting.
 */
final class Setting {
    private final Shelf containers;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** What a part reads of a group and of a subscription, by number: there may be thousands of groups, and parts mostly read the same. */
    private final Map<OpenPart, int[]> readsOf = new HashMap<>();

    private final List<Set<List<String>>> reads = new ArrayList<>();

    /** By what is read and by place, from 1. */
    private final List<int[]> groups = new ArrayList<>();

    private final List<int[]> subscriptions = new ArrayList<>();

    /** Settings among these containers. */
    Setting(Shelf containers) {
        this.containers = containers;
    }

    /** What a resource at a mark is surrounded by, as far as open questions see it. */
    long of(OpenPart part, Marks.Mark mark) {
        int[] read = readsOf.computeIfAbsent(part, p -> new int[] {numberOf(p.group), numberOf(p.subscription)});
        int group = part(groups, read[0], mark.place, mark.groupId);
        int subscription = part(subscriptions, read[1], mark.place, mark.subscription);
        return ((long) group << 32) | subscription;
    }

    private int numberOf(Set<List<String>> paths) {
        if (!reads.contains(paths)) {
            reads.add(paths);
            groups.add(new int[16]);
            subscriptions.add(new int[16]);
        }
        return reads.indexOf(paths);
    }

    /** Equal numbers mean equal descriptions. */
    private int part(List<int[]> known, int read, int place, long id) {
        int[] byPlace = known.get(read);
        if (place >= byPlace.length) {
            byPlace = Arrays.copyOf(byPlace, 2 * place);
            known.set(read, byPlace);
        }
        if (byPlace[place] == 0) {
            byPlace[place] = numbers.computeIfAbsent(describe(reads.get(read), id), text -> numbers.size()) + 1;
        }
        return byPlace[place];
    }

    /** What is not among the resources is unknown, but for its id and what follows from that. */
    private String describe(Set<List<String>> paths, long id) {
        ObjectNode container = containers.get(id);
        StringBuilder text = new StringBuilder();
        text.append(id == 0 ? "none" : container == null ? "unknown" : "known");
        for (List<String> path : paths) {
            text.append('|');
            boolean named = !path.isEmpty() && Set.of("TAGS", "LOCATION").contains(InvariantText.fold(path.get(0)));
            if (!named) {
                text.append(id);
            }
            if (container != null) {
                describe(container, path, text);
            }
        }
        return text.toString();
    }

    /** Whatever may be found on a path, however names are spelled, and where it ends early. */
    private static void describe(JsonNode node, List<String> path, StringBuilder text) {
        if (path.isEmpty() || !node.isObject()) {
            text.append(path.size()).append(node).append(',');
            return;
        }
        text.append('{');
        node.propertyStream()
                .filter(member -> InvariantText.equal(member.getKey(), path.get(0)))
                .forEach(member -> describe(
                        member.getValue(),
                        path.subList(1, path.size()),
                        text.append(member.getKey()).append('=')));
        text.append('}');
    }
}
