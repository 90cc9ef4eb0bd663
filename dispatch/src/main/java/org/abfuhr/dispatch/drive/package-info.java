/// A simulated fleet against a running service: [FleetDrive] has vehicles fetch their routes, drive them in time-lapse, and report. Knows the
/// service only by its API.
@NullMarked
package org.abfuhr.dispatch.drive;

import org.jspecify.annotations.NullMarked;
