/** 45 CFR 164.312(a)(2)(iv): encrypt and decrypt ePHI, with keys that the entity holds and rotates; a class for each family of services. */
@NullMarked
package dev.safeguard.initiatives.s164_312.encryption;

import org.jspecify.annotations.NullMarked;
