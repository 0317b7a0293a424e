package dev.safeguard.compiler.terraform;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How plans are read.
 *
 * @param strict what a plan leaves open is unknown: attributes that are not configured and that the provider may set are
 *     otherwise taken to have the value they get when omitted
 * @param source the folder of the root module's {@code .tf} files; empty looks beside the plan
 */
public record TerraformOptions(boolean strict, Optional<Path> source) {

    /** Not strict; the source is looked for beside the plan. */
    public static TerraformOptions standard() {
        return new TerraformOptions(false, Optional.empty());
    }
}
