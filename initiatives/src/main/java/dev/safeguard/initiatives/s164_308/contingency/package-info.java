/** 45 CFR 164.308(a)(7): back up ePHI, and restore it after an emergency; a class for each family of services. */
@NullMarked
package dev.safeguard.initiatives.s164_308.contingency;

import org.jspecify.annotations.NullMarked;
