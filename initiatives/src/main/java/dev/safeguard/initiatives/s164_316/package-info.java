/** 45 CFR 164.316, documentation: what must be kept, and for six years. */
@NullMarked
package dev.safeguard.initiatives.s164_316;

import org.jspecify.annotations.NullMarked;
