/// Commands around the dispatch service: [ServeCommand] runs it, the others make tokens and check its audit log.
@NullMarked
package org.abfuhr.dispatch.cli.service;

import org.jspecify.annotations.NullMarked;
