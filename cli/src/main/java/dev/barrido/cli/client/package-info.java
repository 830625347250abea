/** The results-service as the command line sees it: REST and Server-Sent Events. */
@NullMarked
package dev.barrido.cli.client;

import org.jspecify.annotations.NullMarked;
