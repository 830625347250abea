/** The REST resource of sweeps; every error is a problem document (RFC 9457). */
@NullMarked
package dev.barrido.proposer.rest;

import org.jspecify.annotations.NullMarked;
