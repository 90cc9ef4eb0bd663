// The map: Leaflet on canvas without tiles, the road network is its background. What lies on it is drawn by roads.js and routes.js.
import * as L from "./leaflet.js";
import { state, on, select, selectContainer, set } from "./state.js";
import { byId, h, s } from "./dom.js";
import { t } from "./words.js";
import { drawRoads, drawAreas, roadLabels } from "./roads.js";
import { drawDay, markSelection, drawLive } from "./routes.js";
import { startClosing } from "./closing.js";
import { pick } from "./picking.js";
import { endsDrag } from "./dragging.js";

const NAMED = 15; // zoom from which closed streets are named
let map;
let shown = false;

export function startMap() {
  map = L.map("map", { preferCanvas: true, zoomControl: false, attributionControl: false, minZoom: 9, maxZoom: 19, zoomSnap: 0.5, wheelPxPerZoomLevel: 90, fadeAnimation: false, keyboardPanDelta: 90 });
  L.control.zoom({ zoomInTitle: t("map.zoomIn"), zoomOutTitle: t("map.zoomOut") }).addTo(map);
  L.control.attribution({ prefix: false }).addTo(map);
  L.control.scale({ imperial: false, position: "bottomright" }).addTo(map);
  ["roads", "area", "labels", "day", "stops", "live"].forEach((name) => map.createPane(name).classList.add("layer-" + name)); // only the canvas of "day" hears the pointer
  map.setView([54, 12], 12);
  on("shown", () => map.invalidateSize());
  on("day", showDay);
  on("day hidden colouring difference", () => drawDay(map));
  on("vehicle container", followSelection);
  on("actual", () => drawLive(map));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redrawAll);
  new ResizeObserver(() => map.invalidateSize()).observe(byId("map-box"));
  byId("map").addEventListener("keydown", stopKeys);
  map.on("zoomend", () => { drawDay(map); byId("map").classList.toggle("far", map.getZoom() < NAMED); });
  roadLabels(map);
  map.on("click", ({ containerPoint }) => state.day && !state.mapMode && !endsDrag() && pick(map, containerPoint));
  startClosing(map);
  fillLegend();
}

function redrawAll() {
  drawRoads(map);
  drawAreas(map);
  drawDay(map);
}

function showDay() {
  if (!state.day) return;
  if (!shown) {
    map.attributionControl.addAttribution(state.day.attribution.replace(/[<>&]/g, ""));
    shown = true;
    drawRoads(map);
    queueMicrotask(() => { // only once all parts of the page have their size
      map.invalidateSize({ pan: false });
      showAll();
    });
  }
  drawAreas(map);
}

const bounds = (points) => L.latLngBounds(points.length ? points : [[54, 12]]);

function followSelection() {
  markSelection(map);
  drawDay(map);
  if (!state.go || !state.day) return;
  const container = state.day.containers[state.container], vehicle = state.day.vehicles[state.vehicle];
  if (container) {
    if (map.getZoom() < 16) map.setView(container.at, 16);
    else if (!map.getBounds().pad(-0.15).contains(container.at)) map.panTo(container.at);
  } else if (vehicle?.stops.length) fit([...vehicle.course.flat(), ...vehicle.collections.map((stop) => stop.container.at)]);
}

/** N and P go along the stops of the vehicle, Escape clears, 0 shows everything; panning and zooming is Leaflet's. */
function stopKeys(event) {
  const action = { n: () => step(1), p: () => step(-1), escape: () => (state.mapMode ? set({ mapMode: null }) : select({})), 0: showAll }[event.key.toLowerCase()];
  if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  action();
}

const showAll = () => state.day && fit(state.day.containers.map((each) => each.at));

/** Shows all of the points beside what lies on the map: zoom at the left, or the open legend; buttons above; scale beneath. */
function fit(points) {
  const legend = byId("legend"), left = legend.open && legend.offsetWidth < map.getSize().x / 3 ? legend.offsetWidth + 24 : 64;
  map.fitBounds(bounds(points), { paddingTopLeft: [left, 70], paddingBottomRight: [30, 52], animate: false });
}

export function step(direction) {
  const vehicle = state.day?.vehicles[state.vehicle] ?? state.day?.vehicles.find((each) => each.collections.length);
  const stops = vehicle?.collections ?? [];
  if (!stops.length) return;
  const now = stops.findIndex((stop) => stop.target === state.container);
  selectContainer(stops[now < 0 ? (direction > 0 ? 0 : stops.length - 1) : (now + direction + stops.length) % stops.length].target);
}

function fillLegend() {
  const choose = h("select", { id: "colouring", onchange: () => { set({ colouring: choose.value }); ramp(); } },
    ["fill", "risk"].map((key) => h("option", { value: key }, t("legend." + key))));
  const classes = h("div", { class: "ramp" });
  const ramp = () => classes.replaceChildren(...[0, 1, 2, 3, 4].map((i) => h("span", {}, h("i", { class: "f" + i }), t(`legend.${choose.value}${i}`))));
  const line = (kind) => s("svg", { width: 22, height: 12, "aria-hidden": "true" }, s("line", { class: kind, x1: 0, y1: 6, x2: 22, y2: 6 }));
  ramp();
  byId("legend-body").append(h("label", {}, t("legend.colouring"), choose), classes,
    h("p", {}, line("k-route"), t("legend.route")), h("p", {}, line("k-area"), t("legend.area")), h("p", {}, line("k-closed"), t("legend.closed")),
    h("p", { class: "small" }, t("map.keys")));
  byId("legend").open = matchMedia("(min-width: 1400px)").matches;
}

// For whoever drives the page from outside: where a container is, in pixels from the map's left and top.
window.abfuhr = {
  placeOf: (id) => { const { x, y } = map.latLngToContainerPoint(state.day.byId.get(id).at); return [Math.round(x), Math.round(y)]; },
};
