/**
 * The HIPAA controls, one class per standard of 45 CFR 164 Subpart C. Uses the DSL only.
 */
@NullMarked
package dev.safeguard.initiatives;

import org.jspecify.annotations.NullMarked;
