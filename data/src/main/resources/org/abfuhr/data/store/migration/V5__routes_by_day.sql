-- Vehicles ask every few seconds for their route, which is that of a day, as long as they have not come back from it.
CREATE INDEX published_route_day ON published_route (vehicle, plan_date, version);
CREATE INDEX vehicle_event_kind ON vehicle_event (vehicle, plan_date, type);
