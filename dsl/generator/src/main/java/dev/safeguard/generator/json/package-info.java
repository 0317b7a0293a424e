/**
 * A strict pull reader of JSON text (RFC 8259). The service's provider listing runs to tens of megabytes: nothing is
 * held but the token at hand. Start at {@link JsonReader}.
 */
@NullMarked
package dev.safeguard.generator.json;

import org.jspecify.annotations.NullMarked;
