package dev.safeguard.compiler.terraform;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How plans are read.
 *
 * @param strict what a plan leaves open is unknown: attributes that are not configured and that the provider may set are
 *     otherwise taken to have the value they get when omitted
 * @param changedOnly what a plan leaves as it is gets no verdict; it still counts as what surrounds the others. A state, in
 *     which nothing changes, is judged whole
 * @param source the folder of the root module's {@code .tf} files; empty looks beside the plan
 */
public record TerraformOptions(boolean strict, boolean changedOnly, Optional<Path> source) {

    /** Not strict, everything; the source is looked for beside the plan. */
    public static TerraformOptions standard() {
        return new TerraformOptions(false, false, Optional.empty());
    }
}
