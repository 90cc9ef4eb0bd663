/// The whole answer of planning: [CollectionPlan] with its routes, skipped visits, metrics and findings.
/// Indices refer to the lists of the `CollectionProblem` it answers.
@NullMarked
package org.abfuhr.model.plan;

import org.jspecify.annotations.NullMarked;
