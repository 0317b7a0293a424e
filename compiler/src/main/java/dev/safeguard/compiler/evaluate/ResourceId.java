package dev.safeguard.compiler.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A resource id taken apart: {@code /subscriptions/s/resourceGroups/g/providers/Microsoft.Sql/servers/srv/databases/db}.
 *
 * @param text as written, without a trailing slash
 * @param type full type, of the last {@code providers} segment when there are several
 * @param fullName {@code srv/db}
 * @param scope what the resource lies on: the id up to its last {@code /providers/}
 */
record ResourceId(
        String text,
        String type,
        String fullName,
        Optional<String> subscription,
        Optional<String> resourceGroup,
        String scope) {

    static ResourceId parse(String written) {
        String text = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
        int provider = lastIndexOf(text, "/providers/");
        Optional<String> subscription = after(text, "/subscriptions/");
        Optional<String> group = after(text, "/resourceGroups/");
        return provider < 0 ? container(text, subscription, group) : provided(text, provider, subscription, group);
    }

    private static ResourceId container(String text, Optional<String> subscription, Optional<String> group) {
        String type = group.isPresent()
                ? Resource.RESOURCE_GROUP
                : subscription.map(s -> Resource.SUBSCRIPTION).orElse("");
        String name = group.or(() -> subscription).orElse("");
        return new ResourceId(text, type, name, subscription, group, text);
    }

    private static ResourceId provided(
            String text, int provider, Optional<String> subscription, Optional<String> group) {
        String[] segments = text.substring(provider + "/providers/".length()).split("/", -1);
        List<String> types = new ArrayList<>(List.of(segments[0]));
        List<String> names = new ArrayList<>();
        for (int i = 1; i < segments.length; i++) {
            (i % 2 == 1 ? types : names).add(segments[i]);
        }
        return new ResourceId(
                text,
                String.join("/", types),
                String.join("/", names),
                subscription,
                group,
                text.substring(0, provider));
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
