package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.RequestContext;
import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one case. */
final class CaseParser {
    private static final List<String> POLICY_KEYS = List.of("control", "policy", "policyFile");
    private static final List<String> KEYS = List.of(
            "name",
            "control",
            "policy",
            "policyFile",
            "parameters",
            "resource",
            "related",
            "aliases",
            "context",
            "expect",
            "details");
    private static final List<String> CONTEXT_KEYS =
            List.of("resourceGroup", "subscription", "request", "policy", "now");

    private final Member json;

    CaseParser(Member json) {
        this.json = json;
    }

    PolicyCase parse(String fallbackName) throws CaseProblem {
        json.allow(KEYS);
        refuseDuplicates();
        Expectation expect = expect();
        return new PolicyCase(
                json.text("name").orElse(fallbackName),
                json.document().at(json.pointer()),
                policy(),
                parameters(),
                resource(expect),
                json.objects("related"),
                json.array("aliases").filter(aliases -> !aliases.isEmpty()),
                json.has("context") ? context(json.member("context")) : CaseContext.empty(),
                expect,
                json.object("details").filter(details -> !details.isEmpty()));
    }

    /** Within {@code policy} a key that occurs twice is a property of the policy, not a mistake of the case. */
    private void refuseDuplicates() throws CaseProblem {
        for (Place duplicate : json.document().duplicates()) {
            if (isBelow(duplicate, json.pointer()) && !isBelow(duplicate, json.pointer() + "/policy")) {
                String key = duplicate.pointer().substring(duplicate.pointer().lastIndexOf('/') + 1);
                throw new CaseProblem(new Finding(
                        CaseCodes.DUPLICATE_KEY, duplicate, "`" + key + "` occurs twice", "remove one of the two"));
            }
        }
    }

    private static boolean isBelow(Place place, String pointer) {
        return place.pointer().startsWith(pointer + "/");
    }

    private Expectation expect() throws CaseProblem {
        String word = json.text("expect").orElse("");
        if (word.isEmpty()) {
            throw json.problem(
                    CaseCodes.MISSING, "", "no `expect`", "say what comes out: an effect, none, error or invalid");
        }
        Optional<Expectation> known = Expectation.named(word);
        if (known.isEmpty()) {
            String otherwise = "write one of " + String.join(", ", Expectation.words());
            throw json.problem(
                    CaseCodes.UNKNOWN_EXPECTATION,
                    "expect",
                    "`" + word + "` is no effect",
                    Spelling.remedy(word, Expectation.words(), otherwise));
        }
        return known.get();
    }

    private CasePolicy policy() throws CaseProblem {
        List<String> given = POLICY_KEYS.stream().filter(json::has).toList();
        if (given.size() != 1) {
            String problem = given.isEmpty() ? "no policy" : "more than one policy: " + String.join(", ", given);
            throw json.problem(CaseCodes.MISSING, "", problem, "name one of control, policy, policyFile");
        }
        return switch (given.get(0)) {
            case "control" -> new CasePolicy.OfControl(json.text("control").orElseThrow());
            case "policyFile" -> new CasePolicy.InFile(json.text("policyFile").orElseThrow());
            default -> inline();
        };
    }

    private CasePolicy inline() {
        String pointer = json.pointer() + "/policy";
        List<Place> duplicates = json.document().duplicates().stream()
                .filter(place -> isBelow(place, pointer))
                .toList();
        return new CasePolicy.Inline(json.json().path("policy"), duplicates);
    }

    private Map<String, JsonNode> parameters() throws CaseProblem {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        json.object("parameters")
                .ifPresent(object ->
                        object.properties().forEach(member -> parameters.put(member.getKey(), member.getValue())));
        return parameters;
    }

    private ObjectNode resource(Expectation expect) throws CaseProblem {
        Optional<ObjectNode> resource = json.object("resource");
        if (resource.isEmpty() && !expect.equals(Expectation.INVALID)) {
            throw json.problem(CaseCodes.MISSING, "", "no `resource`", "write the resource to decide about");
        }
        return resource.orElseGet(JsonNodeFactory.instance::objectNode);
    }

    static CaseContext context(Member json) throws CaseProblem {
        json.allow(CONTEXT_KEYS);
        return new CaseContext(
                json.object("resourceGroup"),
                json.object("subscription"),
                json.has("request") ? request(json.member("request")) : RequestContext.none(),
                json.object("policy"),
                now(json));
    }

    private static RequestContext request(Member json) throws CaseProblem {
        json.allow(List.of("apiVersion", "identity"));
        return new RequestContext(
                json.text("apiVersion"), json.object("identity").orElseGet(JsonNodeFactory.instance::objectNode));
    }

    private static Optional<Instant> now(Member json) throws CaseProblem {
        Optional<String> text = json.text("now");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.get()).toInstant());
        } catch (DateTimeException e) {
            throw json.problem(
                    CaseCodes.WRONG_TYPE,
                    "now",
                    "`" + text.get() + "` is no instant",
                    "write it like 2026-01-01T00:00:00Z");
        }
    }
}
