/** The images of this tree, run as docker-compose.yml runs them. */
@NullMarked
package dev.barrido.system.containers;

import org.jspecify.annotations.NullMarked;
