/** What the rule proposed in January 2025 would add to the Security Rule. It is not law; only its own initiative knows it. */
@NullMarked
package dev.safeguard.initiatives.proposed;

import org.jspecify.annotations.NullMarked;
