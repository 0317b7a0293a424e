/**
 * ARM templates as typed, immutable data. Start at {@link Template}.
 *
 * <p>Ids, references and dependencies are taken from the resources themselves, so that a name is said once. What only
 * Azure can know stays an ARM expression. Knows nothing of HIPAA.
 */
@NullMarked
package dev.safeguard.blueprints.template;

import org.jspecify.annotations.NullMarked;
