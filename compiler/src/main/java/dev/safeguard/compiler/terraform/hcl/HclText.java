package dev.safeguard.compiler.terraform.hcl;

/** A cursor over the text of a configuration file that knows lines, strings, comments and heredocs. */
final class HclText {
    private final String text;
    private int at;
    private int line = 1;

    HclText(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    int line() {
        return line;
    }

    int position() {
        return at;
    }

    String since(int start) {
        return text.substring(start, at);
    }

    char peek() {
        return isAtEnd() ? '\0' : text.charAt(at);
    }

    void next() {
        if (!isAtEnd()) {
            line += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
    }

    boolean looksAt(String other) {
        return text.startsWith(other, at);
    }

    /** Skips blanks and comments, newlines too where wanted. */
    void blanks(boolean newlines) {
        while (!isAtEnd()) {
            if (looksAt("#") || looksAt("//")) {
                toEndOfLine();
            } else if (looksAt("/*")) {
                past("*/");
            } else if (Character.isWhitespace(peek()) && (newlines || peek() != '\n')) {
                next();
            } else {
                return;
            }
        }
    }

    private void toEndOfLine() {
        while (!isAtEnd() && peek() != '\n') {
            next();
        }
    }

    private void past(String end) {
        while (!isAtEnd() && !looksAt(end)) {
            next();
        }
        at = Math.min(at + end.length(), text.length());
    }

    /** An identifier; empty where there is none. */
    String word() {
        int start = at;
        while (!isAtEnd() && (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '-')) {
            next();
        }
        return since(start);
    }

    /** Skips a quoted text with the templates in it. */
    void quoted() {
        next();
        while (!isAtEnd() && peek() != '"') {
            if (peek() == '\\') {
                next();
                next();
            } else if (looksAt("${") || looksAt("%{")) {
                template();
            } else {
                next();
            }
        }
        next();
    }

    private void template() {
        next();
        next();
        for (int open = 1; open > 0 && !isAtEnd(); ) {
            if (peek() == '"') {
                nested();
                continue;
            }
            open += peek() == '{' ? 1 : peek() == '}' ? -1 : 0;
            next();
        }
    }

    /** A text inside a template inside a text; deeper ones are told apart by their quotes only. */
    private void nested() {
        next();
        while (!isAtEnd() && peek() != '"' && peek() != '\n') {
            if (peek() == '\\') {
                next();
            }
            next();
        }
        next();
    }

    /** Skips a heredoc, from its two angle brackets to the line of its end mark. */
    void heredoc() {
        at += 2;
        if (peek() == '-') {
            next();
        }
        String mark = word();
        toEndOfLine();
        while (!isAtEnd()) {
            next();
            int start = at;
            toEndOfLine();
            if (since(start).strip().equals(mark)) {
                return;
            }
        }
    }
}
