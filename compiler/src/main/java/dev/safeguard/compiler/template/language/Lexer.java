package dev.safeguard.compiler.template.language;

/** Tokens of one expression, one ahead; white space and line ends between them do not count. */
final class Lexer {
    private static final int SHOWN = 120;

    private final String text;
    private int at;
    private int start;
    private Token token = Token.END_OF_DATA;

    /** The text between the brackets. */
    Lexer(String text) {
        this.text = text;
        advance();
    }

    Token token() {
        return token;
    }

    /** The text of the token at hand. */
    String lexeme() {
        return text.substring(start, at);
    }

    boolean accept(Token expected) {
        boolean found = token == expected;
        if (found) {
            advance();
        }
        return found;
    }

    /** The text of the token, which must be of that kind; then the next one is at hand. */
    String expect(Token expected) {
        if (token != expected) {
            throw unexpected(expected);
        }
        String lexeme = lexeme();
        advance();
        return lexeme;
    }

    TemplateFault unexpected(Token expected) {
        return fault("expected token '" + expected.label() + "' and actual '" + token.label() + "'");
    }

    TemplateFault fault(String problem) {
        return new TemplateFault("Unable to parse language expression '" + shown() + "': " + problem + ".");
    }

    private String shown() {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private void advance() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        start = at;
        token = at == text.length() ? Token.END_OF_DATA : read(text.charAt(at));
    }

    private Token read(char first) {
        if (first == '\'') {
            return string();
        }
        at++;
        if (isDigit(first) || (first == '-' && at < text.length() && isDigit(text.charAt(at)))) {
            return digits();
        }
        return isNameStart(first) ? name() : symbol(first);
    }

    private Token symbol(char symbol) {
        return switch (symbol) {
            case '(' -> Token.LEFT_PARENTHESIS;
            case ')' -> Token.RIGHT_PARENTHESIS;
            case '[' -> Token.LEFT_SQUARE_BRACKET;
            case ']' -> Token.RIGHT_SQUARE_BRACKET;
            case ',' -> Token.COMMA;
            case '.' -> Token.DOT;
            default ->
                throw new TemplateFault("The language expression '" + shown() + "' is not valid: the string"
                        + " character '" + symbol + "' at position '" + start + "' is not expected.");
        };
    }

    /** Ends at a quote that is not one of two. */
    private Token string() {
        for (at = start + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\'') {
                at++;
                if (at == text.length() || text.charAt(at) != '\'') {
                    return Token.STRING;
                }
            }
        }
        throw fault("the string that starts at position '" + start + "' is not terminated");
    }

    private Token digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return Token.INTEGER;
    }

    private Token name() {
        while (at < text.length() && (isNameStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        return Token.IDENTIFIER;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }
}
