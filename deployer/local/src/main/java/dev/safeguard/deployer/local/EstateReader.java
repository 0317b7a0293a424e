package dev.safeguard.deployer.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an estate and collects all that is wrong with it. */
final class EstateReader {
    private static final Pattern GUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** The group that holds everything when the document is a bare array of rows. */
    private static final String ROOT = "root";

    private final String document;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Estate.Group> groups = new ArrayList<>();
    private final List<Estate.Subscription> subscriptions = new ArrayList<>();
    private final List<ObjectNode> resources = new ArrayList<>();

    private EstateReader(String document) {
        this.document = document;
    }

    static EstateReading read(Source source) {
        EstateReader reader = new EstateReader(source.name());
        reader.parse(source.text()).ifPresent(reader::document);
        boolean refused = reader.findings.stream().anyMatch(Finding::isError);
        return new EstateReading(refused ? Optional.empty() : Optional.of(reader.estate()), reader.findings);
    }

    private Estate estate() {
        return new Estate(groups, subscriptions, resources);
    }

    private Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(Json.parse(text));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            String problem = "the estate is not JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse("malformed");
            findings.add(new Finding(
                    EstateCodes.NOT_JSON, new Place(document, "", line, column), problem, "correct the JSON there"));
            return Optional.empty();
        }
    }

    private void document(JsonNode root) {
        if (root.isArray()) {
            rows(root, "");
            groups.add(new Estate.Group(ROOT, Optional.empty(), Optional.empty()));
            resources.stream()
                    .flatMap(row -> id(row).subscription().stream())
                    .distinct()
                    .forEach(id -> subscriptions.add(
                            new Estate.Subscription(id.name(), Optional.empty(), Optional.of(ROOT), Json.object())));
        } else if (root.isObject()) {
            array(root, "managementGroups").forEach(this::group);
            array(root, "subscriptions").forEach(this::subscription);
            elements(root, "resources").ifPresent(rows -> rows(rows, "/resources"));
            findings.addAll(new EstateChecks(document, estate()).findings());
        } else {
            add(EstateCodes.WRONG_SHAPE, "", "the estate is neither an object nor an array", "give an array of rows");
        }
    }

    private record Item(String pointer, ObjectNode node) {}

    private Optional<JsonNode> elements(JsonNode root, String name) {
        Optional<JsonNode> found = Json.get(root, name);
        if (found.filter(node -> !node.isArray()).isPresent()) {
            add(EstateCodes.WRONG_SHAPE, "/" + name, "`" + name + "` is not an array", "make it an array of objects");
        }
        return found.filter(JsonNode::isArray);
    }

    /** The objects of an array; whatever else it holds is a finding. */
    private List<Item> array(JsonNode root, String name) {
        List<Item> items = new ArrayList<>();
        JsonNode array = elements(root, name).orElse(Json.array(List.of()));
        for (int i = 0; i < array.size(); i++) {
            String pointer = "/" + name + "/" + i;
            if (array.get(i) instanceof ObjectNode node) {
                items.add(new Item(pointer, node));
            } else {
                add(
                        EstateCodes.WRONG_SHAPE,
                        pointer,
                        "an item of `" + name + "` is not an object",
                        "make it an object");
            }
        }
        return items;
    }

    private void group(Item item) {
        Json.text(item.node(), "name")
                .ifPresentOrElse(
                        name -> groups.add(new Estate.Group(
                                name, Json.text(item.node(), "displayName"), Json.text(item.node(), "parent"))),
                        () -> add(
                                EstateCodes.WRONG_SHAPE,
                                item.pointer(),
                                "a management group has no `name`",
                                "give it one"));
    }

    private void subscription(Item item) {
        String id = Json.text(item.node(), "id").orElse("").replaceFirst("(?i)^/subscriptions/", "");
        if (!GUID.matcher(id).matches()) {
            add(
                    EstateCodes.WRONG_SHAPE,
                    item.pointer() + "/id",
                    "the subscription id `" + id + "` is not a GUID",
                    "write the subscription's GUID");
            return;
        }
        subscriptions.add(new Estate.Subscription(
                id,
                Json.text(item.node(), "displayName"),
                Json.text(item.node(), "managementGroup"),
                Json.object(item.node(), "tags")));
    }

    private void rows(JsonNode rows, String pointer) {
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), pointer + "/" + i);
        }
    }

    private void row(JsonNode row, String pointer) {
        if (!(row instanceof ObjectNode node)) {
            add(EstateCodes.WRONG_SHAPE, pointer, "a resource is not an object", "give rows of Azure Resource Graph");
            return;
        }
        ArmId.Kind kind = id(node).kind();
        if (kind == ArmId.Kind.OTHER || kind == ArmId.Kind.TENANT || kind == ArmId.Kind.MANAGEMENT_GROUP) {
            add(
                    EstateCodes.BAD_ID,
                    pointer + "/id",
                    "`" + Json.text(node, "id").orElse("") + "` is not the id of a resource",
                    "write the full id, starting with /subscriptions/");
            return;
        }
        resources.add(node);
    }

    static ArmId id(ObjectNode row) {
        return ArmId.of(Json.text(row, "id").orElse(""));
    }

    private void add(Code code, String pointer, String problem, String remedy) {
        findings.add(new Finding(code, Place.of(document, pointer), problem, remedy));
    }
}
