/**
 * Verdicts of rules on resources. {@link dev.safeguard.compiler.scan.Scan} asks every rule about every resource of a list
 * and is the reference. {@link dev.safeguard.compiler.scan.Rulebook} begins the scan of an inventory as a stream: for each
 * type it finds out once which rules concern it and which places they read ({@code Dependence}), reads only those places
 * of a row, as numbers, and remembers what each group of rules came to for equal numbers. A row that holds something new
 * is read as a tree and given to the rules themselves, so that there is one way only in which a rule is decided.
 */
@NullMarked
package dev.safeguard.compiler.scan;

import org.jspecify.annotations.NullMarked;
