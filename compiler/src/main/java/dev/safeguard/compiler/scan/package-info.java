/**
 * Rules over resources: every policy of an initiative on every resource of an inventory. Start at
 * {@link dev.safeguard.compiler.scan.Scan}. The verdicts are those of the engine that the local Azure and the unit tests
 * ask too.
 */
@NullMarked
package dev.safeguard.compiler.scan;

import org.jspecify.annotations.NullMarked;
