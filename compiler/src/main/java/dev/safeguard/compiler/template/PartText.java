package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text of which parts may be unknown, such as the id of a resource whose subscription nobody named.
 *
 * @param pattern the text itself when all is known, else with a {@code {hole}} for every unknown part
 * @param why a part is unknown; empty when none is
 * @param secret whether a part of it must not be shown
 */
record PartText(String pattern, Optional<String> why, boolean secret) {
    static final PartText EMPTY = known("");

    static PartText known(String text) {
        return new PartText(text, Optional.empty(), false);
    }

    /** Nothing is known of it but that equal hole names stand for equal texts. */
    static PartText hole(String name, String why) {
        return new PartText("{" + withoutBraces(name) + "}", Optional.of(why), false);
    }

    /** The text of a node; an unknown of which no pattern is known becomes a hole of its own. */
    static PartText of(JsonNode node, Holes holes) {
        if (!UnknownValue.isUnknown(node)) {
            return new PartText(node.asText(), Optional.empty(), SecretText.isSecret(node));
        }
        String why = UnknownValue.reason(node).orElse("unknown");
        return UnknownValue.pattern(node)
                .map(pattern -> new PartText(pattern, Optional.of(why), false))
                .orElseGet(() -> hole(holes.next(), why));
    }

    boolean isKnown() {
        return why.isEmpty();
    }

    boolean isEmpty() {
        return pattern.isEmpty();
    }

    PartText plus(String text) {
        return plus(known(text));
    }

    PartText plus(PartText other) {
        boolean known = isKnown() && other.isKnown();
        String text = known ? pattern + other.pattern : asPattern() + other.asPattern();
        return new PartText(text, why.or(other::why), secret || other.secret);
    }

    /** A known text with braces would read as one with holes; as a hole it is still equal to itself only. */
    private String asPattern() {
        boolean misleading = isKnown() && (pattern.indexOf('{') >= 0 || pattern.indexOf('}') >= 0);
        return misleading ? "{" + withoutBraces(pattern) + "}" : pattern;
    }

    private static String withoutBraces(String text) {
        return text.replace('{', '(').replace('}', ')');
    }

    /** The parts between slashes; a slash within the name of a hole separates nothing. */
    List<PartText> segments() {
        List<PartText> segments = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            depth += isKnown() ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '/' && depth == 0) {
                segments.add(part(start, i));
                start = i + 1;
            }
        }
        segments.add(part(start, pattern.length()));
        return segments;
    }

    private PartText part(int start, int end) {
        String text = pattern.substring(start, end);
        boolean known = isKnown() || text.indexOf('{') < 0;
        return new PartText(text, known ? Optional.empty() : why, secret);
    }

    /** Segments with slashes between them. */
    static PartText join(List<PartText> segments) {
        PartText joined = EMPTY;
        for (PartText segment : segments) {
            joined = joined.isEmpty() ? segment : joined.plus("/").plus(segment);
        }
        return joined;
    }

    /** Without what precedes the index. */
    PartText from(int index) {
        return part(index, pattern.length());
    }

    /** Up to the index. */
    PartText to(int index) {
        return part(0, index);
    }

    boolean startsWith(String text) {
        return pattern.regionMatches(true, 0, text, 0, text.length());
    }

    boolean is(String text) {
        return pattern.equalsIgnoreCase(text);
    }

    /** What equal ids have in common. */
    String key() {
        return pattern.toLowerCase(Locale.ROOT);
    }

    /** As a value of a resource. */
    JsonNode node() {
        if (why.isPresent()) {
            return secret ? UnknownValue.node(why.get()) : UnknownValue.text(why.get(), pattern);
        }
        return secret ? SecretText.of(pattern) : TextNode.valueOf(pattern);
    }

    /** For people. */
    String shown() {
        return secret ? SecretText.SHOWN : pattern;
    }
}
