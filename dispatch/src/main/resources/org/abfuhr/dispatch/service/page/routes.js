// Containers, routes with direction and stop numbers, sites, the selection, and where vehicles are now.
import * as L from "./leaflet.js";
import { state, select } from "./state.js";
import { h, palette, vehicleVars } from "./dom.js";
import { t, percent, chance } from "./words.js";
import { levelOf, whySkipped } from "./day.js";
import { dragOnMap } from "./dragging.js";
import { pick } from "./picking.js";

let layer, ring, live, canvas;
const faded = (vehicle) => state.vehicle !== null && state.vehicle !== vehicle.index;

export function drawDay(map) {
  layer?.remove();
  layer = null;
  canvas ??= L.canvas({ pane: "day", tolerance: matchMedia("(pointer: coarse)").matches ? 9 : 3 });
  const { day } = state;
  if (!day) return;
  const used = day.vehicles.filter((each) => each.stops.length && !state.hidden.has(each.id)).sort((a, b) => faded(b) - faded(a));
  layer = L.layerGroup([...day.containers.filter((each) => !each.stop).map(dot), ...used.flatMap((vehicle) => course(map, vehicle)),
    ...used.flatMap((vehicle) => stops(map, vehicle)), ...moved(), ...day.sites.map(site)]).addTo(map);
  markSelection(map);
}

function dot(container) {
  const level = levelOf(container, state.colouring);
  return L.circleMarker(container.at, { renderer: canvas, radius: 3 + (level === "-unknown" ? 0 : level * 0.5), weight: 0.8, color: palette("--halo"), fillColor: palette("--f" + level), fillOpacity: 1 })
    .bindTooltip(() => hover(container));
}

function hover(container) {
  const { stop, skipped } = container;
  return [`${container.name} · ${container.fractionName}`, stop ? `${stop.vehicle.id} · ${stop.number} · ${state.day.clock(stop.begin)} · ${percent(stop.fill)}`
    : `${percent(container.fill)} · ${t("col.risk")} ${chance(container.overflowTomorrow)}${skipped ? " · " + whySkipped(state.day, skipped) : ""}`].reduce((box, line) => {
    box.append(h("div", {}, line));
    return box;
  }, h("div"));
}

function course(map, vehicle) {
  const weight = faded(vehicle) ? 1.6 : state.vehicle === vehicle.index ? 4 : 2.8, opacity = faded(vehicle) ? 0.3 : 1;
  const lines = vehicle.course.filter((leg) => leg.length > 1);
  const look = { renderer: canvas, weight, opacity, dashArray: Math.floor(vehicle.index / 8) % 2 ? "8 5" : null, bubblingMouseEvents: true };
  return [faded(vehicle) ? null : L.polyline(lines, { ...look, weight: weight + 2.4, color: palette("--halo"), interactive: false }),
    L.polyline(lines, { ...look, color: palette("--v" + (vehicle.index % 8)) }).on("click", (event) => {
      if (state.mapMode) return;
      L.DomEvent.stop(event);
      if (!pick(map, event.containerPoint)) select({ vehicle: vehicle.index, go: false });
    }).bindTooltip(vehicle.id, { sticky: true }), ...(faded(vehicle) ? [] : arrows(map, vehicle, lines))].filter(Boolean);
}

/** Small triangles in driving direction, every 150 pixels in sight. */
function arrows(map, vehicle, lines) {
  const every = 150, found = [], view = map.getBounds().pad(0.1);
  let since = every / 2;
  for (const line of lines) for (let i = 1; i < line.length; i++) {
    const a = map.latLngToLayerPoint(line[i - 1]), b = map.latLngToLayerPoint(line[i]), length = a.distanceTo(b);
    since += length;
    if (since < every || length < 4 || !view.contains(line[i])) continue;
    since = 0;
    const m = a.add(b).divideBy(2), d = b.subtract(a).divideBy(length), n = L.point(-d.y, d.x);
    const tip = [m.add(d.multiplyBy(6)), m.subtract(d.multiplyBy(4)).add(n.multiplyBy(5)), m.subtract(d.multiplyBy(4)).subtract(n.multiplyBy(5))];
    found.push(L.polygon(tip.map((point) => map.layerPointToLatLng(point)), { renderer: canvas, interactive: false, weight: 1, color: palette("--halo"), fillColor: palette("--v" + (vehicle.index % 8)), fillOpacity: 1 }));
  }
  return found;
}

