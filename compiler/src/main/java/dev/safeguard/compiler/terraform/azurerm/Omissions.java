package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.terraform.azurerm.Rule.Outcome;
import dev.safeguard.compiler.terraform.azurerm.SourcePath.Found;
import dev.safeguard.compiler.terraform.azurerm.Transform.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a row says where its attribute is not configured. */
final class Omissions {
    private static final String ABSENT = "absent";

    private final Rule rule;
    private final Scope scope;

    Omissions(Rule rule, Scope scope) {
        this.rule = rule;
        this.scope = scope;
    }

    /** The value of the property, or of the whole array; empty when it is then missing. */
    Optional<JsonNode> whole(PiecePlan plan) {
        boolean block = isBlockPresent();
        if (!block && isDefaultOfMissingBlock(plan)) {
            return Optional.empty();
        }
        Optional<JsonNode> value = Defaults.of(rule, scope, block);
        return rule.target().arrays().isEmpty() ? value : value.filter(this::isForWholeArray);
    }

    /** The defaults in those blocks that do not set the attribute. */
    List<Outcome> inElements(Collection<List<String>> configured) {
        List<Outcome> outcomes = new ArrayList<>();
        int blocks = rule.alignment().blocks(rule.source());
        if (blocks > 0) {
            for (Found block : blocks(blocks)) {
                List<String> keys = rule.alignment().keys(block);
                boolean set = configured.stream().anyMatch(other -> startsWith(other, keys));
                Optional<JsonNode> value = set ? Optional.empty() : Defaults.of(rule, scope, true);
                value.filter(given -> keys.size() == rule.target().arrays().size() || isForArray(given))
                        .ifPresent(given -> outcomes.add(new Outcome(keys, Optional.of(given))));
            }
        }
        return outcomes;
    }

    private List<Found> blocks(int count) {
        int lastStep = rule.source().listSteps().get(rule.alignment().lists().get(count - 1));
        return rule.source().first(lastStep + 1).read(scope.resource(), false).stream()
                .filter(block -> !UnknownValue.isUnknown(block.value()))
                .filter(block -> rule.guard().isEmpty()
                        || rule.guard().get().test(block.value()).orElse(false))
                .toList();
    }

    private static boolean startsWith(List<String> keys, List<String> start) {
        return keys.size() >= start.size() && keys.subList(0, start.size()).equals(start);
    }

    /** A whole array is empty, a list of values, or unknown. */
    private static boolean isForArray(JsonNode value) {
        return value.isArray() || UnknownValue.isUnknown(value);
    }

    /** An unknown value that belongs into each element says nothing of how many there are. */
    private boolean isForWholeArray(JsonNode value) {
        return value.isArray()
                || (UnknownValue.isUnknown(value) && rule.target().endsInArray());
    }

    private boolean isBlockPresent() {
        int depth = rule.source().steps().size() - 1;
        return depth == 0
                || !rule.source().first(depth).read(scope.resource(), false).isEmpty();
    }

    /**
     * Whether the value is only the default inside a block whose absence the table has as absent: without a SAS policy there
     * is no action of it.
     */
    private boolean isDefaultOfMissingBlock(PiecePlan plan) {
        MapRow row = rule.row();
        int dot = row.attribute().lastIndexOf('.');
        String block = row.attribute().substring(0, Math.max(0, dot));
        return dot > 0
                && row.whenOmitted().equals(rule.schemaDefaults().of(scope.major()))
                && plan.targets().stream()
                        .flatMap(List::stream)
                        .filter(other -> other.row().whenOmitted().equals(ABSENT))
                        .anyMatch(other -> isAbout(other, block));
    }

    /** The block itself, or what must be in it. */
    private boolean isAbout(Rule other, String block) {
        String attribute = other.row().attribute();
        return attribute.equals(block) || (attribute.startsWith(block + ".") && other.isRequired(scope.major()));
    }
}
