/**
 * Azure Policy documents, read: JSON text becomes the rule model of {@link dev.safeguard.dsl.rule} and, beside it, a
 * table that knows the line of every node. Start at {@link PolicyReader}.
 *
 * <p>Definitions (with or without {@code properties} around them), initiatives and bare rules are read, keys in any
 * case, comments and trailing commas tolerated. What is wrong with a document becomes findings, all of them in one go;
 * exceptions are for files that cannot be opened. Sizes and depths are bounded, so no input exhausts memory or stack.
 */
@NullMarked
package dev.safeguard.compiler.read;

import org.jspecify.annotations.NullMarked;
