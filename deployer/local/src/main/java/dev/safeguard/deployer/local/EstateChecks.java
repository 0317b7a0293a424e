package dev.safeguard.deployer.local;

import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Whether the parts of an estate fit together: names known and used once, no circle of management groups. */
final class EstateChecks {
    private final String document;
    private final Estate estate;
    private final Map<String, Optional<String>> parents = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Finding> findings = new ArrayList<>();

    EstateChecks(String document, Estate estate) {
        this.document = document;
        this.estate = estate;
    }

    List<Finding> findings() {
        groups();
        subscriptions();
        resources();
        return findings;
    }

    private void groups() {
        for (int i = 0; i < estate.managementGroups().size(); i++) {
            Estate.Group group = estate.managementGroups().get(i);
            if (parents.put(group.name(), group.parent()) != null) {
                twice("/managementGroups/" + i, group.name());
            }
        }
        for (int i = 0; i < estate.managementGroups().size(); i++) {
            Estate.Group group = estate.managementGroups().get(i);
            String pointer = "/managementGroups/" + i;
            group.parent().ifPresent(parent -> known(parent, pointer + "/parent"));
            circle(group.name(), pointer);
        }
    }

    private void known(String group, String pointer) {
        if (!parents.containsKey(group)) {
            add(
                    EstateCodes.UNKNOWN_GROUP,
                    pointer,
                    "the management group `" + group + "` is not in the estate",
                    "add it to managementGroups");
        }
    }

    private void circle(String start, String pointer) {
        Set<String> seen = new HashSet<>();
        Optional<String> next = Optional.of(start);
        while (next.isPresent() && seen.add(next.get().toLowerCase(Locale.ROOT))) {
            next = parents.getOrDefault(next.get(), Optional.empty());
        }
        if (next.filter(start::equalsIgnoreCase).isPresent()) {
            String problem = "the management group `" + start + "` lies below itself";
            add(EstateCodes.CIRCLE, pointer, problem, "give one group of the circle another parent");
        }
    }

    private void subscriptions() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < estate.subscriptions().size(); i++) {
            Estate.Subscription subscription = estate.subscriptions().get(i);
            String pointer = "/subscriptions/" + i;
            if (!seen.add(subscription.id().toLowerCase(Locale.ROOT))) {
                twice(pointer, subscription.id());
            }
            subscription.managementGroup().ifPresent(group -> known(group, pointer + "/managementGroup"));
        }
    }

    private void resources() {
        Set<ArmId> seen = new HashSet<>();
        for (int i = 0; i < estate.resources().size(); i++) {
            ArmId id = EstateReader.id(estate.resources().get(i));
            String pointer = "/resources/" + i + "/id";
            if (!seen.add(id)) {
                twice(pointer, id.toString());
            }
            id.subscription()
                    .filter(s -> !isKnown(s))
                    .ifPresent(s -> add(
                            EstateCodes.UNKNOWN_SUBSCRIPTION,
                            pointer,
                            "the subscription `" + s.name() + "` is not in the estate",
                            "add it to subscriptions"));
        }
    }

    private boolean isKnown(ArmId subscription) {
        return estate.subscriptions().stream().anyMatch(s -> s.id().equalsIgnoreCase(subscription.name()));
    }

    private void twice(String pointer, String name) {
        add(EstateCodes.TWICE, pointer, "`" + name + "` stands twice in the estate", "remove one of the two");
    }

    private void add(Code code, String pointer, String problem, String remedy) {
        findings.add(new Finding(code, Place.of(document, pointer), problem, remedy));
    }
}
