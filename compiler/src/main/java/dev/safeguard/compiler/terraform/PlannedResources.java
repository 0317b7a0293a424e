package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.compiler.terraform.PlanDocument.Entry;
import dev.safeguard.compiler.terraform.Planned.Action;
import dev.safeguard.dsl.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * The managed resources that are there after the plan is applied: what is deleted, forgotten or an old object of the same
 * address is not among them, what stays as it is is.
 */
final class PlannedResources {
    private static final Set<List<String>> GONE = Set.of(List.of("delete"), List.of("forget"));

    private final List<Planned> resources = new ArrayList<>();
    private final Consumer<Finding> findings;

    private PlannedResources(Consumer<Finding> findings) {
        this.findings = findings;
    }

    static List<Planned> of(PlanDocument document, Consumer<Finding> findings) {
        PlannedResources planned = new PlannedResources(findings);
        for (Entry entry : document.entries()) {
            if (isManaged(entry.json())) {
                planned.add(document.kind(), entry);
            }
        }
        return planned.resources;
    }

    private static boolean isManaged(ObjectNode json) {
        return json.path("mode").asText("managed").equals("managed")
                && !json.path("index_unknown").asBoolean()
                && !json.path("deposed").isTextual()
                && !json.path("deposed_key").isTextual();
    }

    private void add(PlanDocument.Kind kind, Entry entry) {
        switch (kind) {
            case PLAN -> change(entry);
            case STATE -> state(entry);
            default -> RawState.instances(entry).forEach(this::state);
        }
    }

    private void change(Entry entry) {
        JsonNode change = entry.json().path("change");
        List<String> actions = StreamSupport.stream(change.path("actions").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        if (change.get("after") instanceof ObjectNode after && !GONE.contains(actions)) {
            add(entry, action(actions), after, change);
        } else if (!GONE.contains(actions)) {
            hollow(entry);
        }
    }

    private static Action action(List<String> actions) {
        if (actions.contains("create")) {
            return Action.CREATE;
        }
        return actions.contains("update") ? Action.UPDATE : Action.KEEP;
    }

    private void add(Entry entry, Action action, ObjectNode after, JsonNode change) {
        address(entry)
                .ifPresent(address -> resources.add(new Planned(
                        address,
                        entry.json().path("provider_name").asText(),
                        action,
                        after,
                        change.path("after_unknown"),
                        change.path("after_sensitive"),
                        change.path("before"),
                        entry.place())));
    }

    private void hollow(Entry entry) {
        findings.accept(new Finding(
                SourceCodes.TERRAFORM_VALUES,
                entry.place(),
                "`" + entry.json().path("address").asText() + "` has no values",
                "make the file again with `terraform show -json`"));
    }

    private void state(Entry entry) {
        if (entry.json().get("values") instanceof ObjectNode values) {
            state(entry, values);
        } else {
            hollow(entry);
        }
    }

    private void state(Entry entry, ObjectNode values) {
        address(entry)
                .ifPresent(address -> resources.add(new Planned(
                        address,
                        entry.json().path("provider_name").asText(),
                        Action.KEEP,
                        values,
                        MissingNode.getInstance(),
                        entry.json().path("sensitive_values"),
                        MissingNode.getInstance(),
                        entry.place())));
    }

    private Optional<Address> address(Entry entry) {
        String text = entry.json().path("address").asText();
        Optional<Address> address = Address.parse(text);
        if (address.isEmpty()) {
            findings.accept(new Finding(
                    SourceCodes.TERRAFORM_ADDRESS,
                    entry.place(),
                    "`" + text + "` is no address of a resource",
                    "make the file again with `terraform show -json`"));
        }
        return address;
    }
}
