package dev.safeguard.deployer.local.arm;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The query string; names are compared ignoring case. */
public final class Query {
    private final TreeMap<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Query(Map<String, String> values) {
        this.values.putAll(values);
    }

    /**
     * Reads a query; a name given twice counts the last time.
     *
     * @param raw the query as sent, still encoded; empty when there was none
     */
    public static Query parse(String raw) {
        TreeMap<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new Query(values);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ArmException.badRequest("InvalidQueryString", "The query string holds a malformed escape.");
        }
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** A whole number that is not negative. */
    public Optional<Integer> number(String name) {
        return get(name).map(text -> parseNumber(name, text));
    }

    private static int parseNumber(String name, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw ArmException.badRequest(
                    "InvalidQueryParameter", "The value '" + text + "' of '" + name + "' is not a whole number.");
        }
        return Integer.parseInt(text);
    }

    /** The same query with one value replaced. */
    public Query with(String name, String value) {
        Query copy = new Query(values);
        copy.values.put(name, value);
        return copy;
    }

    /** Encoded, ready to follow a question mark. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
