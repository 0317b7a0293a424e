package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;

/** Reads tokens from the text between two offsets; white space, line ends too, may stand before each of them. */
final class Scanner {
    private static final int MAX_DIGITS = 100;

    private final String text;
    private final int end;
    private int at;

    Scanner(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** Where the next token starts. */
    int offset() {
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    SyntaxFault fault(String problem) {
        return new SyntaxFault(offset(), problem);
    }

    boolean accept(char symbol) {
        boolean found = next() == symbol;
        if (found) {
            at++;
        }
        return found;
    }

    void expect(char symbol) {
        if (!accept(symbol)) {
            throw fault("expected `" + symbol + "` but found " + found());
        }
    }

    void expectEnd() {
        if (offset() < end) {
            throw fault("expected the end but found " + found());
        }
    }

    boolean startsText() {
        return next() == '\'';
    }

    boolean startsNumber() {
        return next() == '-' || isDigit(next());
    }

    /** A quoted string; {@code ''} inside is one quote. */
    String text() {
        int start = offset();
        StringBuilder value = new StringBuilder();
        for (at = start + 1; at < end; at++) {
            if (text.charAt(at) != '\'') {
                value.append(text.charAt(at));
            } else if (at + 1 < end && text.charAt(at + 1) == '\'') {
                value.append(text.charAt(at++));
            } else {
                at++;
                return value.toString();
            }
        }
        throw new SyntaxFault(start, "string does not end: its closing `'` is missing");
    }

    JsonNode number() {
        int start = offset();
        at++;
        digits();
        boolean decimal = at + 1 < end && text.charAt(at) == '.' && isDigit(text.charAt(at + 1));
        if (decimal) {
            at++;
            digits();
        }
        return number(start, text.substring(start, at), decimal);
    }

    private static JsonNode number(int start, String digits, boolean decimal) {
        if (digits.equals("-") || digits.length() > MAX_DIGITS) {
            throw new SyntaxFault(start, "`-` needs digits, a number at most " + MAX_DIGITS);
        }
        if (decimal) {
            return DecimalNode.valueOf(new BigDecimal(digits));
        }
        try {
            return Json.integer(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            throw new SyntaxFault(start, "integer does not fit into 64 bits");
        }
    }

    /** A function name; one of a user-defined namespace holds a dot. */
    String functionName() {
        String name = name();
        return at < end && text.charAt(at) == '.' && accept('.') ? name + "." + name() : name;
    }

    String name() {
        int start = offset();
        if (!isNameStart(next())) {
            throw fault("expected a name but found " + found());
        }
        while (at < end && (isNameStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void digits() {
        while (at < end && isDigit(text.charAt(at))) {
            at++;
        }
    }

    /** The next character, or NUL at the end: no token starts with it. */
    private char next() {
        return offset() < end ? text.charAt(at) : '\0';
    }

    private String found() {
        return offset() < end ? "`" + Character.toString(text.codePointAt(at)) + "`" : "the end";
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }
}
