package dev.safeguard.compiler.source;

import java.util.List;

/**
 * The beginning of a file.
 *
 * @param text decoded by its byte order mark, without it
 */
record Head(String text) {
    private static final String ZIP = "PK\u0003\u0004";

    static Head of(byte[] bytes) {
        Encoding encoding = Encoding.of(bytes);
        return new Head(
                new String(bytes, encoding.markLength(), bytes.length - encoding.markLength(), encoding.charset()));
    }

    /** A binary plan of Terraform is a ZIP file. */
    boolean isZip() {
        return text.startsWith(ZIP);
    }

    /** Whether it is a table with a header: no JSON begins with a name. */
    boolean isTable() {
        List<String> columns = CsvHeader.of(text).columns();
        return columns.size() > 1 && columns.contains("type") && (columns.contains("id") || columns.contains("name"));
    }
}
