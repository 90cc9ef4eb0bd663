/// How quick and how good a plan is mended after a vehicle is lost: [ReplanCommand] runs [ReplanRun], which compares the plan after a short budget with
/// one made from nothing in a long one.
@NullMarked
package org.abfuhr.benchmarks.replan;

import org.jspecify.annotations.NullMarked;
