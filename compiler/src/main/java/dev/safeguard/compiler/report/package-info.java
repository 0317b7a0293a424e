/**
 * Verdicts as rows, and what people and programs read: console text, JSON and HTML. Start at {@link VerdictReport}.
 *
 * <p>The JSON has a published schema, {@code verdicts.schema.json} beside this package; only additions to it are
 * compatible. Nothing here looks at a clock: the same verdicts give the same bytes.
 */
@NullMarked
package dev.safeguard.compiler.report;

import org.jspecify.annotations.NullMarked;
