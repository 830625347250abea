/** What is measured again and again: rows of benchmarks/run, each a main method. */
@NullMarked
package dev.barrido.benchmarks;

import org.jspecify.annotations.NullMarked;
