package dev.safeguard.compiler.template.language;

/** The kinds of token, under the names that Azure Resource Manager has for them in its messages. */
enum Token {
    IDENTIFIER("Identifier"),
    INTEGER("Integer"),
    STRING("StringLiteral"),
    LEFT_PARENTHESIS("LeftParenthesis"),
    RIGHT_PARENTHESIS("RightParenthesis"),
    LEFT_SQUARE_BRACKET("LeftSquareBracket"),
    RIGHT_SQUARE_BRACKET("RightSquareBracket"),
    COMMA("Comma"),
    DOT("Dot"),
    END_OF_DATA("EndOfData");

    private final String label;

    Token(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
