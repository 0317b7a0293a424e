package dev.safeguard.compiler.terraform.hcl;

import java.util.ArrayList;
import java.util.List;

/** Finds the blocks and attributes of a configuration file; what it does not understand it steps over. */
final class HclParser {
    private static final int MAX_DEPTH = 100;

    private final String file;
    private final HclText text;

    private HclParser(String file, String text) {
        this.file = file;
        this.text = new HclText(text);
    }

    /** The whole file as one block without a type. */
    static HclBlock parse(String file, String text) {
        return new HclParser(file, text).body("", List.of(), 1, 0);
    }

    private HclBlock body(String type, List<String> labels, int line, int depth) {
        List<HclAttribute> attributes = new ArrayList<>();
        List<HclBlock> blocks = new ArrayList<>();
        for (text.blanks(true); !text.isAtEnd() && (depth == 0 || text.peek() != '}'); text.blanks(true)) {
            entry(attributes, blocks, depth);
        }
        text.next();
        return new HclBlock(type, labels, file, line, attributes, blocks);
    }

    private void entry(List<HclAttribute> attributes, List<HclBlock> blocks, int depth) {
        int line = text.line();
        String name = text.word();
        if (name.isEmpty()) {
            stepOver();
            return;
        }
        text.blanks(false);
        if (text.peek() == '=' && !text.looksAt("==")) {
            text.next();
            attributes.add(new HclAttribute(name, line, expression()));
            return;
        }
        List<String> labels = labels();
        if (text.peek() == '{' && depth < MAX_DEPTH) {
            text.next();
            blocks.add(body(name, labels, line, depth + 1));
        }
    }

    private void stepOver() {
        if (text.peek() == '"') {
            text.quoted();
        } else {
            text.next();
        }
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (text.blanks(false); !text.isAtEnd() && "{\n}=".indexOf(text.peek()) < 0; text.blanks(false)) {
            int start = text.position();
            if (text.peek() == '"') {
                text.quoted();
                String quoted = text.since(start);
                labels.add(quoted.substring(1, Math.max(1, quoted.length() - 1)));
            } else if (text.word().isEmpty()) {
                text.next();
            } else {
                labels.add(text.since(start));
            }
        }
        return labels;
    }

    /** Up to the end of the line on which all brackets are closed, or to the bracket that closes the block around it. */
    private String expression() {
        text.blanks(false);
        int start = text.position();
        int end = start;
        for (int open = 0; !text.isAtEnd() && !ends(open); ) {
            if (skippedComment(open)) {
                continue;
            }
            open += "([{".indexOf(text.peek()) >= 0 ? 1 : ")]}".indexOf(text.peek()) >= 0 ? -1 : 0;
            token();
            end = text.position();
        }
        return text.since(start).substring(0, Math.max(0, end - start)).strip();
    }

    private boolean ends(int open) {
        return open <= 0 && (text.peek() == '\n' || text.peek() == '}' || text.peek() == ',');
    }

    private boolean skippedComment(int open) {
        int before = text.position();
        text.blanks(open > 0);
        return text.position() > before;
    }

    private void token() {
        if (text.peek() == '"') {
            text.quoted();
        } else if (text.looksAt("<<") && !text.looksAt("<<=")) {
            text.heredoc();
        } else {
            text.next();
        }
    }
}