function stops(map, vehicle) {
  const numbered = !faded(vehicle) && (map.getZoom() >= 15.5 || (state.vehicle === vehicle.index && map.getZoom() >= 14));
  const view = map.getBounds().pad(1);
  return vehicle.collections.map((stop) => {
    const look = { renderer: canvas, radius: map.getZoom() < 13.5 ? 3 : 4.5, weight: 1.2, color: palette("--surface"), fillColor: palette("--v" + (vehicle.index % 8)), fillOpacity: faded(vehicle) ? 0.35 : 1, opacity: faded(vehicle) ? 0.4 : 1 };
    const marker = numbered && view.contains(stop.container.at) ? number(stop) : L.circleMarker(stop.container.at, look);
    marker.bindTooltip(() => hover(stop.container));
    dragOnMap(map, marker, stop);
    return marker;
  });
}

function number(stop) {
  const element = h("span", { class: "number", vars: vehicleVars(stop.vehicle.index) }, String(stop.number));
  return L.marker(stop.container.at, { pane: "stops", keyboard: false, bubblingMouseEvents: true, icon: L.divIcon({ className: "stop-icon", html: element, iconSize: [24, 18] }) });
}

/** Containers whose vehicle differs in the version compared with. */
/** Against another day nearly everything differs: rings would hide the map. */
const moved = () => (state.difference?.with.startsWith(state.date) ? state.difference.containers : []).map((each) => state.day.byId.get(each.container)).filter(Boolean)
  .map((container) => L.circleMarker(container.at, { pane: "live", radius: 11, weight: 3, color: palette("--closed"), fill: false, dashArray: "4 3", interactive: false }));

function site({ kind, name, at, charger }) {
  const mark = h("span", { class: "site " + kind.toLowerCase() }, t("site.short." + kind));
  return L.marker(at, { pane: "stops", keyboard: false, bubblingMouseEvents: true, zIndexOffset: -1000, icon: L.divIcon({ className: "site-icon", html: mark, iconSize: [22, 22] }) })
    .bindTooltip(() => h("div", {}, `${t("site." + kind)}: ${name}${charger ? " · " + t("site.charger") : ""}`));
}

export function markSelection(map) {
  ring?.remove();
  const container = state.day?.containers[state.container];
  ring = container ? L.circleMarker(container.at, { pane: "live", radius: 15, weight: 3, color: palette("--symbol"), fill: false, interactive: false }).addTo(map) : null;
}

export function drawLive(map) {
  live?.remove();
  const seen = (state.actual?.vehicles ?? []).filter((each) => each.at), home = seen.filter((each) => each.returned);
  live = L.layerGroup(seen.filter((each) => !each.returned).map((each) => {
    const index = state.day?.vehicles.findIndex((vehicle) => vehicle.id === each.vehicle) ?? 0;
    const mark = h("span", { class: "driving" + (each.lost ? " lost" : ""), "data-vehicle": each.vehicle, vars: vehicleVars(Math.max(0, index)) }, each.vehicle);
    return L.marker([each.at[1], each.at[0]], { pane: "live", keyboard: false, icon: L.divIcon({ className: "live-icon", html: mark, iconSize: null }) }).on("click", () => index >= 0 && select({ vehicle: index, go: false }));
  })).addTo(map);
  if (home.length) live.addLayer(L.marker([home[0].at[1], home[0].at[0]], { pane: "live", keyboard: false, interactive: false,
    icon: L.divIcon({ className: "live-icon", html: h("span", { class: "driving home", title: home.map((each) => each.vehicle).join(", ") }, t("live.home", home.length)), iconSize: null }) }));
}
