/**
 * What people need to know about a control beyond its rule: why, what it costs, what may break, how to mend it. Start at
 * {@link DossierReader}, which reads the YAML that a pack ships beside its controls.
 *
 * <p>A dossier is prose and facts for readers; nothing that Azure or the evaluator does depends on it.
 */
@NullMarked
package dev.safeguard.compiler.dossier;

import org.jspecify.annotations.NullMarked;
