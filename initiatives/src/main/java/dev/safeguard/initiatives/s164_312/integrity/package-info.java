/** 45 CFR 164.312(c): protect ePHI, and the records about it, from alteration and destruction; a class for each family of services. */
@NullMarked
package dev.safeguard.initiatives.s164_312.integrity;

import org.jspecify.annotations.NullMarked;
