package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of OData's {@code $filter} that policy states and role definitions are asked with: comparisons of a column with
 * a literal, {@code in}, {@code startswith}, {@code endswith}, {@code contains}, and, or, not, parentheses. Columns and
 * texts compare ignoring case, as ids come in any; a column that holds a list matches when one of its items does.
 */
final class Filter {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<text>'(?:[^']|'')*')|(?<mark>[(),])|(?<word>[^\\s(),']+))");

    private final List<String> tokens;
    private int position;

    private Filter(List<String> tokens) {
        this.tokens = tokens;
    }

    static Predicate<JsonNode> parse(String text) {
        Filter filter = new Filter(tokens(text));
        Predicate<JsonNode> condition = filter.or();
        if (filter.position < filter.tokens.size()) {
            throw invalid("unexpected '" + filter.tokens.get(filter.position) + "'");
        }
        return condition;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
            matcher.region(end, text.strip().length());
        }
        if (end < text.strip().length()) {
            throw invalid("unexpected character at position " + (end + 1));
        }
        return tokens;
    }

    private Predicate<JsonNode> or() {
        Predicate<JsonNode> left = and();
        while (accept("or")) {
            left = left.or(and());
        }
        return left;
    }

    private Predicate<JsonNode> and() {
        Predicate<JsonNode> left = not();
        while (accept("and")) {
            left = left.and(not());
        }
        return left;
    }

    private Predicate<JsonNode> not() {
        return accept("not") ? not().negate() : primary();
    }

    private Predicate<JsonNode> primary() {
        if (accept("(")) {
            Predicate<JsonNode> inner = or();
            expect(")");
            return inner;
        }
        String name = next();
        return accept("(") ? function(name) : comparison(name);
    }

    private Predicate<JsonNode> function(String name) {
        String column = next();
        expect(",");
        String wanted = literal(next()).toLowerCase(Locale.ROOT);
        expect(")");
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "startswith" -> row -> any(row, column, value -> value.startsWith(wanted));
            case "endswith" -> row -> any(row, column, value -> value.endsWith(wanted));
            case "contains" -> row -> any(row, column, value -> value.contains(wanted));
            default -> throw invalid("unknown function '" + name + "'");
        };
    }

    private Predicate<JsonNode> comparison(String column) {
        String operator = next().toLowerCase(Locale.ROOT);
        if (operator.equals("in")) {
            return in(column);
        }
        String wanted = literal(next()).toLowerCase(Locale.ROOT);
        return switch (operator) {
            case "eq" -> row -> any(row, column, wanted::equals);
            case "ne" -> row -> !any(row, column, wanted::equals);
            case "gt" -> row -> any(row, column, value -> value.compareTo(wanted) > 0);
            case "ge" -> row -> any(row, column, value -> value.compareTo(wanted) >= 0);
            case "lt" -> row -> any(row, column, value -> value.compareTo(wanted) < 0);
            case "le" -> row -> any(row, column, value -> value.compareTo(wanted) <= 0);
            default -> throw invalid("unknown operator '" + operator + "'");
        };
    }

    private Predicate<JsonNode> in(String column) {
        List<String> wanted = new ArrayList<>();
        expect("(");
        do {
            wanted.add(literal(next()).toLowerCase(Locale.ROOT));
        } while (accept(","));
        expect(")");
        return row -> any(row, column, wanted::contains);
    }

    private static boolean any(JsonNode row, String column, Predicate<String> test) {
        JsonNode cell = Json.get(row, column).orElse(MissingNode.getInstance());
        List<JsonNode> values = cell.isArray() ? Json.items(cell) : List.of(cell);
        return values.stream().map(v -> v.asText("").toLowerCase(Locale.ROOT)).anyMatch(test);
    }

    private static String literal(String token) {
        if (token.startsWith("'")) {
            return token.substring(1, token.length() - 1).replace("''", "'");
        }
        return token.equalsIgnoreCase("null") ? "" : token;
    }

    private boolean accept(String wanted) {
        boolean there = position < tokens.size() && tokens.get(position).equalsIgnoreCase(wanted);
        position += there ? 1 : 0;
        return there;
    }

    private void expect(String wanted) {
        if (!accept(wanted)) {
            throw invalid("'" + wanted + "' expected");
        }
    }

    private String next() {
        if (position >= tokens.size()) {
            throw invalid("it ends too early");
        }
        return tokens.get(position++);
    }

    private static ArmException invalid(String why) {
        return ArmException.badRequest("InvalidFilterInQueryString", "The $filter cannot be understood: " + why + ".");
    }
}
