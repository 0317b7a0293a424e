package dev.safeguard.compiler.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of which parts are known: {@code /subscriptions/{subscriptionId}/resourceGroups/phi}. Equal names in braces stand
 * for equal texts. Texts compare without case, as policies compare them.
 *
 * @param text as {@link UnknownValue#pattern} has it
 * @param fixed what is known, folded, one part more than there are braces; parts may be empty
 */
public record TextPattern(String text, List<String> fixed) {
    private static final Pattern HOLE = Pattern.compile("\\{[^{}]*}");

    public TextPattern {
        fixed = List.copyOf(fixed);
    }

    public static TextPattern of(String text) {
        List<String> fixed = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        int from = 0;
        while (hole.find()) {
            fixed.add(InvariantText.fold(text.substring(from, hole.start())));
            from = hole.end();
        }
        fixed.add(InvariantText.fold(text.substring(from)));
        return new TextPattern(text, fixed);
    }

    /** The pattern of an unknown outcome, or of a known text itself; empty for everything else. */
    static Optional<TextPattern> of(Outcome outcome) {
        if (outcome instanceof Outcome.Unknown unknown) {
            return unknown.pattern().map(TextPattern::of);
        }
        return outcome instanceof Outcome.Value value
                        && value.json().isTextual()
                        && !HOLE.matcher(value.json().textValue()).find()
                ? Optional.of(of(value.json().textValue()))
                : Optional.empty();
    }

    /** What the text surely begins with, folded. */
    public String prefix() {
        return fixed.get(0);
    }

    /** What the text surely ends with, folded. */
    public String suffix() {
        return fixed.get(fixed.size() - 1);
    }

    /** Whether it surely is that same text. */
    public boolean isSame(TextPattern other) {
        return InvariantText.equal(text, other.text);
    }

    /** Whether the two may turn out to be equal; false is certain. */
    public boolean mayEqual(TextPattern other) {
        return agree(prefix(), other.prefix()) && agree(reversed(suffix()), reversed(other.suffix()));
    }

    /** Whether it may turn out to be that text; false is certain. */
    public boolean mayBe(String known) {
        String folded = InvariantText.fold(known);
        int from = prefix().length();
        int end = folded.length() - suffix().length();
        if (fixed.size() == 1) {
            return folded.equals(prefix());
        }
        if (from > end || !folded.startsWith(prefix()) || !folded.endsWith(suffix())) {
            return false;
        }
        for (String part : fixed.subList(1, fixed.size() - 1)) {
            int at = folded.indexOf(part, from);
            if (at < 0 || at + part.length() > end) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }

    /** Whether the text surely holds that one, whatever the unknown parts are. */
    public boolean surelyContains(String part) {
        String folded = InvariantText.fold(part);
        return fixed.stream().anyMatch(known -> known.contains(folded));
    }

    private static boolean agree(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** The unknown outcome that a function makes of texts that are known in part. */
    static Optional<Outcome> map(List<Outcome> texts, UnaryOperator<String> function) {
        for (Outcome text : texts) {
            if (text instanceof Outcome.Unknown unknown) {
                return map(texts, unknown.why(), function);
            }
        }
        return Optional.empty();
    }

    private static Optional<Outcome> map(List<Outcome> texts, String why, UnaryOperator<String> function) {
        List<TextPattern> patterns =
                texts.stream().flatMap(text -> of(text).stream()).toList();
        return patterns.size() == texts.size()
                ? Optional.of(new Outcome.Unknown(
                        why,
                        Optional.of(function.apply(String.join(
                                "", patterns.stream().map(TextPattern::text).toList())))))
                : Optional.empty();
    }
}
