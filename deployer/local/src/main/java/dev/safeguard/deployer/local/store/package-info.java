/**
 * The state of the local Azure: every object by its id, and the tree of management groups. Start at {@link Store}.
 *
 * <p>One lock: whoever works with the store does so inside {@link Store#locked}, and sees one consistent state.
 */
@NullMarked
package dev.safeguard.deployer.local.store;

import org.jspecify.annotations.NullMarked;
