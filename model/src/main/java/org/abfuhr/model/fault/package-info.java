/// What is wrong with an input: [Fault] says what, where and what to do; [Faults] collects all of them before
/// [FaultException] carries them to the border.
@NullMarked
package org.abfuhr.model.fault;

import org.jspecify.annotations.NullMarked;
