/**
 * The alias catalogue: which aliases exist, on which resource types, and where in a resource they lie. Start at
 * {@link dev.safeguard.compiler.alias.AliasCatalog}.
 *
 * <p>The bundled catalogue is packed from the tables of facts of the DSL when this module is built; a provider listing
 * of the user's replaces it.
 */
@NullMarked
package dev.safeguard.compiler.alias;

import org.jspecify.annotations.NullMarked;
