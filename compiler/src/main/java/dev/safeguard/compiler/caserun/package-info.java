/**
 * Runs of declarative cases and what is reported of them: failures, decision trees, coverage; as text and as JSON, whose
 * schema is {@code cases.schema.json} beside this package. Start at {@link dev.safeguard.compiler.caserun.CaseRun}.
 */
@NullMarked
package dev.safeguard.compiler.caserun;

import org.jspecify.annotations.NullMarked;
