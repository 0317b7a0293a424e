package dev.safeguard.compiler.source;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** The codes of what can be wrong with files that resources are read from, and with the arguments that name files. */
public final class SourceCodes {
    public static final Code MISSING_FILE = Code.error("SG0801", "there is no such file or folder");
    public static final Code UNREADABLE = Code.error("SG0802", "a file or folder cannot be read");
    public static final Code NO_FILES = Code.error("SG0803", "a folder or pattern holds no file to read");
    public static final Code NOT_JSON = Code.error("SG0804", "the file is not JSON");
    public static final Code UNKNOWN_SHAPE = Code.error("SG0805", "the JSON is no inventory of resources");
    public static final Code WRONG_KIND = Code.error("SG0806", "the file is of another kind than what is wanted here");
    public static final Code NO_RESOURCES = Code.warning("SG0807", "the file holds no resources");
    public static final Code ONE_PAGE = Code.warning("SG0808", "the export is only a page of a longer one");
    public static final Code NO_PROPERTIES = Code.warning("SG0809", "resources come without their properties");
    public static final Code NOT_A_RESOURCE = Code.error("SG0810", "a row is no resource");
    public static final Code EXPANDS = Code.error("SG0811", "a compressed file expands without measure");
    public static final Code NOT_TABLE = Code.error("SG0812", "the table cannot be read");
    public static final Code NOT_JSON_CELL = Code.error("SG0813", "a cell of a table is not the JSON it should be");
    public static final Code NO_BICEP = Code.error("SG0814", "there is no Bicep compiler");
    public static final Code BICEP_FAILED = Code.error("SG0815", "the Bicep compiler refuses the file");
    public static final Code TOO_LARGE = Code.error("SG0816", "the file is too large for its kind");

    private SourceCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(
                MISSING_FILE,
                UNREADABLE,
                NO_FILES,
                NOT_JSON,
                UNKNOWN_SHAPE,
                WRONG_KIND,
                NO_RESOURCES,
                ONE_PAGE,
                NO_PROPERTIES,
                NOT_A_RESOURCE,
                EXPANDS,
                NOT_TABLE,
                NOT_JSON_CELL,
                NO_BICEP,
                BICEP_FAILED,
                TOO_LARGE);
    }
}
