package dev.safeguard.generator.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** UTF-8 text files, gunzipped where the name ends in {@code .gz}. */
public final class TextFiles {
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private TextFiles() {}

    /** What the use of a reader may throw. */
    public interface Use<T> {
        T of(BufferedReader reader) throws IOException;
    }

    /**
     * Opens a file, uses it and closes it.
     *
     * @throws FactsException when the file does not exist or cannot be read
     */
    public static <T> T read(Path file, Use<T> use) {
        try (BufferedReader reader = new BufferedReader(open(file))) {
            skipByteOrderMark(reader);
            return use.of(reader);
        } catch (NoSuchFileException e) {
            throw new FactsException("file `" + file + "` does not exist; name an existing file", e);
        } catch (IOException | UncheckedIOException e) {
            throw new FactsException(
                    "file `" + file + "` cannot be read; save it as UTF-8 text (" + reason(e) + ")", e);
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage());
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    private static Reader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder());
    }

    public static <T> T lines(Path file, Function<Stream<String>, T> use) {
        return read(file, reader -> use.apply(reader.lines()));
    }

    /** The rows of a tab-separated file: {@code #} comments and the header row are left out. */
    public static <T> T rows(Path file, String header, Function<Stream<List<String>>, T> use) {
        return lines(file, lines -> use.apply(dataRows(file, header, lines)));
    }

    private static Stream<List<String>> dataRows(Path file, String header, Stream<String> lines) {
        int columns = cells(header).size();
        return lines.filter(line -> !line.startsWith("#") && !line.isBlank() && !line.equals(header))
                .map(TextFiles::cells)
                .peek(cells -> check(cells.size() == columns, file, header));
    }

    private static void check(boolean sizeFits, Path file, String header) {
        if (!sizeFits) {
            throw new FactsException("file `" + file + "` must have the columns " + header.replace('\t', ' '));
        }
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }
}
