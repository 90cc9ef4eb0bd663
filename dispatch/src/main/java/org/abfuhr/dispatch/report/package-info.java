/// The page on which a planner judges tonight's plan: `ReportPage` writes a `ReportInput` as one self-contained HTML file.
/// The page knows only the plain records of `ReportInput`; `ReportAssembler` fills them from the outcome of a night.
@NullMarked
package org.abfuhr.dispatch.report;

import org.jspecify.annotations.NullMarked;
