package dev.safeguard.compiler.read;

import dev.safeguard.dsl.finding.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Finds the first byte that is not UTF-8. */
final class NotUtf8 {
    private NotUtf8() {}

    static Place place(String document, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        decoder.decode(in, out, true);
        String before = out.flip().toString();
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        return new Place(document, "", lines + 1, before.length() - before.lastIndexOf('\n'));
    }
}
