package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.terraform.azurerm.Piece.Part;
import dev.safeguard.compiler.terraform.azurerm.Rule.Outcome;
import dev.safeguard.compiler.terraform.azurerm.Transform.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one piece of one resource. */
final class PieceMapper {
    private final PiecePlan plan;
    private final Scope scope;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final Assembly assembly = new Assembly(json);
    private final Map<String, String> origin = new LinkedHashMap<>();

    private PieceMapper(PiecePlan plan, Scope scope) {
        this.plan = plan;
        this.scope = scope;
    }

    /** The piece; empty when it is not the resource itself and nothing is set in it. */
    static Optional<Piece> map(PiecePlan plan, Scope scope) {
        PieceMapper mapper = new PieceMapper(plan, scope);
        plan.targets().forEach(mapper::target);
        return plan.part() != Part.SELF && mapper.json.isEmpty() ? Optional.empty() : Optional.of(mapper.piece());
    }

    private Piece piece() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        if (plan.part() != Part.FOLD) {
            whole.put("type", plan.armType());
            Optional.ofNullable(scope.type().apiVersions().get(scope.major()))
                    .ifPresent(version -> whole.put("apiVersion", version));
        }
        whole.setAll(json);
        return new Piece(plan.part(), plan.armType(), plan.childName(), plan.parentRef(), whole, origin);
    }

    private void target(List<Rule> rules) {
        List<Rule> known = rules.stream()
                .filter(rule -> rule.row().majors().contains(scope.major()))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        if (known.get(0).target().arrays().isEmpty()) {
            property(known);
        } else {
            elements(known);
        }
    }

    /** A known value wins over one that is unknown, and that over one that means: not sent. */
    private void property(List<Rule> rules) {
        List<Setting> settings = new ArrayList<>();
        rules.forEach(rule -> rule.apply(scope).forEach(outcome -> settings.add(new Setting(rule, outcome))));
        if (settings.isEmpty()) {
            omitted(rules);
            return;
        }
        Optional<Setting> first = settings.stream()
                .filter(setting -> setting.outcome().value().isPresent()
                        && !setting.outcome().isUnknown())
                .findFirst()
                .or(() -> settings.stream()
                        .filter(setting -> setting.outcome().isUnknown())
                        .findFirst());
        first.ifPresent(setting -> put(setting.rule(), setting.outcome()));
    }

    private record Setting(Rule rule, Outcome outcome) {}

    private void elements(List<Rule> rules) {
        Set<List<String>> configured = new HashSet<>();
        for (Rule rule : rules) {
            for (Outcome outcome : rule.apply(scope)) {
                put(rule, outcome);
                configured.add(outcome.keys());
            }
        }
        boolean filled = false;
        for (Rule rule : rules) {
            for (Outcome outcome : new Omissions(rule, scope).inElements(configured)) {
                put(rule, outcome);
                filled = true;
            }
        }
        if (configured.isEmpty() && !filled) {
            omitted(rules);
        }
    }

    /** The first row that says what counts when nothing is configured. */
    private void omitted(List<Rule> rules) {
        for (Rule rule : rules) {
            Optional<JsonNode> value = new Omissions(rule, scope).whole(plan);
            if (value.isPresent()) {
                put(rule, new Outcome(List.of(), value));
                return;
            }
        }
    }

    private void put(Rule rule, Outcome outcome) {
        outcome.value().ifPresent(value -> {
            assembly.put(rule.target(), outcome.keys(), value);
            origin.putIfAbsent(rule.row().armPath(), rule.row().attribute());
        });
    }
}
