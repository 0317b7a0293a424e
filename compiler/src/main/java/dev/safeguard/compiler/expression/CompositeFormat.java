package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code format()}: the composite format of .NET, {@code {index[,width][:specifier]}} between plain text. */
final class CompositeFormat {
    /** A doubled brace, an item, or a brace that is neither: the last makes the format bad. */
    private static final Pattern PIECE =
            Pattern.compile("(?<doubled>\\{\\{|}})|\\{(?<index>[0-9]{1,7}) *(?:, *(?<width>-?[0-9]{1,7})"
                    + " *)?(?::(?<spec>[^{}]*))?}|(?<stray>[{}])");

    private final Arguments args;
    private final StringBuilder result = new StringBuilder();

    private CompositeFormat(Arguments args) {
        this.args = args;
    }

    static JsonNode format(Arguments args) {
        return new CompositeFormat(args).run();
    }

    private JsonNode run() {
        if (!args.get(0).isTextual()) {
            throw args.wrong(0, "a string");
        }
        String format = args.text(0);
        Matcher piece = PIECE.matcher(format);
        int from = 0;
        while (piece.find()) {
            append(format.substring(from, piece.start()));
            append(piece(piece));
            from = piece.end();
        }
        append(format.substring(from));
        return Json.text(result.toString());
    }

    private String piece(Matcher piece) {
        if (piece.group("stray") != null) {
            throw args.fault("brace at " + piece.start() + " belongs to no `{index}`");
        }
        if (piece.group("doubled") != null) {
            return piece.group().substring(1);
        }
        return aligned(NumberFormat.format(args, argument(piece), specifier(piece)), width(piece));
    }

    private JsonNode argument(Matcher piece) {
        int index = Integer.parseInt(piece.group("index"));
        if (!args.has(index + 1)) {
            throw args.fault("`{" + index + "}` has no argument");
        }
        return args.get(index + 1);
    }

    private static String specifier(Matcher piece) {
        String specifier = piece.group("spec");
        return specifier == null ? "" : specifier;
    }

    private static int width(Matcher piece) {
        String width = piece.group("width");
        return width == null ? 0 : Integer.parseInt(width);
    }

    private String aligned(String text, int width) {
        Measure.checkLength(args.function(), Math.abs((long) width));
        String blanks = " ".repeat(Math.max(0, Math.abs(width) - text.length()));
        return width < 0 ? text + blanks : blanks + text;
    }

    private void append(String text) {
        result.append(text);
        Measure.checkLength(args.function(), result.length());
    }
}
