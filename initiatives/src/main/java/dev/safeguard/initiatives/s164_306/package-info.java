/** 45 CFR 164.306: decide on addressable specifications, and document the decision; a class for each family of services. */
@NullMarked
package dev.safeguard.initiatives.s164_306;

import org.jspecify.annotations.NullMarked;
