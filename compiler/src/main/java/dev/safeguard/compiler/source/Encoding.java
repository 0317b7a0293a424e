package dev.safeguard.compiler.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the text of a file is encoded, by its byte order mark; without one it is UTF-8.
 *
 * @param markLength of the byte order mark, in bytes
 */
record Encoding(Charset charset, int markLength) {
    private static final int LONGEST_MARK = 3;

    static Encoding of(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        return new Encoding(StandardCharsets.UTF_8, marked ? LONGEST_MARK : 0);
    }

    /**
     * The text of the bytes, without the mark.
     *
     * @throws java.nio.charset.CharacterCodingException while it is read, for bytes that are no text in the encoding
     */
    static Reader reader(InputStream bytes) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes);
        buffered.mark(LONGEST_MARK);
        Encoding encoding = of(buffered.readNBytes(LONGEST_MARK));
        buffered.reset();
        buffered.skipNBytes(encoding.markLength);
        return new InputStreamReader(
                buffered,
                encoding.charset
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
