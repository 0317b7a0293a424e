/**
 * Where resources come from: inventory exports, read as a stream, each resource with its place. Start at
 * {@link dev.safeguard.compiler.source.InventoryReader}. {@link dev.safeguard.compiler.source.InputFiles} finds the files
 * that arguments of a command name.
 */
@NullMarked
package dev.safeguard.compiler.source;

import org.jspecify.annotations.NullMarked;
