/**
 * Terraform's own source, as far as a plan leaves questions open: in which file and line a block begins, whether a block
 * is a {@code dynamic} one, and what an expression says. Start at {@link dev.safeguard.compiler.terraform.hcl.HclModules}.
 * Nothing is evaluated.
 */
@NullMarked
package dev.safeguard.compiler.terraform.hcl;

import org.jspecify.annotations.NullMarked;
