package dev.safeguard.compiler.assign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The id of a scope or a resource, in the caller's casing; two ids are equal when they differ only by case.
 *
 * <p>The empty id is the tenant.
 */
public final class ArmId implements Comparable<ArmId> {
    public static final ArmId TENANT = new ArmId(List.of());

    private static final String PROVIDERS = "providers";

    /** What an id stands for. */
    public enum Kind {
        TENANT,
        MANAGEMENT_GROUP,
        SUBSCRIPTION,
        RESOURCE_GROUP,
        RESOURCE,
        /** Nothing that ARM could store: a collection, an action, or nonsense. */
        OTHER
    }

    private final List<String> segments;
    private final String text;
    private final String key;

    private ArmId(List<String> segments) {
        this.segments = List.copyOf(segments);
        this.text = "/" + String.join("/", segments);
        this.key = text.toLowerCase(Locale.ROOT);
    }

    /** The id that a path stands for; doubled and trailing slashes do not count. */
    public static ArmId of(String path) {
        return of(Stream.of(path.split("/")).filter(s -> !s.isEmpty()).toList());
    }

    public static ArmId of(List<String> segments) {
        return new ArmId(segments);
    }

    public static ArmId managementGroup(String name) {
        return new ArmId(List.of(PROVIDERS, "Microsoft.Management", "managementGroups", name));
    }

    public static ArmId subscription(String id) {
        return new ArmId(List.of("subscriptions", id));
    }

    public List<String> segments() {
        return segments;
    }

    /** Lower case, for maps and comparisons. */
    public String key() {
        return key;
    }

    /** The last segment; empty for the tenant. */
    public String name() {
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    }

    /** The path without its last segment. */
    public ArmId parentPath() {
        return of(segments.subList(0, Math.max(0, segments.size() - 1)));
    }

    public ArmId child(String... more) {
        return new ArmId(Stream.concat(segments.stream(), Stream.of(more)).toList());
    }

    public Kind kind() {
        if (segments.isEmpty()) {
            return Kind.TENANT;
        }
        if (startsWith("subscriptions") && segments.size() == 2) {
            return Kind.SUBSCRIPTION;
        }
        if (segments.size() == 4 && startsWith("subscriptions") && is(2, "resourceGroups")) {
            return Kind.RESOURCE_GROUP;
        }
        int providers = lastProviders();
        if (providers < 0) {
            return Kind.OTHER;
        }
        if (providers == 0
                && segments.size() == 4
                && startsWith(PROVIDERS, "Microsoft.Management", "managementGroups")) {
            return Kind.MANAGEMENT_GROUP;
        }
        int rest = segments.size() - providers - 2;
        return rest >= 2 && rest % 2 == 0 && scope().kind() != Kind.OTHER ? Kind.RESOURCE : Kind.OTHER;
    }

    /** Full type, such as {@code Microsoft.Sql/servers/databases}; containers have the types that policies use for them. */
    public String type() {
        return switch (kind()) {
            case SUBSCRIPTION -> "Microsoft.Resources/subscriptions";
            case RESOURCE_GROUP -> "Microsoft.Resources/subscriptions/resourceGroups";
            case MANAGEMENT_GROUP, RESOURCE -> typeAfter(lastProviders());
            case TENANT, OTHER -> "";
        };
    }

    private String typeAfter(int providers) {
        return IntStream.range(providers + 1, segments.size())
                .filter(i -> i == providers + 1 || (i - providers) % 2 == 0)
                .mapToObj(segments::get)
                .collect(Collectors.joining("/"));
    }

    /** What the resource was created on: all before the last {@code providers}; for other ids the id itself. */
    public ArmId scope() {
        int providers = lastProviders();
        return providers < 0 ? this : of(segments.subList(0, providers));
    }

    /**
     * One level up, as far as the id tells: the parent resource, the extended resource, the resource group, the
     * subscription. What lies above a subscription or a management group is for the hierarchy to say.
     */
    public Optional<ArmId> parent() {
        return switch (kind()) {
            case RESOURCE_GROUP -> Optional.of(of(segments.subList(0, 2)));
            case RESOURCE ->
                Optional.of(
                        segments.size() - lastProviders() > 4 ? of(segments.subList(0, segments.size() - 2)) : scope());
            case TENANT, MANAGEMENT_GROUP, SUBSCRIPTION, OTHER -> Optional.empty();
        };
    }

    public Optional<ArmId> subscription() {
        return startsWith("subscriptions") && segments.size() >= 2
                ? Optional.of(of(segments.subList(0, 2)))
                : Optional.empty();
    }

    public Optional<ArmId> resourceGroup() {
        return startsWith("subscriptions") && segments.size() >= 4 && is(2, "resourceGroups")
                ? Optional.of(of(segments.subList(0, 4)))
                : Optional.empty();
    }

    /** Whether this is the other id or lies below it, judged by the text alone. */
    public boolean isAtOrBelow(ArmId other) {
        return key.equals(other.key) || other.segments.isEmpty() || key.startsWith(other.key + "/");
    }

    private boolean startsWith(String... wanted) {
        return segments.size() >= wanted.length
                && IntStream.range(0, wanted.length).allMatch(i -> is(i, wanted[i]));
    }

    private boolean is(int index, String wanted) {
        return segments.get(index).equalsIgnoreCase(wanted);
    }

    /** Position of the last {@code providers} that can open a namespace, or -1. */
    private int lastProviders() {
        for (int i = segments.size() - 2; i >= 0; i--) {
            if (is(i, PROVIDERS) && segments.get(i + 1).contains(".")) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int compareTo(ArmId other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArmId id && id.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** The path with a leading slash; {@code /} is the tenant. */
    @Override
    public String toString() {
        return text;
    }
}
