package dev.safeguard.compiler.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes addresses and references apart: names between dots, each with a key in brackets if it has one. */
final class Steps {
    private final String text;
    private int at;

    private Steps(String text) {
        this.text = text;
    }

    /** The steps; empty when the text is not made of any. Keys may hold dots, brackets and escaped quotes. */
    static Optional<List<Step>> parse(String text) {
        return new Steps(text).all();
    }

    private Optional<List<Step>> all() {
        List<Step> steps = new ArrayList<>();
        do {
            Optional<Step> step = step();
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
        } while (take('.'));
        return at == text.length() ? Optional.of(steps) : Optional.empty();
    }

    private Optional<Step> step() {
        int start = at;
        while (at < text.length() && ".[".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start || text.substring(start, at).indexOf(']') >= 0) {
            return Optional.empty();
        }
        String name = text.substring(start, at);
        Optional<String> key = Optional.empty();
        while (take('[')) {
            Optional<String> next = key();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            key = key.or(() -> next);
        }
        return Optional.of(new Step(name, key));
    }

    /** Up to the bracket that closes it, which is not inside a text. */
    private Optional<String> key() {
        int start = at;
        for (boolean quoted = false; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ']' && !quoted) {
                String key = text.substring(start, at++);
                return Optional.of(key).filter(k -> !k.isEmpty());
            }
        }
        return Optional.empty();
    }

    private boolean take(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }
}
