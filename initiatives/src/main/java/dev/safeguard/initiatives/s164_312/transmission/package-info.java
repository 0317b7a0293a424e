/** 45 CFR 164.312(e): guard ePHI that is transmitted over a network; a class for each family of services. */
@NullMarked
package dev.safeguard.initiatives.s164_312.transmission;

import org.jspecify.annotations.NullMarked;
