package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.List;
import java.util.Optional;

/** {@code resourceId} and its relatives: texts whose unknown parts stay holes. */
record IdFunctions(Target target, Holes holes) implements FunctionSet {
    private static final String GROUPS = "microsoft.resources/resourcegroups";

    @Override
    public Optional<JsonNode> call(String function, List<JsonNode> arguments) {
        return switch (function) {
            case "resourceid" -> Optional.of(id(arguments, this::resourceBase));
            case "subscriptionresourceid" -> Optional.of(id(arguments, this::subscriptionBase));
            case "tenantresourceid" -> Optional.of(id(arguments, before -> PartText.EMPTY));
            case "managementgroupresourceid" -> Optional.of(id(arguments, this::managementGroupBase));
            case "extensionresourceid" -> Optional.of(extension(arguments));
            default -> Optional.empty();
        };
    }

    /** What an id starts with, from the arguments before the type. */
    private interface Base {
        PartText of(List<PartText> before);
    }

    private JsonNode id(List<JsonNode> arguments, Base base) {
        Optional<JsonNode> unusable = arguments.stream()
                .filter(a -> !a.isTextual() && !UnknownValue.isUnknown(a))
                .findFirst();
        if (unusable.isPresent()) {
            throw new TemplateFault("The template function 'resourceId' takes strings only.");
        }
        List<PartText> parts =
                arguments.stream().map(a -> PartText.of(a, holes)).toList();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isKnown() && parts.get(i).pattern().indexOf('/') > 0) {
                return path(base.of(parts.subList(0, i)), parts.get(i).pattern(), parts.subList(i + 1, parts.size()))
                        .node();
            }
        }
        return arguments.stream()
                .filter(UnknownValue::isUnknown)
                .findFirst()
                .orElseThrow(() -> new TemplateFault("The resource type is missing or not valid; it is a namespace"
                        + " and type segments such as 'Microsoft.Storage/storageAccounts'."));
    }

    private PartText path(PartText base, String written, List<PartText> names) {
        String type = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
        if (type.equalsIgnoreCase(GROUPS) && names.size() == 1 && base.startsWith("/subscriptions/")) {
            return target.inSubscription(base.segments().get(2)).groupId(names.get(0));
        }
        return ResourcePath.on(base, type, PartText.join(names)).id();
    }

    private PartText resourceBase(List<PartText> before) {
        if (before.size() > 2) {
            throw new TemplateFault("A resource id has at most a subscription and a resource group before its type.");
        }
        if (before.isEmpty()) {
            return target.base();
        }
        if (before.size() == 2) {
            return target.inSubscription(before.get(0)).groupId(before.get(1));
        }
        boolean inGroup = target.level() == Level.RESOURCE_GROUP;
        return inGroup ? target.groupId(before.get(0)) : subscriptionBase(before);
    }

    private PartText subscriptionBase(List<PartText> before) {
        return before.isEmpty()
                ? target.subscriptionId()
                : target.inSubscription(before.get(0)).id();
    }

    private PartText managementGroupBase(List<PartText> before) {
        return Target.managementGroupId(before.isEmpty() ? target.managementGroup() : before.get(0));
    }

    private JsonNode extension(List<JsonNode> arguments) {
        FunctionSet.arity("extensionResourceId", arguments, 3, Integer.MAX_VALUE);
        PartText base = PartText.of(arguments.get(0), holes);
        PartText trimmed = base.pattern().endsWith("/") ? base.to(base.pattern().length() - 1) : base;
        return id(arguments.subList(1, arguments.size()), before -> trimmed);
    }
}
