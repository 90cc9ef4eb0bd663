// A plan's page data as the page sees it: positions in degrees, stops numbered and tied to their containers.
import { whole, euro, minutes, dayAfter, t, clockOf } from "./words.js";

const UNIT = 1e-5;
const place = ([lon, lat]) => [lat * UNIT, lon * UNIT];

/** `[latitude, longitude]` pairs from a line of differences in whole 1e-5 degrees. */
export function decode(deltas) {
  const line = [];
  let lon = 0, lat = 0;
  for (let i = 0; i < deltas.length; i += 2) {
    lon += deltas[i];
    lat += deltas[i + 1];
    line.push([lat * UNIT, lon * UNIT]);
  }
  return line;
}

export function readDay(data) {
  const start = Date.parse(data.start), clockAt = clockOf(data.zone);
  const day = {
    date: data.date, zone: data.zone, start, clock: (seconds) => clockAt(start + seconds * 1000), clockAt, notices: data.notices, violations: data.violations ?? [],
    attribution: [data.map.attribution, data.map.note].filter(Boolean).join(" · "), sensors: data.sensors,
    areas: data.map.areas.map(decode), closed: data.map.closed.map(({ label, lines }) => ({ label, lines: lines.map(decode) })),
    sites: data.sites.map((site) => ({ ...site, at: place(site.position) })),
    containers: data.containers.map((each, index) => ({ ...each, index, name: each.name || each.id, at: place(each.position), fractionName: data.fractions[each.fraction], stop: null, skipped: null, reach: null })),
  };
  day.vehicles = data.vehicles.map((vehicle, index) => readVehicle(vehicle, index, day));
  data.skipped.forEach((each) => { day.containers[each.container].skipped = each; });
  data.reach.forEach((reach) => { if (day.containers[reach.container]) day.containers[reach.container].reach = reach; });
  day.byId = new Map(day.containers.map((each) => [each.id, each]));
  return day;
}

function readVehicle(data, index, day) {
  const vehicle = { ...data, index, course: data.legs.map(decode) };
  let number = 0;
  vehicle.stops = data.stops.map((stop, position) => {
    const read = { ...stop, position, vehicle, number: 0 };
    if (stop.kind === "COLLECTION") {
      read.number = ++number;
      read.container = day.containers[stop.target];
      read.container.stop = read;
    }
    return read;
  });
  vehicle.collections = vehicle.stops.filter((stop) => stop.number);
  return vehicle;
}

export const fillClass = (fill) => (fill < 0 ? "-unknown" : fill < 0.25 ? 0 : fill < 0.5 ? 1 : fill < 0.75 ? 2 : fill <= 1 ? 3 : 4);
const riskClass = (risk) => (risk < 0 ? "-unknown" : risk < 0.05 ? 0 : risk < 0.2 ? 1 : risk < 0.5 ? 2 : risk < 0.8 ? 3 : 4);

/** The class of colours of a container, by fill or by the risk that it overflows by tomorrow. */
export const levelOf = (container, colouring) => (colouring === "risk" ? riskClass(container.overflowTomorrow) : fillClass(container.fill));

/** A sentence saying why a container is left out, in numbers. */
export function whySkipped(day, { reason, amount, unit }) {
  const value = {
    LATER: () => dayAfter(day.date, amount), NOT_WORTH_IT: () => euro(amount), NO_CAPACITY: () => `${whole(amount)} ${unit}`, UNLOADING_LIMIT: () => whole(amount),
    STOP_LIMIT: () => whole(amount), DISTANCE_LIMIT: () => `${whole(amount)} m`, SHIFT_TOO_SHORT: () => minutes(amount), WINDOW_MISSED: () => minutes(amount),
    BATTERY_TOO_LOW: () => `${whole(amount)} Wh`,
  }[reason];
  return t("skip." + reason, value ? value() : "");
}
