package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourcedResource.Role;
import dev.safeguard.compiler.terraform.azurerm.AzurermMap;
import dev.safeguard.compiler.terraform.azurerm.AzurermType;
import dev.safeguard.compiler.terraform.azurerm.AzurermTypes;
import dev.safeguard.compiler.terraform.azurerm.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns each resource of a plan into what it is in ARM, one after the other. */
final class Translator {
    /** Providers of Azure and its directory whose resources no control sees; those of other clouds do not matter here. */
    private static final Set<String> NEAR_AZURE =
            Set.of("azuread", "azurestack", "azuredevops", "msgraph", "azurecaf", "microsoft365wp");

    private static final List<String> STORAGE_SERVICES =
            List.of("blobServices", "fileServices", "queueServices", "tableServices");

    private static final String GROUP = "Microsoft.Resources/subscriptions/resourceGroups";

    private final Ids ids;
    private final SourceText source;
    private final TerraformOptions options;
    private final int major;
    private final Assembly assembly;
    private final Folds folds;
    private final Perhaps perhaps;
    private final ResourceSink sink;
    private final TemplateDeployments deployments;
    private final Judged judged;
    private int assumed;

    Translator(
            Ids ids,
            SourceText source,
            TerraformOptions options,
            int major,
            Assembly assembly,
            Folds folds,
            Perhaps perhaps,
            ResourceSink sink,
            TemplateDeployments deployments,
            Judged judged) {
        this.ids = ids;
        this.source = source;
        this.options = options;
        this.major = major;
        this.assembly = assembly;
        this.folds = folds;
        this.perhaps = perhaps;
        this.sink = sink;
        this.deployments = deployments;
        this.judged = judged;
    }

    /** How many blocks were taken to be omitted for want of the source. */
    int assumed() {
        return assumed;
    }

    void translate(Planned planned) {
        if (Azapi.isOf(planned)) {
            azapi(planned);
        } else if (planned.type().startsWith("azurerm_")) {
            azurerm(planned);
        } else if (NEAR_AZURE.contains(planned.providerName())) {
            notEvaluated(planned);
        }
    }

    private void notEvaluated(Planned planned) {
        sink.notEvaluated(planned.type(), planned.address().toString(), source.place(planned));
    }

    private void azurerm(Planned planned) {
        Optional<AzurermType> type = AzurermTypes.bundled().of(planned.type());
        if (type.isEmpty()) {
            notEvaluated(planned);
        } else if (TemplateDeployments.isOne(planned)) {
            deployments.read(planned, values(planned));
        } else if (type.get().role() != AzurermType.Role.ACTION) {
            mapped(planned, type.get());
        }
    }

    private void mapped(Planned planned, AzurermType type) {
        ObjectNode values = values(planned);
        List<Piece> pieces = new ArrayList<>(AzurermMap.bundled().map(type, major, values));
        pieces.addAll(ExtraFolds.of(planned, values));
        for (Piece piece : pieces) {
            piece(planned, type, piece, values);
        }
        if (pieces.isEmpty()) {
            notEvaluated(planned);
        }
    }

    private ObjectNode values(Planned planned) {
        PlanValues marked = new PlanValues(planned, ids, source, options.strict());
        ObjectNode values = marked.values();
        Principals.derive(planned, values, ids);
        assumed += marked.assumed();
        return values;
    }

    private void piece(Planned planned, AzurermType type, Piece piece, ObjectNode values) {
        switch (piece.part()) {
            case SELF -> self(planned, type, piece, values);
            case CHILD ->
                assembly.addUnder(new Emitted(
                        ids.of(planned) + "/" + piece.childName().orElseThrow(),
                        piece.armType(),
                        planned,
                        piece.json(),
                        judged.role(planned)));
            case FOLD -> folds.add(planned, piece, values, reach(planned, piece), types(piece, values));
            case RELATED -> related(planned, piece, values);
        }
    }

    private void self(Planned planned, AzurermType type, Piece piece, ObjectNode values) {
        String armType = isGroup(piece.armType()) ? GROUP : piece.armType();
        Emitted emitted = assembly.add(
                new Emitted(ids.as(planned, piece.armType()), armType, planned, piece.json(), judged.role(planned)));
        emitted.configured().addAll(Folds.configured(piece, values));
        if (type.role() == AzurermType.Role.CHILD_AND_FOLD) {
            assembly.addElement(emitted, type);
        }
        if (type.role() == AzurermType.Role.EXTENSION) {
            perhapsOn(reach(planned, piece), planned, piece, values);
        }
    }

