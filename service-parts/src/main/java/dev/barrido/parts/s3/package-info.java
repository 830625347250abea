/** A bucket of S3, or of what speaks like it, as a place for files. */
@NullMarked
package dev.barrido.parts.s3;

import org.jspecify.annotations.NullMarked;
