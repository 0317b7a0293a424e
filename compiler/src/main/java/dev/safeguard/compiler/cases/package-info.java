/**
 * Declarative test cases: a policy, a resource, what must come out. {@link CaseReader} reads YAML, JSON and JSON Lines;
 * {@link CaseRunner} asks the same engine that scans and the local Azure ask.
 *
 * <p>A broken case fails alone; the others of its file run.
 */
@NullMarked
package dev.safeguard.compiler.cases;

import org.jspecify.annotations.NullMarked;
