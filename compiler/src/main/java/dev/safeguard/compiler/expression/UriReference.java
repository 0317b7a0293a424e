package dev.safeguard.compiler.expression;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A URI or relative reference and its resolution, RFC 3986 section 5.2; parts keep their delimiters. */
public record UriReference(String scheme, String authority, String path, String query, String fragment) {
    /** RFC 3986, appendix B, with a scheme as section 3.1 has it. */
    private static final Pattern PARTS =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:)?(//[^/?#]*)?([^?#]*)(\\?[^#]*)?(#.*)?");

    private static final Map<String, String> DEFAULT_PORTS = Map.of("http:", ":80", "https:", ":443", "ftp:", ":21");

    /** Empty only for text that cannot be split, which RFC 3986 knows none of after escaping. */
    public static Optional<UriReference> parse(String text) {
        Matcher parts = PARTS.matcher(PercentCoding.encodeIllegal(Blanks.trim(text)));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = lower(part(parts, 1));
        String authority = withoutPort(lower(part(parts, 2)), scheme);
        return Optional.of(new UriReference(scheme, authority, part(parts, 3), part(parts, 4), part(parts, 5)));
    }

    /** The port that a scheme has anyway is left out, as .NET does. */
    private static String withoutPort(String authority, String scheme) {
        String port = DEFAULT_PORTS.getOrDefault(scheme, "");
        return !port.isEmpty() && authority.endsWith(port)
                ? authority.substring(0, authority.length() - port.length())
                : authority;
    }

    /** Whether it names a scheme and a host. */
    public boolean isAbsolute() {
        return !scheme.isEmpty() && authority.length() > "//".length();
    }

    /** The URI that a relative reference leads to from here. */
    public UriReference resolve(String relative) {
        return parse(relative).map(this::resolve).orElse(this);
    }

    private UriReference resolve(UriReference other) {
        if (!other.scheme.isEmpty()) {
            return other.withPath(withoutDots(other.path));
        }
        if (!other.authority.isEmpty()) {
            return new UriReference(
                    scheme,
                    withoutPort(other.authority, scheme),
                    rooted(withoutDots(other.path)),
                    other.query,
                    other.fragment);
        }
        if (other.path.isEmpty()) {
            return new UriReference(
                    scheme, authority, rooted(path), other.query.isEmpty() ? query : other.query, other.fragment);
        }
        String merged = other.path.startsWith("/") ? other.path : folder() + other.path;
        return new UriReference(scheme, authority, withoutDots(merged), other.query, other.fragment);
    }

    private UriReference withPath(String newPath) {
        return new UriReference(scheme, authority, newPath, query, fragment);
    }

    /** The path up to its last slash; a base without a path is its root. */
    private String folder() {
        return rooted(path).substring(0, rooted(path).lastIndexOf('/') + 1);
    }

    private static String rooted(String path) {
        return path.isEmpty() ? "/" : path;
    }

    private static String withoutDots(String path) {
        if (!path.startsWith("/")) {
            return path;
        }
        List<String> segments = Arrays.asList(path.substring(1).split("/", -1));
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : segments) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        boolean folder = Arrays.asList(".", "..").contains(segments.get(segments.size() - 1));
        return "/" + String.join("/", kept) + (folder && !kept.isEmpty() ? "/" : "");
    }

    private static String part(Matcher parts, int group) {
        String part = parts.group(group);
        return part == null ? "" : part;
    }

    private static String lower(String part) {
        return part.contains("@") ? part : part.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return scheme + authority + path + query + fragment;
    }
}
