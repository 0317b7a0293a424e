package dev.safeguard.compiler.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;

/** Rows in a temporary file: written once, read any number of times. Its directory entry goes as soon as it is open, where the system allows. */
final class Spool implements Iterable<Verdict>, AutoCloseable {
    /** Halves of surrogate pairs have no UTF-8, but an escape. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final JsonGenerator rows;

    private Spool(FileChannel file) throws IOException {
        this.file = file;
        this.rows = JSON.createGenerator(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
        rows.setRootValueSeparator(null);
    }

    static Spool create() {
        try {
            Path path = Files.createTempFile("safeguard-", ".rows");
            return new Spool(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Verdict row) {
        try {
            VerdictJson.write(row, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Iterator<Verdict> iterator() {
        try {
            rows.flush();
            JsonParser parser = JSON.createParser(new FromStart(file));
            return new Reading(JSON.readerFor(ObjectNode.class).readValues(parser));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Reading(MappingIterator<ObjectNode> trees) implements Iterator<Verdict> {
        @Override
        public boolean hasNext() {
            try {
                return trees.hasNextValue();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Verdict next() {
            try {
                return VerdictJson.read(trees.nextValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's bytes from the first on, without moving the place where it is written. */
    private static final class FromStart extends InputStream {
        private final FileChannel file;
        private long position;

        FromStart(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = file.read(ByteBuffer.wrap(bytes, offset, length), position);
            position += Math.max(0, read);
            return read;
        }
    }
}
