/** What every service with a REST interface does: errors as problem documents. */
@NullMarked
package dev.barrido.parts.rest;

import org.jspecify.annotations.NullMarked;
