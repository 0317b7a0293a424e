/**
 * Resources that belong to others, and how exports of an inventory show them: as rows, inside of the resource they belong
 * to, by what another resource says, or not at all. {@link dev.safeguard.compiler.companion.Companions} finds those that
 * rows tell of; {@link dev.safeguard.compiler.companion.Listing} knows which types are listed.
 */
@NullMarked
package dev.safeguard.compiler.companion;

import org.jspecify.annotations.NullMarked;
