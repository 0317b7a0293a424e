/**
 * An estate that nobody owns: rows of Azure Resource Graph from a seed, of any size, for benchmarks and for tests that
 * compare two ways of scanning. Start at {@link dev.safeguard.compiler.benchmark.estate.Estate}. What a row looks like is
 * in the resources, one template a type; a text of a template may have holes:
 *
 * <ul>
 *   <li>{@code {name}}, {@code {id}}, {@code {n}}: of this resource; {@code {n}} is a number that no other has
 *   <li>{@code {group}}, {@code {groupId}}, {@code {subscription}}, {@code {tenant}}, {@code {location}}: where it is
 *   <li>{@code {guid}}, {@code {hex:8}}, {@code {int:1-9}}, {@code {ip}}, {@code {time}}: drawn
 *   <li>{@code {pick:3*a|b}}: one of them, the first three times as often; options may have holes
 *   <li>{@code {value:3*true|null}}: as the whole text; picks a bare JSON value, as {@code {int:…}} does alone
 * </ul>
 *
 * A member {@code "name?30"} is there in 30 of 100 rows; an array that begins with {@code "{times:0-3}"} repeats what
 * follows. {@code share} says how common a type is, {@code companions} follow their parent with that {@code chance}.
 */
@NullMarked
package dev.safeguard.compiler.benchmark.estate;

import org.jspecify.annotations.NullMarked;
