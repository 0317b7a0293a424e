package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/** Reads what the rules want of a resource, as numbers, and passes over everything else. */
final class Projection {
    /** Resources nest about ten deep; some rules bound the depth of what they work on. */
    private static final int DEEP = 400;

    private final CharBuffer text = new CharBuffer();
    private Values[] slots = new Values[0];
    private int[] numbers = new int[0];
    private long stamps;
    private boolean odd;

    /** Begins with a resource of which nothing has been read. */
    void begin(TypePlan with) {
        slots = with.values;
        if (numbers.length < with.values.length) {
            numbers = new int[with.values.length];
        }
        Arrays.fill(numbers, 0, with.values.length, Values.MISSING);
        stamps++;
        odd = false;
    }

    /** The number of the value in each slot of the plan. */
    int[] numbers() {
        return numbers;
    }

    /** Whether something about the resource is unusual, such as a name that is there twice. */
    boolean isOdd() {
        return odd;
    }

    void odd() {
        odd = true;
    }

    /** Whether a property of the resource itself is read by some rule. */
    static boolean isWanted(TypePlan plan, String name) {
        return plan.root.child(name) != Wanted.NOTHING;
    }

    /** Takes a property of the resource itself; the parser is at its value. */
    void property(TypePlan plan, String name, JsonParser parser, long resourceStamp) throws IOException {
        Wanted child = plan.root.child(name);
        if (child == Wanted.NOTHING) {
            skip(parser);
        } else {
            meet(child, resourceStamp);
            value(child, parser, 2);
        }
    }

    /** A number for the object that is read now. */
    long stamp() {
        return ++stamps;
    }

    private void meet(Wanted child, long stamp) {
        odd |= child.seen == stamp;
        child.seen = stamp;
    }

    private void value(Wanted node, JsonParser parser, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (node.slot >= 0 && node.isWhole()) {
            numbers[node.slot] = number(node, token, parser, depth);
            return;
        }
        if (node.slot >= 0) {
            numbers[node.slot] = token == JsonToken.VALUE_NULL ? Values.NULL : Values.PRESENT;
        }
        if (token == JsonToken.START_OBJECT && node.hasChildren()) {
            members(node, parser, depth);
        } else {
            skip(parser);
        }
    }

    private void members(Wanted node, JsonParser parser, int depth) throws IOException {
        odd |= depth > DEEP;
        long stamp = ++stamps;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Wanted child = node.child(name);
            parser.nextToken();
            if (child == Wanted.NOTHING) {
                skip(parser);
            } else {
                meet(child, stamp);
                value(child, parser, depth + 1);
            }
        }
    }

    private int number(Wanted node, JsonToken token, JsonParser parser, int depth) throws IOException {
        return switch (token) {
            case VALUE_NULL -> Values.NULL;
            case VALUE_TRUE -> Values.TRUE;
            case VALUE_FALSE -> Values.FALSE;
            case VALUE_NUMBER_FLOAT -> decimal(node, parser);
            case VALUE_NUMBER_INT -> scalar(node, 'i', parser);
            case VALUE_STRING -> scalar(node, 's', parser);
            default -> composite(node, parser, depth);
        };
    }

    private int decimal(Wanted node, JsonParser parser) throws IOException {
        parser.getDecimalValue();
        return scalar(node, 'f', parser);
    }

    private int composite(Wanted node, JsonParser parser, int depth) throws IOException {
        text.clear();
        write(node, parser, depth);
        return slots[node.slot].number('c', text.chars(), 0, text.length());
    }

    private int scalar(Wanted node, char kind, JsonParser parser) throws IOException {
        return slots[node.slot].number(
                kind, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    /** Writes what is read of a value so that equal texts mean equal values. */
    private void write(Wanted node, JsonParser parser, int depth) throws IOException {
        odd |= depth > DEEP;
        JsonToken token = parser.currentToken();
        if (node.isValue()) {
            writeAll(parser, depth);
        } else if (token == JsonToken.START_ARRAY && node.each() != Wanted.NOTHING) {
            writeArray(node.each(), parser, depth);
        } else if (token == JsonToken.START_OBJECT && node.hasChildren()) {
            writeObject(node, parser, depth);
        } else {
            text.add(token == JsonToken.VALUE_NULL ? 'n' : 'x');
            skip(parser);
        }
    }

    private void writeArray(Wanted each, JsonParser parser, int depth) throws IOException {
        text.add('[');
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            write(each, parser, depth + 1);
        }
        text.add(']');
    }

    private void writeObject(Wanted node, JsonParser parser, int depth) throws IOException {
        long stamp = ++stamps;
        text.add('{');
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Wanted child = node.child(name);
            parser.nextToken();
            if (child == Wanted.NOTHING) {
                skip(parser);
            } else {
                meet(child, stamp);
                text.add('=');
                text.add(child.number);
                write(child, parser, depth + 1);
            }
        }
        text.add('}');
    }

    private void writeAll(JsonParser parser, int depth) throws IOException {
        odd |= depth > DEEP;
        switch (parser.currentToken()) {
            case START_ARRAY -> {
                text.add('[');
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    writeAll(parser, depth + 1);
                }
                text.add(']');
            }
            case START_OBJECT -> {
                text.add('{');
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    text.add('=');
                    text.addText(name);
                    parser.nextToken();
                    writeAll(parser, depth + 1);
                }
                text.add('}');
            }
            case VALUE_NUMBER_FLOAT -> {
                parser.getDecimalValue();
                writeScalar('f', parser);
            }
            case VALUE_NUMBER_INT -> writeScalar('i', parser);
            case VALUE_STRING -> writeScalar('s', parser);
            case VALUE_TRUE -> text.add('t');
            case VALUE_FALSE -> text.add('u');
            default -> text.add('n');
        }
    }

    private void writeScalar(char kind, JsonParser parser) throws IOException {
        text.add(kind);
        text.addText(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    /** Passes over a value as reading it would, faults included: a number may be none that can be held. */
    void skip(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        int open = 0;
        while (true) {
            if (token.isStructStart()) {
                open++;
                odd |= open > DEEP;
            } else if (token.isStructEnd()) {
                open--;
            } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                parser.getDecimalValue();
            }
            if (open == 0) {
                return;
            }
            token = parser.nextToken();
        }
    }
}
