/** 45 CFR 164.312(a)(1) and (a)(2)(i) to (iii): only those who were granted access get at ePHI, and each under their own name; a class for each family of services. */
@NullMarked
package dev.safeguard.initiatives.s164_312.access;

import org.jspecify.annotations.NullMarked;
