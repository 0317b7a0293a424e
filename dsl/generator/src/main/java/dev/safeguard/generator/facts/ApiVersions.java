package dev.safeguard.generator.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;

/** API versions: a date, with a suffix such as {@code -preview} unless stable. */
final class ApiVersions {
    private static final Pattern STABLE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private ApiVersions() {}

    /** The newest stable version, else the newest of any kind; empty when there is none. */
    static String newest(Collection<String> versions) {
        return versions.stream()
                .max(Comparator.comparing((String v) -> STABLE.matcher(v).matches())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }
}
