/// Answers for one vehicle profile: [ProfileRoads] is the entry, [Snapper] finds the road of a place, [Obstacles] why a road will not do.
@NullMarked
package org.abfuhr.routing.profile;

import org.jspecify.annotations.NullMarked;
