/**
 * Files of any kind into one scan: each file's kind is found out, the source for it reads it, and its resources are judged
 * in the world they belong to. All inventories of a run are one world; a template or a plan is one of its own. Start at
 * {@link dev.safeguard.compiler.intake.FileScan}.
 */
@NullMarked
package dev.safeguard.compiler.intake;

import org.jspecify.annotations.NullMarked;
