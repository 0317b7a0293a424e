/** 45 CFR 164.312(d): verify that whoever seeks access to ePHI is the one claimed; a class for each family of services. */
@NullMarked
package dev.safeguard.initiatives.s164_312.authentication;

import org.jspecify.annotations.NullMarked;
