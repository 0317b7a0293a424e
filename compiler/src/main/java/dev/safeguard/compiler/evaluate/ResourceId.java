package dev.safeguard.compiler.evaluate;

import java.util.Optional;

/**
 * A resource id: {@code /subscriptions/s/resourceGroups/g/providers/Microsoft.Sql/servers/srv/databases/db}. Its parts are
 * taken out of it when they are asked for, as there may be very many ids of which few are.
 */
final class ResourceId {
    private static final String PROVIDERS = "/providers/";

    private final String text;

    /** Where the last {@code /providers/} begins; negative without one. */
    private final int provider;

    private ResourceId(String text) {
        this.text = text;
        this.provider = lastIndexOf(text, PROVIDERS);
    }

    static ResourceId parse(String written) {
        return new ResourceId(written.endsWith("/") ? written.substring(0, written.length() - 1) : written);
    }

    /** As written, without a trailing slash. */
    String text() {
        return text;
    }

    Optional<String> subscription() {
        return after(text, "/subscriptions/");
    }

    Optional<String> resourceGroup() {
        return after(text, "/resourceGroups/");
    }

    /** The full type, of the last {@code providers} segment when there are several. */
    String type() {
        if (provider >= 0) {
            return everyOther(true);
        }
        if (resourceGroup().isPresent()) {
            return Resource.RESOURCE_GROUP;
        }
        return subscription().isPresent() ? Resource.SUBSCRIPTION : "";
    }

    /** The name with those of its parents: {@code srv/db}. */
    String fullName() {
        return provider >= 0
                ? everyOther(false)
                : resourceGroup().or(this::subscription).orElse("");
    }

    /** What the resource lies on: the id up to its last {@code /providers/}. */
    String scope() {
        return provider < 0 ? text : text.substring(0, provider);
    }

    /** Types and names take turns after the name of the provider, which belongs to the types. */
    private String everyOther(boolean types) {
        String[] segments = text.substring(provider + PROVIDERS.length()).split("/", -1);
        StringBuilder joined = new StringBuilder(types ? segments[0] : "");
        for (int i = types ? 1 : 2; i < segments.length; i += 2) {
            joined.append(joined.isEmpty() && !types && i == 2 ? "" : "/").append(segments[i]);
        }
        return joined.toString();
    }

    /** The segment after the first occurrence of a keyword, before any provider that an extension resource adds. */
    private static Optional<String> after(String text, String keyword) {
        int at = indexOf(text, keyword);
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + keyword.length();
        int end = text.indexOf('/', from);
        String segment = text.substring(from, end < 0 ? text.length() : end);
        return segment.isEmpty() ? Optional.empty() : Optional.of(segment);
    }

    private static int indexOf(String text, String keyword) {
        for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
            if (text.regionMatches(true, at, keyword, 0, keyword.length())) {
                return at;
            }
        }
        return -1;
    }

    private static int lastIndexOf(String text, String keyword) {
        for (int at = text.lastIndexOf('/'); at >= 0; at = text.lastIndexOf('/', at - 1)) {
            if (text.regionMatches(true, at, keyword, 0, keyword.length())) {
                return at;
            }
        }
        return -1;
    }

    /** Whether this lies under {@code other}, segment by segment: {@code rg10} is not under {@code rg1}. */
    boolean isUnder(ResourceId other) {
        return text.regionMatches(true, 0, other.text + "/", 0, other.text.length() + 1);
    }
}
