/** 45 CFR 164.308(a)(3) and (a)(4): who may work with ePHI, and with what rights; a class for each family of services. */
@NullMarked
package dev.safeguard.initiatives.s164_308.access;

import org.jspecify.annotations.NullMarked;
