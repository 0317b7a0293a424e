/**
 * The command line of the fact tables and of the sources made from them: {@link Generator} picks one of the commands.
 *
 * <p>Runs before the DSL is compiled, so it uses nothing but the JDK; also a tool for whoever wants typed fields from an
 * alias export of their own.
 */
@NullMarked
package dev.safeguard.generator;

import org.jspecify.annotations.NullMarked;
