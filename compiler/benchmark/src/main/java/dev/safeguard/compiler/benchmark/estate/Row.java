package dev.safeguard.compiler.benchmark.estate;

import java.util.Locale;
import java.util.SplittableRandom;

/** A row that is being written: what its holes are filled with. */
record Row(Where where, String type, long number, String name, String id, SplittableRandom random) {

    /** A resource in a group, or a container. */
    static Row top(Where where, Template template, long number, SplittableRandom random) {
        Row nameless = new Row(where, template.type(), number, "", "", random);
        return nameless.named(template.name().of(nameless), id(where, template.type()));
    }

    /** A child of {@code parent}, or an extension resource on it. */
    static Row under(Row parent, Template template, long number) {
        Row nameless = new Row(parent.where, template.type(), number, "", "", parent.random);
        boolean isChild = template.type().startsWith(parent.type + "/");
        String segment = isChild ? template.type().substring(parent.type.length()) : "/providers/" + template.type();
        return nameless.named(template.name().of(nameless), parent.id + segment + "/");
    }

    private Row named(String newName, String prefix) {
        return new Row(where, type, number, newName, prefix + newName, random);
    }

    private static String id(Where where, String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "microsoft.resources/subscriptions" -> "/subscriptions/";
            case "microsoft.resources/subscriptions/resourcegroups" ->
                "/subscriptions/" + where.subscription() + "/resourceGroups/";
            default -> where.groupId() + "/providers/" + type + "/";
        };
    }
}
