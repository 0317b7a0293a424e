/** 45 CFR 164.310: control devices and media that hold ePHI; a class for each family of services. */
@NullMarked
package dev.safeguard.initiatives.s164_310;

import org.jspecify.annotations.NullMarked;
