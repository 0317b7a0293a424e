/**
 * A problem in an input as data: what, where, and what to do about it. Start at {@link Finding}.
 *
 * <p>Codes are stable: {@code SG} and four digits, never used twice; the first two digits name the area (01 read, 02
 * structure, 03 aliases and types, 04 limits, 05 initiative, 06 lint, 07 expression, 08 source, 09 deploy, 10 identity,
 * 11 evidence).
 */
@NullMarked
package dev.safeguard.dsl.finding;

import org.jspecify.annotations.NullMarked;
