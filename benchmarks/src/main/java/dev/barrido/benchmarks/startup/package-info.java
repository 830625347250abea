/** How soon a trainer that is started trains. */
@NullMarked
package dev.barrido.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
