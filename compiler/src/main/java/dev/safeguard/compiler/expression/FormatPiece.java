package dev.safeguard.compiler.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a composite format of .NET, {@code {index[,width][:specifier]}} between plain text. */
public sealed interface FormatPiece {
    /** Plain text; doubled braces are single ones already. */
    record Text(String text) implements FormatPiece {}

    /**
     * A place for an argument.
     *
     * @param index of the argument, from 0
     * @param width at least so many characters, negative to align at the left
     * @param specifier how to write it, may be empty
     */
    record Item(int index, int width, String specifier) implements FormatPiece {
        /** The text with blanks up to the width; check the width before. */
        public String aligned(String text) {
            String blanks = " ".repeat(Math.max(0, Math.abs(width) - text.length()));
            return width < 0 ? text + blanks : blanks + text;
        }
    }

    /**
     * A brace that belongs to no item: the format is bad.
     *
     * @param at UTF-16 index in the format
     */
    record Stray(int at) implements FormatPiece {}

    /** The pieces of a format, in order. */
    static List<FormatPiece> split(String format) {
        List<FormatPiece> pieces = new ArrayList<>();
        Matcher piece = Syntax.PIECE.matcher(format);
        int from = 0;
        while (piece.find()) {
            pieces.add(new Text(format.substring(from, piece.start())));
            pieces.add(Syntax.read(piece));
            from = piece.end();
        }
        pieces.add(new Text(format.substring(from)));
        return pieces;
    }

    /** How pieces are written. */
    final class Syntax {
        /** A doubled brace, an item, or a brace that is neither. */
        private static final Pattern PIECE = Pattern.compile("(?<doubled>\\{\\{|}})"
                + "|\\{(?<index>[0-9]{1,7}) *(?:, *(?<width>-?[0-9]{1,7}) *)?(?::(?<spec>[^{}]*))?}|(?<stray>[{}])");

        private Syntax() {}

        private static FormatPiece read(Matcher piece) {
            if (piece.group("stray") != null) {
                return new Stray(piece.start());
            }
            if (piece.group("doubled") != null) {
                return new Text(piece.group().substring(1));
            }
            String width = piece.group("width");
            String specifier = piece.group("spec");
            return new Item(
                    Integer.parseInt(piece.group("index")),
                    width == null ? 0 : Integer.parseInt(width),
                    specifier == null ? "" : specifier);
        }
    }
}
