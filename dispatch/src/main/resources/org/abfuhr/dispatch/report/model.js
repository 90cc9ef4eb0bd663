// The day as the page sees it: lines decoded to metres on a local plane, stops numbered, containers tied to their stop.
const DEGREE = Math.PI / 180, METRES_PER_DEGREE = 111195;
const COLOURS = 8;

const origin = (() => {
  const points = [...data.containers.map((c) => c.position), ...data.sites.map((site) => site.position)];
  if (!points.length) return [0, 0];
  const middle = (axis) => (Math.min(...points.map((p) => p[axis])) + Math.max(...points.map((p) => p[axis]))) / 2;
  return [middle(0), middle(1)];
})();
const eastScale = METRES_PER_DEGREE * Math.cos(origin[1] * 1e-5 * DEGREE) * 1e-5, southScale = -METRES_PER_DEGREE * 1e-5;

/** Metres east and south of the middle, from whole 1e-5 degrees. */
const plane = (lon, lat) => [(lon - origin[0]) * eastScale, (lat - origin[1]) * southScale];

/** A flat line `[x0, y0, x1, y1, …]` in metres, from positions written as differences. */
function decode(deltas) {
  const line = new Float64Array(deltas.length);
  let lon = 0, lat = 0;
  for (let i = 0; i < deltas.length; i += 2) {
    lon += deltas[i];
    lat += deltas[i + 1];
    [line[i], line[i + 1]] = plane(lon, lat);
  }
  return line;
}

const sites = data.sites.map((site) => ({ ...site, at: plane(...site.position), aside: 0 }));
sites.forEach((site, i) => { // a depot that is a facility too: their symbols stand side by side
  site.aside = sites.slice(0, i).filter((other) => Math.hypot(other.at[0] - site.at[0], other.at[1] - site.at[1]) < 60).length;
});
const containers = data.containers.map((container, index) => ({
  ...container, index, at: plane(...container.position), fractionName: data.fractions[container.fraction], stop: null, skipped: null, reach: null,
}));

const vehicles = data.vehicles.map((vehicle, index) => {
  const stops = vehicle.stops.map((stop, position) => ({ ...stop, position, vehicle: index, number: 0, at: null }));
  let number = 0;
  for (const stop of stops) {
    if (stop.kind === "COLLECTION") {
      stop.number = ++number;
      stop.container = containers[stop.target];
      stop.container.stop = stop;
      stop.at = stop.container.at;
    } else stop.at = stop.target >= 0 ? sites[stop.target].at : stops[stop.position - 1]?.at ?? [0, 0];
  }
  const course = vehicle.legs.map(decode);
  return {
    ...vehicle, index, label: String(index + 1), stops, course, collections: stops.filter((stop) => stop.number),
    unloadings: stops.filter((stop) => stop.kind === "UNLOADING").length,
    metres: stops.at(-1)?.metres ?? 0,
    seconds: stops.length ? stops.at(-1).arrival - stops[0].departure : 0,
    dashed: Math.floor(index / COLOURS) % 2 === 1,
  };
});
data.skipped.forEach((skipped) => { containers[skipped.container].skipped = skipped; });
const skipped = containers.filter((container) => container.skipped);
/** Kinds of vehicles that do not get to a place; those with the same reason are one. */
function missingKinds(kinds) {
  const names = new Map();
  kinds.filter((kind) => kind.why).forEach(({ name, why }) => names.set(why, [...(names.get(why) ?? []), name]));
  return [...names].map(([why, of]) => ({ name: of.join(", "), why }));
}

const reaches = data.reach.map((reach) => ({ ...reach, place: containers[reach.container] ?? null,
  by: reach.kinds.filter((kind) => !kind.why).map((kind) => kind.name), missing: missingKinds(reach.kinds) }));
reaches.forEach((reach) => { if (reach.place) reach.place.reach = reach; });
const usedVehicles = vehicles.filter((vehicle) => vehicle.stops.length);

/** Where the loads of a route peak: one share per trip. */
function tripPeaks(vehicle) {
  const peaks = [];
  let peak = 0, collecting = false;
  for (const stop of vehicle.stops) {
    if (stop.kind === "COLLECTION") collecting = true;
    if ((stop.kind === "UNLOADING" || stop.kind === "END") && collecting) {
      peaks.push(peak);
      peak = 0;
      collecting = false;
    }
    peak = Math.max(peak, stop.loadShare);
  }
  return peaks;
}

const fillClass = (fill) => (fill < 0 ? "unknown" : fill < 0.25 ? 0 : fill < 0.5 ? 1 : fill < 0.75 ? 2 : fill <= 1 ? 3 : 4);
const fillColour = (fill) => `var(--f${fillClass(fill) === "unknown" ? "-unknown" : fillClass(fill)})`;
const tint = (vehicle) => `--tint:var(--v${vehicle.index % COLOURS});--tint-ink:var(--n${vehicle.index % COLOURS})`;
const badge = (vehicle) => h("span", { class: "badge", style: tint(vehicle), "aria-hidden": "true" }, vehicle.label);

/** A sentence saying why a container is left out, in numbers. */
function whySkipped({ reason, amount, unit }) {
  const value = {
    LATER: () => dayAfter(amount), NOT_WORTH_IT: () => euro(amount), NO_CAPACITY: () => `${whole(amount)} ${unit}`,
    UNLOADING_LIMIT: () => whole(amount), STOP_LIMIT: () => whole(amount), DISTANCE_LIMIT: () => `${whole(amount)} m`,
    SHIFT_TOO_SHORT: () => minutesText(amount), WINDOW_MISSED: () => minutesText(amount), BATTERY_TOO_LOW: () => kWhText(amount),
  }[reason];
  return t("skip." + reason, value ? value() : "");
}

/** Why vehicles do not get to a container, if that is why it is left out: one sentence per kind of vehicle. */
const whyMissed = (container) => (["UNREACHABLE", "CLOSED"].includes(container.skipped?.reason) ? (container.reach?.missing ?? []) : [])
  .map((kind) => `${kind.name}: ${kind.why}`);

// What is selected, and who wants to know.
const selection = { vehicle: null, container: null, hidden: new Set(), showSkipped: true, showNames: true };
const listeners = [];
const onSelect = (listener) => listeners.push(listener);

/** Selects a vehicle and a container (indices or null); `move` says whether the map goes there. */
function select({ vehicle = null, container = null, move = true }) {
  Object.assign(selection, { vehicle, container });
  if (vehicle !== null) selection.hidden.delete(vehicle);
  listeners.forEach((listener) => listener(move));
}

function selectContainer(index, move = true) {
  select({ vehicle: containers[index].stop?.vehicle ?? null, container: index, move });
}

/** Goes to the next (1) or previous (-1) stop of the selected vehicle, else of the first. */
function step(direction) {
  const vehicle = vehicles[selection.vehicle] ?? usedVehicles[0];
  if (!vehicle) return;
  const stops = vehicle.collections, now = stops.findIndex((stop) => stop.target === selection.container);
  const next = now < 0 ? (direction > 0 ? 0 : stops.length - 1) : (now + direction + stops.length) % stops.length;
  if (stops.length) selectContainer(stops[next].target);
}
