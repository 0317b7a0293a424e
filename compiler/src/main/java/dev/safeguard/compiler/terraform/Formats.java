package dev.safeguard.compiler.terraform;

import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.function.Consumer;

/** Whether a file can be read as a plan or state, and what to say of it. */
final class Formats {
    private static final int RAW_STATE = 4;
    private static final String SHOW =
            "run `terraform plan -out=F` and `terraform show -json F`, and scan what that writes";

    private final PlanDocument document;
    private final Place place;
    private final Consumer<Finding> findings;

    private Formats(PlanDocument document, Place place, Consumer<Finding> findings) {
        this.document = document;
        this.place = place;
        this.findings = findings;
    }

    /** Says what is to be said; whether the resources can be read. */
    static boolean accept(PlanDocument document, Place place, Consumer<Finding> findings) {
        return new Formats(document, place, findings).accept();
    }

    private boolean accept() {
        return switch (document.kind()) {
            case LOG_STREAM ->
                tell(SourceCodes.TERRAFORM_LOG, "a log of `terraform plan -json`, which has no values", SHOW);
            case OTHER -> tell(SourceCodes.TERRAFORM_SHAPE, "neither a plan nor a state", SHOW);
            case RAW_STATE -> raw();
            case STATE -> version();
            case PLAN -> version() && whole() && partial();
        };
    }

    private boolean raw() {
        return document.head().path("version").asInt() == RAW_STATE
                || tell(
                        document.head().path("version").asInt() > RAW_STATE
                                ? SourceCodes.TERRAFORM_NEWER
                                : SourceCodes.TERRAFORM_SHAPE,
                        "a state file of version "
                                + document.head().path("version").asText("?"),
                        "run `terraform show -json` and scan what that writes");
    }

    private boolean version() {
        String version = document.head().path("format_version").asText("");
        if (version.startsWith("0.")) {
            tell(SourceCodes.TERRAFORM_OLD, "format " + version, "plan with Terraform 1.1 or newer");
            return true;
        }
        return version.startsWith("1.")
                || version.equals("1")
                || tell(
                        version.isEmpty() ? SourceCodes.TERRAFORM_SHAPE : SourceCodes.TERRAFORM_NEWER,
                        version.isEmpty() ? "no format_version" : "format " + version + "; this version reads 1",
                        version.isEmpty() ? SHOW : "scan with a newer version of Safeguard, or plan with Terraform 1");
    }

    private boolean whole() {
        return !document.hollow()
                || tell(
                        SourceCodes.TERRAFORM_SHAPE,
                        "planned values without the changes, which tell what is not known yet",
                        "scan all that `terraform show -json` prints");
    }

    /** A plan that is not whole is read as far as it goes, and never counts as clean. */
    private boolean partial() {
        if (document.head().path("errored").asBoolean()) {
            tell(SourceCodes.TERRAFORM_ERRORED, "planning stopped with an error", "correct the error and plan again");
        }
        boolean incomplete =
                document.kept() == 0 && !document.head().path("complete").asBoolean(true);
        if ((incomplete || !document.deferred().isEmpty())
                && !document.head().path("errored").asBoolean()) {
            tell(SourceCodes.TERRAFORM_DEFERRED, left(document.deferred().size()), "scan that plan too");
        }
        return true;
    }

    private static String left(int changes) {
        String count = switch (changes) {
            case 0 -> "some changes are";
            case 1 -> "1 change is";
            default -> changes + " changes are";
        };
        return count + " left for another plan";
    }

    private boolean tell(Code code, String problem, String remedy) {
        findings.accept(new Finding(code, place, problem, remedy));
        return false;
    }
}
