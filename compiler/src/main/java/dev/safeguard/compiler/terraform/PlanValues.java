package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.terraform.Planned.Action;
import dev.safeguard.compiler.terraform.azurerm.AzurermMap;
import dev.safeguard.compiler.terraform.hcl.HclBlock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The attributes of a resource as verdicts need them: what is configured but not known yet is marked, what nobody
 * configured is left out, and secrets are marked as such.
 */
final class PlanValues {
    private static final JsonNode LEFT_OUT = MissingNode.getInstance();
    private static final String WRITE_ONLY = "_wo";
    private static final Set<String> MEANINGLESS = Set.of("timeouts");

    private final Planned planned;
    private final Ids ids;
    private final SourceText source;
    private final boolean strict;
    private int assumed;

    PlanValues(Planned planned, Ids ids, SourceText source, boolean strict) {
        this.planned = planned;
        this.ids = ids;
        this.source = source;
        this.strict = strict;
    }

    /** A place among the attributes in all the trees that describe it. */
    private record Spot(
            String name, JsonNode after, JsonNode unknown, JsonNode sensitive, JsonNode before, Expression expression) {

        Spot at(String child) {
            return new Spot(
                    child,
                    after.path(child),
                    unknown.path(child),
                    inherited(sensitive, sensitive.path(child)),
                    before.path(child),
                    expression.at(child));
        }

        Spot at(int index) {
            return new Spot(
                    name,
                    after.path(index),
                    unknown.path(index),
                    inherited(sensitive, sensitive.path(index)),
                    before.path(index),
                    expression.at(index, after.path(index).isObject()));
        }

        private static JsonNode inherited(JsonNode outer, JsonNode inner) {
            return outer.isBoolean() ? outer : inner;
        }

        Spot known(JsonNode value) {
            return new Spot(name, value, LEFT_OUT, sensitive, LEFT_OUT, expression);
        }
    }

    /** How many blocks were taken to be omitted that a {@code dynamic} block may make all the same. */
    int assumed() {
        return assumed;
    }

    ObjectNode values() {
        ObjectNode values = object(new Spot(
                "",
                planned.after(),
                planned.unknown(),
                planned.sensitive(),
                planned.before(),
                ids.expression(planned)));
        writeOnly(values);
        return values;
    }

    private ObjectNode object(Spot spot) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        Set<String> names = new TreeSet<>();
        spot.after().fieldNames().forEachRemaining(names::add);
        spot.unknown().fieldNames().forEachRemaining(names::add);
        names.removeAll(MEANINGLESS);
        for (String name : names) {
            JsonNode value = value(spot.at(name));
            if (!value.isMissingNode()) {
                values.set(name, value);
            }
        }
        return values;
    }

    private JsonNode value(Spot spot) {
        if (spot.unknown().isBoolean() && spot.unknown().asBoolean()) {
            return unknown(spot);
        }
        if (spot.after().isObject()) {
            return object(spot);
        }
        return spot.after().isArray() ? array(spot) : scalar(spot);
    }

    private ArrayNode array(Spot spot) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < spot.after().size(); i++) {
            JsonNode value = value(spot.at(i));
            if (!value.isMissingNode()) {
                values.add(value);
            }
        }
        return values;
    }

    private static JsonNode scalar(Spot spot) {
        JsonNode value = spot.after();
        if (value.isNull() || value.isMissingNode()) {
            return LEFT_OUT;
        }
        return spot.sensitive().asBoolean(false) || (value.isTextual() && SecretNames.contains(spot.name()))
                ? SecretNames.secret(value)
                : value;
    }

    private JsonNode unknown(Spot spot) {
        if (spot.expression().isConfigured() || isBody(spot)) {
            return configured(spot);
        }
        if (planned.action() != Action.CREATE) {
            return spot.before().isNull() || spot.before().isMissingNode()
                    ? UnknownValue.node("known after apply")
                    : value(spot.known(spot.before()));
        }
        return omitted(spot);
    }

    /** The body of a resource of azapi is never computed. */
    private boolean isBody(Spot spot) {
        return spot.name().equals("body") && Azapi.isOf(planned);
    }

    /**
     * A reference leads to its id, so that the other end of it is found again. Everything else is taken to be there once it
     * is known, although a condition may make it null; strictly, not even that is known.
     */
    private JsonNode configured(Spot spot) {
        List<String> references = spot.expression().references();
        String why = references.isEmpty() ? "known after apply" : references.get(0) + " is known after apply";
        return ids.idLike(planned, references, spot.name())
                .map(text ->
                        ArmIds.isKnown(text) ? JsonNodeFactory.instance.textNode(text) : UnknownValue.text(why, text))
                .orElseGet(() -> strict ? UnknownValue.perhaps(why) : UnknownValue.node(why));
    }

    /** Looks the same in a plan whether it is not configured or comes from a {@code dynamic} block. */
    private JsonNode omitted(Spot spot) {
        if (!ids.knowsConfiguration()) {
            return UnknownValue.perhaps("the plan does not hold its configuration");
        }
        Optional<HclBlock> block = source.block(planned.address());
        if (block.isPresent()) {
            boolean dynamic = block.get().isDynamic(spot.name());
            return dynamic ? UnknownValue.perhaps("a dynamic block decides it while applying") : LEFT_OUT;
        }
        if (!isMappedBlock(spot.name())) {
            return LEFT_OUT;
        }
        assumed++;
        return strict ? UnknownValue.perhaps("a dynamic block may decide it while applying") : LEFT_OUT;
    }

    /** Whether it is a block that verdicts hang on. */
    private boolean isMappedBlock(String name) {
        return AzurermMap.bundled().rows(planned.type()).stream()
                .anyMatch(row -> row.attribute().startsWith(name + "[*]"));
    }

    /** Values that Terraform never stores: that they are set is all there is to know. */
    private void writeOnly(ObjectNode values) {
        Expression expression = ids.expression(planned);
        planned.after().fieldNames().forEachRemaining(name -> {
            if (name.endsWith(WRITE_ONLY) && expression.at(name).isConfigured()) {
                values.set(name, UnknownValue.node("write-only"));
            }
        });
    }
}
