package dev.safeguard.compiler.assign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a built-in are meant: {@code 1.*.*}, {@code 2.1.*}, {@code 2.0.3}, {@code 1.*.*-preview}. Numbers that
 * are left out float, as {@code *} does.
 *
 * @param numbers major, minor, patch, as far as they are fixed
 * @param suffix lower case, such as {@code preview}; empty for a plain version
 */
public record VersionPattern(List<Integer> numbers, String suffix) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}|\\*))?(?:\\.(\\d{1,9}|\\*))?(?:-([A-Za-z]+))?");
    private static final String PREVIEW = "preview";
    private static final Comparator<VersionPattern> ASCENDING = Comparator.<VersionPattern>comparingInt(
                    v -> v.number(0))
            .thenComparingInt(v -> v.number(1))
            .thenComparingInt(v -> v.number(2));

    public VersionPattern {
        numbers = List.copyOf(numbers);
    }

    /** Reads a pattern, or a version; empty when it has another form. */
    public static Optional<VersionPattern> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        for (int group = 1; group <= 3 && isNumber(form.group(group)); group++) {
            numbers.add(Integer.valueOf(form.group(group)));
        }
        String suffix = Optional.ofNullable(form.group(4)).orElse("").toLowerCase(Locale.ROOT);
        return Optional.of(new VersionPattern(numbers, suffix));
    }

    private static boolean isNumber(@Nullable String part) {
        return part != null && !part.equals("*");
    }

    private int number(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    /** Whether a version such as {@code 1.2.0} is meant; previews only when the pattern asks for them. */
    public boolean matches(String version) {
        return parse(version).filter(this::covers).isPresent();
    }

    private boolean covers(VersionPattern version) {
        boolean sameStage = suffix.equals(PREVIEW) == version.suffix.equals(PREVIEW);
        return sameStage
                && version.numbers.size() >= numbers.size()
                && version.numbers.subList(0, numbers.size()).equals(numbers);
    }

    /**
     * The newest of the available versions that is meant. Without a pattern the newest that is no preview, or else the
     * newest at all. What has no version, as a custom definition, is meant when it is the only one.
     */
    static <T> Optional<T> newest(
            List<T> available, Optional<VersionPattern> pattern, Function<T, Optional<String>> version) {
        if (available.size() == 1 && version.apply(available.get(0)).isEmpty()) {
            return Optional.of(available.get(0));
        }
        Comparator<T> ascending = Comparator.comparing(
                item -> version.apply(item).flatMap(VersionPattern::parse).orElse(new VersionPattern(List.of(), "")),
                Comparator.comparing((VersionPattern v) -> !v.suffix.equals(PREVIEW))
                        .thenComparing(ASCENDING));
        Stream<T> meant = available.stream()
                .filter(item -> pattern.map(
                                p -> version.apply(item).filter(p::matches).isPresent())
                        .orElse(true));
        return meant.max(ascending);
    }

    /** With {@code *} for what floats. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append(i == 0 ? "" : ".")
                    .append(i < numbers.size() ? numbers.get(i).toString() : "*");
        }
        return suffix.isEmpty() ? text.toString() : text + "-" + suffix;
    }
}
