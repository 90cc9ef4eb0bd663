/// `report.html` of a simulation: one file with tables and charts that loads nothing. [SimulationPage] writes it.
@NullMarked
package org.abfuhr.dispatch.simulation.page;

import org.jspecify.annotations.NullMarked;
