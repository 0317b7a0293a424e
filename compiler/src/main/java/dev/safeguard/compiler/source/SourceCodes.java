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

    public static final Code TERRAFORM_BINARY =
            Code.error("SG0860", "the file is a plan in Terraform's own binary form");
    public static final Code TERRAFORM_LOG = Code.error("SG0861", "the file is Terraform's log, not its plan");
    public static final Code TERRAFORM_NEWER = Code.error("SG0862", "the format is newer than this version reads");
    public static final Code TERRAFORM_OLD = Code.warning("SG0863", "the plan is of an old format");
    public static final Code TERRAFORM_ERRORED = Code.error("SG0864", "the plan is the part made before an error");
    public static final Code TERRAFORM_DEFERRED = Code.warning("SG0865", "changes wait for another plan");
    public static final Code TERRAFORM_SHAPE = Code.error("SG0866", "the JSON is no plan and no state");
    public static final Code TERRAFORM_ASSUMED = Code.info("SG0867", "a plan without its source leaves something open");
    public static final Code TERRAFORM_CONFLICT = Code.warning("SG0868", "two resources set the same property");
    public static final Code TERRAFORM_PARENT =
            Code.warning("SG0869", "a plan does not tell what a resource belongs to");
    public static final Code TERRAFORM_ADDRESS = Code.error("SG0870", "an entry has no address of a resource");
    public static final Code TERRAFORM_SOURCE = Code.warning("SG0871", "a file of the source cannot be read");
    public static final Code TERRAFORM_VALUES = Code.error("SG0873", "an entry has no values");
    public static final Code TERRAFORM_UNCHANGED = Code.info("SG0874", "what a plan leaves as it is was not judged");
    public static final Code TERRAFORM_PARTIAL = Code.warning("SG0875", "a plan leaves resources out");
    public static final Code TERRAFORM_COLLISION = Code.warning("SG0876", "several resources of a plan have one id");
    public static final Code TERRAFORM_TEMPLATE = Code.warning("SG0872", "a template in a plan cannot be read");

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
                TOO_LARGE,
                TERRAFORM_BINARY,
                TERRAFORM_LOG,
                TERRAFORM_NEWER,
                TERRAFORM_OLD,
                TERRAFORM_ERRORED,
                TERRAFORM_DEFERRED,
                TERRAFORM_SHAPE,
                TERRAFORM_ASSUMED,
                TERRAFORM_CONFLICT,
                TERRAFORM_PARENT,
                TERRAFORM_ADDRESS,
                TERRAFORM_SOURCE,
                TERRAFORM_TEMPLATE,
                TERRAFORM_VALUES,
                TERRAFORM_UNCHANGED,
                TERRAFORM_PARTIAL,
                TERRAFORM_COLLISION);
    }
}
