/** What people and programs ask over HTTP; every error is a problem document (RFC 9457). */
@NullMarked
package dev.barrido.results.rest;

import org.jspecify.annotations.NullMarked;
