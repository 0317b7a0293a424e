package dev.safeguard.compiler.template.language;

import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.template.language.Node.Access;
import dev.safeguard.compiler.template.language.Node.Call;
import dev.safeguard.compiler.template.language.Node.Literal;
import java.util.ArrayList;
import java.util.List;

/**
 * Recursive descent over one expression.
 *
 * <pre>
 * expression := literal | call access*       literal := integer | 'text', with '' for a quote
 * call       := (namespace '.')? name '(' (expression (',' expression)*)? ')'
 * access     := '.' name | '[' expression ']'
 * </pre>
 */
final class TemplateParser {
    /** Characters between the brackets. Source: limits of the template documentation. */
    private static final int MAX_LENGTH = 24_576;

    private static final int MAX_NESTING = 128;

    private final Lexer lexer;

    private TemplateParser(Lexer lexer) {
        this.lexer = lexer;
    }

    /** Parses a string with its brackets; a fault when it is no expression. */
    static Node parse(String raw) {
        String text = raw.substring(1, raw.length() - 1);
        if (text.length() > MAX_LENGTH) {
            throw new TemplateFault("Language expression length limit exceeded. Limit: '" + MAX_LENGTH
                    + "' and actual: '" + text.length() + "'.");
        }
        TemplateParser parser = new TemplateParser(new Lexer(text));
        Node node = parser.expression(1);
        if (parser.lexer.token() != Token.END_OF_DATA) {
            throw parser.lexer.unexpected(Token.END_OF_DATA);
        }
        return node;
    }

    private Node expression(int nesting) {
        return switch (lexer.token()) {
            case STRING -> new Literal(Json.text(unquoted(lexer.expect(Token.STRING))));
            case INTEGER -> integer(lexer.expect(Token.INTEGER));
            default -> accesses(call(nesting), nesting);
        };
    }

    private static String unquoted(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace("''", "'");
    }

    private Node integer(String digits) {
        try {
            return new Literal(Json.integer(Long.parseLong(digits)));
        } catch (NumberFormatException e) {
            throw lexer.fault("the integer does not fit into 64 bits");
        }
    }

    private Call call(int nesting) {
        if (nesting > MAX_NESTING) {
            throw lexer.fault("functions nest more than " + MAX_NESTING + " deep");
        }
        String name = lexer.expect(Token.IDENTIFIER);
        if (lexer.accept(Token.DOT)) {
            name += "." + lexer.expect(Token.IDENTIFIER);
        }
        if (lexer.token() != Token.LEFT_PARENTHESIS) {
            throw lexer.fault("missing function argument list, expected token 'LeftParenthesis' and actual '"
                    + lexer.token().label() + "'");
        }
        return new Call(name, arguments(nesting));
    }

    private List<Node> arguments(int nesting) {
        lexer.expect(Token.LEFT_PARENTHESIS);
        List<Node> arguments = new ArrayList<>();
        if (lexer.accept(Token.RIGHT_PARENTHESIS)) {
            return arguments;
        }
        do {
            arguments.add(expression(nesting + 1));
        } while (lexer.accept(Token.COMMA));
        lexer.expect(Token.RIGHT_PARENTHESIS);
        return arguments;
    }

    private Node accesses(Call target, int nesting) {
        List<Node> keys = new ArrayList<>();
        while (true) {
            if (lexer.accept(Token.DOT)) {
                keys.add(new Literal(Json.text(lexer.expect(Token.IDENTIFIER))));
            } else if (lexer.accept(Token.LEFT_SQUARE_BRACKET)) {
                keys.add(expression(nesting + 1));
                lexer.expect(Token.RIGHT_SQUARE_BRACKET);
            } else {
                return keys.isEmpty() ? target : new Access(target, keys);
            }
        }
    }
}
