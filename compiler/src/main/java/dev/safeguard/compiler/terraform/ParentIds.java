package dev.safeguard.compiler.terraform;

import dev.safeguard.compiler.terraform.azurerm.AzurermType;
import dev.safeguard.compiler.terraform.azurerm.AzurermTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Ids of resources out of those of their parents, which they name by id, or by name and resource group. */
final class ParentIds {
    private static final String GROUP_NAME = "resource_group_name";

    private final Ids ids;
    private final Map<String, List<Planned>> byTypeAndName = new HashMap<>();

    ParentIds(Ids ids, Estate estate) {
        this.ids = ids;
        for (Planned planned : estate.all()) {
            AzurermTypes.bundled()
                    .of(planned.type())
                    .flatMap(AzurermType::armType)
                    .ifPresent(type -> planned.text("name")
                            .ifPresent(name -> byTypeAndName
                                    .computeIfAbsent(key(type, name), k -> new ArrayList<>())
                                    .add(planned)));
        }
    }

    private static String key(String armType, String name) {
        return (armType + " " + name).toLowerCase(Locale.ROOT);
    }

    /** The id of a resource of that type that names its parents as the azurerm type does. */
    String id(Planned planned, AzurermType type, String armType) {
        String name = ids.name(planned, armType);
        return switch (type.role()) {
            case EXTENSION -> ArmIds.on(scope(planned, type), armType, List.of(name));
            case RESOURCE -> resource(planned, type, armType, name);
            default -> child(planned, type, armType, name);
        };
    }

    private String scope(Planned planned, AzurermType type) {
        String attribute =
                type.parentRefs().isEmpty() ? "resource_id" : type.parentRefs().get(0);
        return ids.reach(planned, attribute).id().orElseGet(() -> ids.hole(planned, attribute));
    }

    private String resource(Planned planned, AzurermType type, String armType, String name) {
        return switch (type.scope()) {
            case "subscription" -> ArmIds.on(ids.subscription(planned), armType, List.of(name));
            case "tenant" -> ArmIds.on("", armType, List.of(name));
            case "managementGroup" ->
                ArmIds.on(byId(planned, "management_group_id").orElse(""), armType, List.of(name));
            default -> ArmIds.on(group(planned), armType, List.of(name));
        };
    }

    private Optional<String> byId(Planned planned, String attribute) {
        boolean has = planned.after().has(attribute) || planned.unknown().has(attribute);
        return has
                ? Optional.of(ids.reach(planned, attribute).id().orElseGet(() -> ids.hole(planned, attribute)))
                : Optional.empty();
    }

    private String group(Planned planned) {
        String name = ids.text(planned, GROUP_NAME).orElseGet(() -> ids.hole(planned, GROUP_NAME));
        return ids.subscription(planned) + "/resourceGroups/" + name;
    }

    private String child(Planned planned, AzurermType type, String armType, String name) {
        List<String> names = new ArrayList<>();
        for (String attribute : type.parentRefs()) {
            if (attribute.endsWith("_name")) {
                names.add(0, attribute);
            } else {
                Optional<String> parent = ids.reach(planned, attribute).id();
                Optional<String> either = parent.or(() -> byOldName(planned, attribute, armType));
                if (either.isPresent()) {
                    return ArmIds.below(either.get(), armType, name);
                }
            }
        }
        return byNames(planned, armType, names, name);
    }

    /** Until some major {@code storage_account_name} stood where {@code storage_account_id} stands since. */
    private Optional<String> byOldName(Planned planned, String attribute, String armType) {
        if (!attribute.endsWith("_id")) {
            return Optional.empty();
        }
        String old = attribute.substring(0, attribute.length() - "_id".length()) + "_name";
        String[] segments = armType.split("/", -1);
        String top = segments[0] + "/" + segments[1];
        return ids.text(planned, old)
                .map(name -> known(planned, top, name).orElseGet(() -> ArmIds.on(group(planned), top, List.of(name))));
    }

    /** Parents by name, the nearest one listed first; one that is not named at all is a hole. */
    private String byNames(Planned planned, String armType, List<String> attributes, String name) {
        String[] segments = armType.split("/", -1);
        int parents = segments.length - 2;
        String[] names = new String[parents + 1];
        for (int i = 0; i < parents; i++) {
            int from = i - parents + attributes.size();
            names[i] = from >= 0 && from < attributes.size()
                    ? ids.text(planned, attributes.get(from)).orElse(hole(planned, segments[i + 1]))
                    : hole(planned, segments[i + 1]);
        }
        names[parents] = name;
        String parentType = String.join("/", Arrays.asList(segments).subList(0, Math.min(2, segments.length)));
        Optional<String> parent = parents == 1 ? known(planned, parentType, names[0]) : Optional.empty();
        return parent.map(id -> ArmIds.below(id, armType, name))
                .orElseGet(() -> ArmIds.on(group(planned), armType, Arrays.asList(names)));
    }

    private String hole(Planned planned, String segment) {
        return ids.hole(planned, segment);
    }

    /** A parent that is named without its resource group, if only one in the plan has that name. */
    private Optional<String> known(Planned planned, String armType, String name) {
        boolean hasGroup = planned.after().has(GROUP_NAME) || planned.unknown().has(GROUP_NAME);
        List<Planned> named = hasGroup
                ? List.of()
                : byTypeAndName.getOrDefault(key(armType, name), List.of()).stream()
                        .filter(other -> ids.shareProvider(planned, other))
                        .toList();
        return named.size() == 1 ? Optional.of(ids.of(named.get(0))) : Optional.empty();
    }
}
