package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a plan file that anybody may have edited. */
final class PlanReader {
    private static final String REMEDY = "make it anew with `plan --out FILE`";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String document;
    private String scope = "";
    private final List<Finding> findings = new ArrayList<>();

    PlanReader(String document) {
        this.document = document;
    }

    PlanFile.Reading read(byte[] content) throws IOException {
        Optional<Plan> plan = Optional.empty();
        try {
            plan = plan(MAPPER.readTree(content));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            findings.add(new Finding(
                    DeployCodes.PLAN_FILE, new Place(document, "", line, 1), "not JSON or cut short", REMEDY));
        } catch (NumberFormatException e) {
            problem("", "a number with an exponent beyond 32 bits");
        }
        return plan.filter(p -> findings.isEmpty())
                .<PlanFile.Reading>map(PlanFile.Reading.Read::new)
                .orElseGet(() -> new PlanFile.Reading.Refused(findings));
    }

    private Optional<Plan> plan(JsonNode json) {
        if (!json.isObject() || !json.has("formatVersion")) {
            problem("", "not a plan file");
            return Optional.empty();
        }
        if (json.path("formatVersion").asInt() != Plan.FORMAT) {
            problem("/formatVersion", "plan format " + json.path("formatVersion") + " is not " + Plan.FORMAT);
            return Optional.empty();
        }
        scope = json.path("scope").asText();
        return Optional.of(new Plan(
                text(json, "", "toolVersion"),
                text(json, "", "tenant"),
                text(json, "", "endpoint"),
                text(json, "", "scope"),
                text(json, "", "owner"),
                text(json, "", "stateHash"),
                changes(json.path("changes"))));
    }

    private String text(JsonNode object, String at, String name) {
        if (!object.path(name).isTextual()) {
            problem(at + "/" + name, "`" + name + "` is missing or no string");
        }
        return object.path(name).asText();
    }

    private List<Change> changes(JsonNode array) {
        if (!array.isArray()) {
            problem("/changes", "`changes` is missing or no array");
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            change(array.path(i), "/changes/" + i).ifPresent(changes::add);
        }
        return changes;
    }

    private Optional<Change> change(JsonNode json, String at) {
        Optional<Action> action = Action.named(text(json, at, "action"));
        Optional<ResourceKind> kind = ResourceKind.named(text(json, at, "kind"));
        String id = text(json, at, "id");
        Optional<ObjectNode> before = body(json, "before");
        Optional<ObjectNode> after = body(json, "after");
        boolean whole = action.isPresent()
                && kind.isPresent()
                && id.equalsIgnoreCase(kind.get().idAt(scope, ArmIds.name(id)))
                && before.isPresent() != (action.get() == Action.CREATE)
                && after.isPresent() != (action.get() == Action.DELETE)
                && (!RoleGrant.isPending(id) || grants(after));
        if (!whole) {
            problem(at, "not a change that Safeguard makes");
            return Optional.empty();
        }
        return Optional.of(new Change(action.get(), kind.get(), id, before, after));
    }

    /** Whether the body names an assignment at the plan's scope as the holder of the principal. */
    private boolean grants(Optional<ObjectNode> body) {
        String assignment =
                body.map(b -> b.path(RoleGrant.PRINCIPAL_OF).asText()).orElse("");
        return assignment.equalsIgnoreCase(ResourceKind.ASSIGNMENT.idAt(scope, ArmIds.name(assignment)));
    }

    private static Optional<ObjectNode> body(JsonNode json, String name) {
        return json.get(name) instanceof ObjectNode body ? Optional.of(body) : Optional.empty();
    }

    private void problem(String pointer, String problem) {
        findings.add(new Finding(DeployCodes.PLAN_FILE, Place.of(document, pointer), problem, REMEDY));
    }
}
