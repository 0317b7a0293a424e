/**
 * Turns a table of alias facts into typed fields. Runs before the DSL is compiled, so it uses nothing but the JDK.
 */
@NullMarked
package dev.safeguard.generator;

import org.jspecify.annotations.NullMarked;
