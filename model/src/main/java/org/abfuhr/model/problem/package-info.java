/// The whole input of planning as one immutable value: [CollectionProblem]. It validates itself with all faults at once,
/// so that whoever holds one may trust every index.
@NullMarked
package org.abfuhr.model.problem;

import org.jspecify.annotations.NullMarked;