    private static boolean isGroup(String type) {
        return type.equalsIgnoreCase("Microsoft.Resources/resourceGroups");
    }

    /** An extension of one of several resources: existence checks of all of them may find it. */
    private void perhapsOn(Reach reach, Planned planned, Piece piece, ObjectNode values) {
        if (reach.id().isEmpty() && !reach.outside()) {
            perhaps.add(planned, piece.armType(), piece.json(), reach.candidates(), List.of());
        }
        reach.id()
                .filter(id -> isLogOfStorage(id, planned, values))
                .ifPresent(id -> perhaps.addOn(
                        planned,
                        piece.armType(),
                        piece.json(),
                        STORAGE_SERVICES.stream()
                                .map(service -> id + "/" + service + "/default")
                                .toList()));
    }

    /** A storage account has no logs, its services have: the reference is a part of the expression. */
    private boolean isLogOfStorage(String id, Planned planned, ObjectNode values) {
        return ArmIds.type(id).equalsIgnoreCase("Microsoft.Storage/storageAccounts")
                && planned.type().equals("azurerm_monitor_diagnostic_setting")
                && planned.text("target_resource_id").isEmpty()
                && !source.has(planned.address())
                && (values.path("enabled_log").size() > 0 || values.path("log").size() > 0);
    }

    /** The connection of a private endpoint at its target, the protection of a machine. */
    private void related(Planned planned, Piece piece, ObjectNode values) {
        Reach reach = reach(planned, piece);
        Optional<String> target = reach.id().or(() -> only(planned, piece, values));
        if (target.isEmpty() && !reach.outside()) {
            perhaps.add(planned, piece.armType(), piece.json(), reach.candidates(), types(piece, values));
        }
        target.ifPresent(on -> {
            String armType = piece.armType().replace(Piece.TARGET_TYPE, ArmIds.type(on));
            String id = ArmIds.below(on, armType, ids.name(planned, armType));
            assembly.add(new Emitted(id, armType, planned, piece.json(), Role.RELATED));
        });
    }

    /** The one candidate of a type that the companion's own values allow. */
    private Optional<String> only(Planned planned, Piece piece, ObjectNode values) {
        List<String> types = types(piece, values);
        List<String> fitting = reach(planned, piece).candidates().stream()
                .map(ids::of)
                .filter(id -> types.stream().anyMatch(type -> type.equalsIgnoreCase(ArmIds.type(id))))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** The types of resources that a piece can belong to. */
    private static List<String> types(Piece piece, ObjectNode values) {
        if (!piece.armType().startsWith(Piece.TARGET_TYPE)) {
            return List.of(piece.armType());
        }
        JsonNode parts = values.path("private_service_connection").path(0).path("subresource_names");
        List<String> types = new ArrayList<>();
        parts.forEach(part -> types.addAll(GroupIds.types(part.asText())));
        return types.stream().distinct().toList();
    }

    /** What the attribute that names the parent leads to; {@code [*]} is the first block, of which there is one. */
    private Reach reach(Planned planned, Piece piece) {
        String path = piece.parentRef().orElse("");
        JsonNode after = planned.after();
        JsonNode unknown = planned.unknown();
        Expression expression = ids.expression(planned);
        String[] steps = path.split("\\.", -1);
        for (String step : steps) {
            boolean block = step.endsWith("[*]");
            String name = block ? step.substring(0, step.length() - "[*]".length()) : step;
            expression = block ? expression.at(name).at(0, true) : expression.at(name);
            after = block ? after.path(name).path(0) : after.path(name);
            unknown = block ? unknown.path(name).path(0) : unknown.path(name);
        }
        Optional<String> text =
                after.isTextual() && !after.asText().isEmpty() ? Optional.of(after.asText()) : Optional.empty();
        return ids.reach(planned, text, unknown, expression, path.toLowerCase(Locale.ROOT));
    }

    private void azapi(Planned planned) {
        if (!Azapi.isResource(planned)) {
            return;
        }
        String armType = Azapi.armType(planned);
        ObjectNode json = Azapi.json(planned, values(planned));
        if (armType.isEmpty()) {
            notEvaluated(planned);
        } else if (Azapi.isUpdate(planned)) {
            json.remove("apiVersion");
            Piece piece = new Piece(Piece.Part.FOLD, armType, Optional.empty(), Optional.empty(), json, Map.of());
            folds.add(planned, piece, json, Reach.to(ids.of(planned)), List.of(armType));
        } else {
            assembly.add(new Emitted(
                    ids.of(planned), isGroup(armType) ? GROUP : armType, planned, json, judged.role(planned)));
        }
    }
}
