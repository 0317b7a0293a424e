package dev.safeguard.generator.json;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;

/** The characters of a JSON text, one ahead, with line and column. */
final class JsonText {
    private static final int NOTHING = -2;
    private static final Pattern LITERAL =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final Reader source;
    private int ahead = NOTHING;
    private int line = 1;
    private int column = 0;

    JsonText(Reader source) {
        this.source = source;
    }

    /** The first character after white space, not eaten; -1 at the end. */
    int peekToken() throws IOException {
        while (isSpace(peek())) {
            next();
        }
        return peek();
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    void expect(char wanted, String what) throws IOException {
        if (peekToken() != wanted) {
            throw wrong(what);
        }
        next();
    }

    /** The rest of a string whose opening quote is eaten. */
    String restOfString() throws IOException {
        StringBuilder out = new StringBuilder();
        for (int c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw problem(c == -1 ? "the text ends inside a string" : "a control character inside a string");
            }
            out.append(c == '\\' ? escaped() : (char) c);
        }
        return out.toString();
    }

    private char escaped() throws IOException {
        int c = next();
        return switch (c) {
            case '"', '\\', '/' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> throw problem("an unknown escape inside a string");
        };
    }

    private char hex() throws IOException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw problem("four hexadecimal digits must follow `\\u`");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    /** Eats a number, a boolean or null. */
    void literal() throws IOException {
        StringBuilder out = new StringBuilder();
        while (Character.isLetterOrDigit(peek()) || (peek() >= 0 && "+-.".indexOf(peek()) >= 0)) {
            out.append((char) next());
        }
        if (!LITERAL.matcher(out).matches()) {
            throw problem("`" + out + "` is no JSON value");
        }
    }

    JsonSyntaxException wrong(String expected) {
        String found = ahead == -1 ? "the end of the text" : "`" + (char) ahead + "`";
        return new JsonSyntaxException(line, column + 1, "expected " + expected + ", found " + found);
    }

    JsonSyntaxException problem(String problem) {
        return new JsonSyntaxException(line, column, problem);
    }

    private int peek() throws IOException {
        if (ahead == NOTHING) {
            ahead = source.read();
        }
        return ahead;
    }

    private int next() throws IOException {
        int c = peek();
        ahead = NOTHING;
        boolean newLine = c == '\n';
        line += newLine ? 1 : 0;
        column = newLine ? 0 : column + 1;
        return c;
    }
}
