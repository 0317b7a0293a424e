/**
 * Initiatives that were compiled beforehand, as bytes that are read part by part when a part is needed. Start at
 * {@link dev.safeguard.compiler.prepared.PreparedInitiatives}.
 *
 * <p>The bytes are no format for anybody else: they are good for the code that wrote them, and say which that was.
 */
@NullMarked
package dev.safeguard.compiler.prepared;

import org.jspecify.annotations.NullMarked;
