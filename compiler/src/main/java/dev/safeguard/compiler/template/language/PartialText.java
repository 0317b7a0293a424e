package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.SimpleCase;
import dev.safeguard.compiler.expression.TextSearch;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text of which parts are known. A text without holes is known wholly. */
record PartialText(List<Piece> pieces) {
    private static final Pattern PIECE = Pattern.compile("\\{(?<hole>[^{}]+)}|(?<fixed>[^{}]+)|(?<stray>[{}])");

    private static final Pattern HASH = Pattern.compile(
            "(?:toLower\\(|toUpper\\()*(?:(?<short>uniqueString\\()|guid\\()", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOWER = Pattern.compile("(?:uniqueString|guid|toLower)\\(", Pattern.CASE_INSENSITIVE);
    private static final int MAX_PATTERN = 8_192;

    PartialText {
        pieces = List.copyOf(pieces);
    }

    /**
     * A known part, or a hole.
     *
     * @param text the part, or the name of the hole
     */
    record Piece(boolean isHole, String text) {
        /** Hashes have a length, whatever they are of. */
        OptionalInt length() {
            if (!isHole) {
                return OptionalInt.of(text.length());
            }
            Matcher hash = HASH.matcher(text);
            if (!hash.lookingAt()) {
                return OptionalInt.empty();
            }
            return OptionalInt.of(hash.group("short") == null ? 36 : 13);
        }

        /** Hashes are in lower case already. */
        boolean isLower() {
            return isHole && LOWER.matcher(text).lookingAt();
        }

        private String written() {
            return isHole ? "{" + text + "}" : text;
        }
    }

    /** A known text, or one known in part; empty for everything else. */
    static Optional<PartialText> of(JsonNode node) {
        return node.isTextual()
                ? Optional.of(new PartialText(fixed(node.textValue())))
                : UnknownValue.pattern(node).flatMap(PartialText::parse);
    }

    private static List<Piece> fixed(String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(false, text));
    }

    /** Empty when braces do not pair. */
    static Optional<PartialText> parse(String pattern) {
        List<Piece> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(pattern);
        while (piece.find()) {
            if (piece.group("stray") != null) {
                return Optional.empty();
            }
            String hole = piece.group("hole");
            pieces.add(hole == null ? new Piece(false, piece.group()) : new Piece(true, hole));
        }
        return Optional.of(new PartialText(pieces));
    }

    /** What the text begins with for certain. */
    String prefix() {
        return pieces.isEmpty() || pieces.get(0).isHole ? "" : pieces.get(0).text;
    }

    /** What the text ends with for certain. */
    String suffix() {
        return pieces.isEmpty() || pieces.get(pieces.size() - 1).isHole ? "" : pieces.get(pieces.size() - 1).text;
    }

    boolean isKnown() {
        return pieces.stream().noneMatch(Piece::isHole);
    }

    /** Whether no text fits both: one begins or ends otherwise than the other, or is too short. */
    boolean excludes(PartialText other) {
        return conflict(prefix(), other.prefix())
                || conflict(reversed(suffix()), reversed(other.suffix()))
                || (isKnown() && prefix().length() < other.shortest())
                || (other.isKnown() && other.prefix().length() < shortest());
    }

    /** Whether it may be the name of a property, which match without case. */
    boolean mayName(String name) {
        PartialText lower = mapped(SimpleCase::lower, hole -> hole);
        return !lower.excludes(new PartialText(fixed(SimpleCase.lower(name))));
    }

    private static boolean conflict(String a, String b) {
        int length = Math.min(a.length(), b.length());
        return !a.regionMatches(0, b, 0, length);
    }

    private static String reversed(String text) {
        StringBuilder reversed = new StringBuilder(text.length());
        for (int i = text.length() - 1; i >= 0; i--) {
            reversed.append(text.charAt(i));
        }
        return reversed.toString();
    }

    private int shortest() {
        return pieces.stream().mapToInt(piece -> piece.length().orElse(0)).sum();
    }

    /** How long the text is, when all holes are as long whatever is in them. */
    OptionalInt length() {
        return pieces.stream().allMatch(piece -> piece.length().isPresent())
                ? OptionalInt.of(shortest())
                : OptionalInt.empty();
    }

    /** Whether a known part holds that text. */
    boolean surelyContains(String part) {
        return pieces.stream().anyMatch(piece -> !piece.isHole && new TextSearch(part).isIn(piece.text));
    }

    boolean isSurelyNotEmpty() {
        return shortest() > 0;
    }

    /** The first characters, or empty when it is not certain which these are. */
    Optional<PartialText> head(int length) {
        List<Piece> head = new ArrayList<>();
        int left = length;
        for (Piece piece : pieces) {
            int size = piece.length().orElse(Integer.MAX_VALUE);
            if (size > left && piece.isHole && left > 0) {
                return Optional.empty();
            }
            if (left > 0) {
                head.add(size <= left ? piece : new Piece(false, piece.text.substring(0, left)));
            }
            left = Math.max(0, left - size);
        }
        return Optional.of(new PartialText(head));
    }

    /** Applies what is done to a text character by character: to known parts now, to holes by another name. */
    PartialText mapped(UnaryOperator<String> fixed, UnaryOperator<Piece> hole) {
        return new PartialText(pieces.stream()
                .map(piece -> piece.isHole ? hole.apply(piece) : new Piece(false, fixed.apply(piece.text)))
                .filter(piece -> !piece.text.isEmpty())
                .toList());
    }

    private static int sum(int a, int b) {
        return (int) Math.min(Integer.MAX_VALUE, (long) a + b);
    }

    /** A value with this pattern, unless that would be misread or too long. */
    JsonNode unknown(String why) {
        boolean brace = pieces.stream().anyMatch(piece -> piece.text.indexOf('{') >= 0 || piece.text.indexOf('}') >= 0);
        int length = pieces.stream().mapToInt(piece -> piece.text.length()).reduce(0, PartialText::sum);
        return brace || length > MAX_PATTERN
                ? UnknownValue.node(why)
                : UnknownValue.text(why, pieces.stream().map(Piece::written).collect(Collectors.joining()));
    }
}
