/// Problems and plans as JSON, versioned and exact: [ProblemJson] and [PlanJson]. `docs/formats.md` describes both; faults have
/// the codes E60x. Jackson stays inside.
@NullMarked
package org.abfuhr.data.exchange;

import org.jspecify.annotations.NullMarked;
