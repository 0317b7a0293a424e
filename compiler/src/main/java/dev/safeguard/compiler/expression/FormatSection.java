package dev.safeguard.compiler.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of a custom numeric format, taken apart.
 *
 * @param tokens placeholders, quoted text with its marks removed, other characters, in order
 * @param places digit placeholders before and behind the point
 * @param whole digit placeholders before the point
 * @param zerosBefore how many digits before the point are always shown
 * @param zerosBehind how many digits behind the point are always shown
 * @param shift powers of ten that percent signs and trailing commas apply
 * @param grouped whether thousands are separated
 * @param scientific whether there is an exponent
 */
record FormatSection(
        List<Token> tokens,
        int places,
        int whole,
        int zerosBefore,
        int zerosBehind,
        int shift,
        boolean grouped,
        boolean scientific) {

    /** What a piece of a section is. */
    enum Kind {
        DIGIT,
        POINT,
        EXPONENT,
        SEPARATOR,
        TEXT
    }

    /**
     * A piece of a section.
     *
     * @param text what is written for text, percent signs included; as in the format otherwise
     */
    record Token(Kind kind, String text) {}

    private static final Pattern PIECE = Pattern.compile(
            "(?<quoted>'(?<single>[^']*)'?|\"(?<double>[^\"]*)\"?)"
                    + "|\\\\(?<escaped>.?)|(?<exponent>[eE][+-]?0+)|(?<end>;)|(?<other>.)",
            Pattern.DOTALL);

    /** The sections of a format, in order; at least one. */
    static List<FormatSection> split(String format) {
        List<FormatSection> sections = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(format);
        while (piece.find()) {
            if (piece.group("end") != null) {
                sections.add(of(tokens));
                tokens = new ArrayList<>();
            } else {
                tokens.add(token(piece));
            }
        }
        sections.add(of(tokens));
        return sections;
    }

    private static Token token(Matcher piece) {
        if (piece.group("quoted") != null) {
            String single = piece.group("single");
            return new Token(Kind.TEXT, single != null ? single : piece.group("double"));
        }
        if (piece.group("escaped") != null) {
            return new Token(Kind.TEXT, piece.group("escaped"));
        }
        if (piece.group("exponent") != null) {
            return new Token(Kind.EXPONENT, piece.group("exponent"));
        }
        String other = piece.group("other");
        return switch (other) {
            case "0", "#" -> new Token(Kind.DIGIT, other);
            case "." -> new Token(Kind.POINT, other);
            case "," -> new Token(Kind.SEPARATOR, other);
            default -> new Token(Kind.TEXT, other);
        };
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** The number with as many digits as the section shows. */
    Digits rounded(Digits number) {
        Digits shifted = number.shifted(shift);
        return shifted.rounded(scientific ? places : shifted.scale() + places - whole);
    }

    private static FormatSection of(List<Token> tokens) {
        return new SectionReader().read(tokens);
    }
}
