package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads what the rules want of a resource, as numbers, and passes over everything else. The texts behind the numbers are
 * there until the next resource comes, see {@link Excerpt}.
 */
final class Projection {
    /** Resources nest about ten deep; some rules bound the depth of what they work on. */
    private static final int DEEP = 400;

    private final CharBuffer text = new CharBuffer();
    private final MemberNames memberNames = new MemberNames();
    private Values[] slots = new Values[0];
    private int[] numbers = new int[0];
    private int[] texts = new int[0];
    private int[] classes = new int[0];
    private long stamps;
    private boolean odd;

    /** Begins with a resource of which nothing has been read. */
    void begin(TypePlan with) {
        slots = with.values;
        if (numbers.length < with.values.length) {
            numbers = new int[with.values.length];
            texts = new int[with.values.length];
            classes = new int[with.values.length];
        }
        Arrays.fill(classes, 0, with.values.length, Values.UNCLASSED);
        Arrays.fill(numbers, 0, with.values.length, Values.MISSING);
        text.clear();
        memberNames.clear();
        stamps++;
    }

    /** Begins with a resource of which not even the type is known. */
    void begin() {
        odd = false;
    }

    /** The number of the value in each slot of the plan. */
    int[] numbers() {
        return numbers;
    }

    /** The class of the value in each slot, as far as it has been found out for a value that is not kept. */
    int[] classes() {
        return classes;
    }

    /** Where in {@link #chars} the text of the value in a slot begins, as {@link ValueText} writes it. */
    int textAt(int slot) {
        return texts[slot];
    }

    char[] chars() {
        return text.chars();
    }

    /** What the members of lists are called that hold resources. */
    MemberNames memberNames() {
        return memberNames;
    }

    /** Whether something about the resource is unusual, such as a name that is there twice. */
    boolean isOdd() {
        return odd;
    }

    /** A number for the object that is read now. */
    long stamp() {
        return ++stamps;
    }

    /** Takes a value that was met in the object with a stamp; the parser is at it. */
    void member(Wanted child, JsonParser parser, long stamp, int depth) throws IOException {
        if (child.isRead) {
            odd |= child.seen == stamp;
            child.seen = stamp;
        }
        value(child, parser, depth);
    }

    private void value(Wanted node, JsonParser parser, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (node.slot >= 0) {
            if (node.isWhole()) {
                numbers[node.slot] = number(node, token, parser, depth);
                return;
            }
            numbers[node.slot] = token == JsonToken.VALUE_NULL ? Values.NULL : Values.PRESENT;
        }
        pass(node, token, parser, depth);
    }

    /** Passes over a value as reading it would, faults included: a number may be none that can be held. */
    private void pass(Wanted node, JsonToken token, JsonParser parser, int depth) throws IOException {
        switch (token) {
            case START_OBJECT -> members(node, parser, depth);
            case START_ARRAY -> elements(node.element(), parser, depth);
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> {
                // Nothing can be wrong with it.
            }
        }
    }

    private void members(Wanted node, JsonParser parser, int depth) throws IOException {
        odd |= depth > DEEP;
        long stamp = ++stamps;
        Members members = node.members();
        for (Member member = members.next(parser); member != null; member = members.next(parser)) {
            member(member.child(), parser, stamp, depth + 1);
        }
    }

    private void elements(Wanted element, JsonParser parser, int depth) throws IOException {
        odd |= depth > DEEP;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            pass(element, token, parser, depth + 1);
        }
    }

    private int number(Wanted node, JsonToken token, JsonParser parser, int depth) throws IOException {
        return switch (token) {
            case VALUE_NULL -> Values.NULL;
            case VALUE_TRUE -> Values.TRUE;
            case VALUE_FALSE -> Values.FALSE;
            default -> kept(node, token, parser, depth);
        };
    }

    private int kept(Wanted node, JsonToken token, JsonParser parser, int depth) throws IOException {
        int from = text.length();
        texts[node.slot] = from;
        if (token.isScalarValue()) {
            writeAll(parser, depth);
        } else {
            write(node, parser, depth);
        }
        return slots[node.slot].number(text.chars(), from, text.length() - from);
    }

    /** Writes what is read of a value so that equal texts mean equal values. */
    private void write(Wanted node, JsonParser parser, int depth) throws IOException {
        odd |= depth > DEEP;
        JsonToken token = parser.currentToken();
        if (node.isValue()) {
            writeAll(parser, depth);
            return;
        }
        Wanted each = node.each();
        if (token == JsonToken.START_ARRAY && each != null) {
            writeArray(each, parser, depth);
        } else if (token == JsonToken.START_OBJECT && node.hasChildren()) {
            writeObject(node, parser, depth);
        } else {
            text.add(token == JsonToken.VALUE_NULL ? ValueText.NULL : ValueText.SOMETHING);
            pass(node, token, parser, depth);
        }
    }

    private void writeArray(Wanted each, JsonParser parser, int depth) throws IOException {
        text.add(ValueText.ARRAY);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            write(each, parser, depth + 1);
        }
        text.add(ValueText.END);
    }

    private void writeObject(Wanted node, JsonParser parser, int depth) throws IOException {
        long stamp = ++stamps;
        text.add(ValueText.OBJECT);
        if (node.namesMemberOf != 0) {
            memberNames.begin(node.namesMemberOf);
        }
        Members members = node.members();
        for (Member member = members.next(parser); member != null; member = members.next(parser)) {
            Wanted child = member.child();
            if (child.isRead) {
                odd |= child.seen == stamp;
                child.seen = stamp;
                text.add(ValueText.MEMBER);
                text.add(child.number);
                if (child.namesMemberOf != 0) {
                    memberNames.add(child.namesMemberOf, member.row(), parser);
                }
                write(child, parser, depth + 1);
            } else {
                pass(child, parser.currentToken(), parser, depth + 1);
            }
        }
        text.add(ValueText.END);
    }

    private void writeAll(JsonParser parser, int depth) throws IOException {
        odd |= depth > DEEP;
        switch (parser.currentToken()) {
            case START_ARRAY -> {
                text.add(ValueText.ARRAY);
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    writeAll(parser, depth + 1);
                }
                text.add(ValueText.END);
            }
            case START_OBJECT -> {
                text.add(ValueText.OBJECT);
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    text.add(ValueText.MEMBER);
                    text.addText(name);
                    parser.nextToken();
                    writeAll(parser, depth + 1);
                }
                text.add(ValueText.END);
            }
            case VALUE_NUMBER_FLOAT -> {
                parser.getDecimalValue();
                writeScalar(ValueText.DECIMAL, parser);
            }
            case VALUE_NUMBER_INT -> writeScalar(ValueText.INTEGER, parser);
            case VALUE_STRING -> writeScalar(ValueText.TEXT, parser);
            case VALUE_TRUE -> text.add(ValueText.TRUE);
            case VALUE_FALSE -> text.add(ValueText.FALSE);
            default -> text.add(ValueText.NULL);
        }
    }

    private void writeScalar(char kind, JsonParser parser) throws IOException {
        text.add(kind);
        text.addText(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }
}
