/// The life of plans: [PlanDesk] runs nights and goes on after decisions, [RepairDesk] after events, and releases; [PlanBook] keeps versions and gives routes
/// to vehicles, each only when it changed. [RunBook] keeps runs. [Announcements] tell who listens.
@NullMarked
package org.abfuhr.dispatch.service.plan;

import org.jspecify.annotations.NullMarked;
