/**
 * Facts about aliases and resource types: the exports they come from and the two compact tables they are kept in. Start
 * at {@link AliasTable} and {@link TypeTable}.
 */
@NullMarked
package dev.safeguard.generator.facts;

import org.jspecify.annotations.NullMarked;
