/** Java text made from facts: the typed fields of resource types, and the helpers for writing Java. */
@NullMarked
package dev.safeguard.generator.source;

import org.jspecify.annotations.NullMarked;
