// Closing streets: a piece of road or its whole street by a click on it, a street by its name, or all roads through an area that is drawn.
import * as L from "./leaflet.js";
import { state, set, on, mayPlan } from "./state.js";
import { byId, h, button } from "./dom.js";
import { t, whole } from "./words.js";
import { decide } from "./decisions.js";
import { nearestPiece, streetOf, named, streetNames, metresOf, stretchOf } from "./streets.js";
import { notice } from "./fault.js";

const REACH = 40, HALF_WIDTH = 3; // metres: from a road to the click; more than drawn lines are off the real ones
const RED = "#c2142a";
let drawn = [], sketch = null, over = null;

export function startClosing(map) {
  on("mapMode", () => begin(map));
  on("who", () => { byId("map-box").querySelector(".tools")?.remove(); if (mayPlan()) byId("map-box").append(tools()); });
  map.on("click", (event) => clicked(map, event.latlng));
  map.on("mousemove", (event) => state.mapMode === "street" && preview(map, event.latlng));
}

const tools = () => h("div", { class: "tools" },
  button(t("close.street"), () => set({ mapMode: "street" }), { id: "close-street" }),
  button(t("close.area"), () => set({ mapMode: "area" }), { id: "close-area" }));

function begin(map) {
  drawn = [];
  sketch?.remove();
  over?.remove();
  sketch = over = null;
  const bar = byId("map-mode"), mode = state.mapMode;
  bar.hidden = !mode;
  byId("map").classList.toggle("aiming", Boolean(mode));
  if (!mode) return;
  bar.replaceChildren(h("span", {}, t("close.hint." + mode)), mode === "area" ? button(t("close.finish"), finish, { id: "close-finish", class: "main" }) : byName(map),
    button(t("cancel"), () => set({ mapMode: null })));
  bar.querySelector("input")?.focus();
}

/** For whoever knows the street or has no mouse. */
function byName(map) {
  const name = h("input", { id: "close-name", list: "street-names", "aria-label": t("close.name"), placeholder: t("close.name") });
  return h("form", { class: "row", onsubmit: (event) => { event.preventDefault(); closeNamed(map, name.value.trim()); } }, name,
    h("datalist", { id: "street-names" }, streetNames().map((each) => h("option", { value: each }))));
}

function mark(map, pieces) {
  over?.remove();
  over = pieces.length ? L.polyline(pieces.map(({ line }) => line), { pane: "live", weight: 7, color: RED, opacity: 0.6, interactive: false }).addTo(map) : null;
}

function preview(map, at) {
  const piece = nearestPiece(at, REACH);
  mark(map, piece ? [piece] : []);
}

function clicked(map, at) {
  if (state.mapMode === "street") closeNear(map, at);
  else if (state.mapMode === "area") {
    drawn.push(at);
    sketch?.remove();
    sketch = L.polygon(drawn, { pane: "live", weight: 3, color: RED, interactive: false }).addTo(map);
  }
}

const length = (pieces) => whole(Math.max(1, Math.round(metresOf(pieces))));
const waysOf = (pieces) => [...new Set(pieces.map(({ way }) => way))];

/** The piece alone, or its whole street where that is more. */
async function closeNear(map, at) {
  const piece = nearestPiece(at, REACH);
  if (!piece) return notice("warn", t("close.none"));
  set({ mapMode: null });
  const street = streetOf(piece), name = piece.name || t("close.unnamed"), metres = length([piece]);
  const options = [["piece", t("close.piece", name, metres)], ...(street.length > 1 && piece.way ? [["street", t("close.whole", name, length(street))]] : [])];
  const extent = { name: "extent", label: t("close.extent"), options, value: "piece", changed: (value) => mark(map, value === "street" ? street : [piece]) };
  mark(map, [piece]);
  await close(name, [extent], ({ extent: chosen }) => (chosen === "street" ? ofWays(name, street) : ofRing(t("close.pieceName", name, metres), across(stretchOf(piece)))));
  mark(map, []);
}

async function closeNamed(map, name) {
  const street = named(name);
  if (!street.length) return notice("warn", t("close.noName", name));
  set({ mapMode: null });
  mark(map, street);
  await close(t("close.whole", name, length(street)), [], () => ofWays(name, street));
  mark(map, []);
}

function finish() {
  if (drawn.length < 3) return notice("warn", t("close.corners"));
  const ring = [...drawn, drawn[0]].map(({ lat, lng }) => [lng, lat]);
  set({ mapMode: null });
  return close(t("close.areaName"), [], () => ofRing(t("close.areaName"), ring));
}

const ofWays = (name, pieces) => ({ properties: { name, ways: waysOf(pieces) }, geometry: null });
const ofRing = (name, ring) => ({ properties: { name }, geometry: { type: "Polygon", coordinates: [ring] } });

/** A ring around the middle half of a stretch: only this piece of road lies in it. */
function across({ from, to }) {
  const a = L.CRS.EPSG3857.project(L.latLng(from)), b = L.CRS.EPSG3857.project(L.latLng(to));
  const length = a.distanceTo(b) || 1, along = b.subtract(a), aside = L.point(-along.y, along.x).multiplyBy(HALF_WIDTH / Math.cos((from[0] * Math.PI) / 180) / length);
  const corner = (share, side) => a.add(along.multiplyBy(share)).add(aside.multiplyBy(side));
  const ring = [corner(0.25, 1), corner(0.75, 1), corner(0.75, -1), corner(0.25, -1), corner(0.25, 1)];
  return ring.map((point) => L.CRS.EPSG3857.unproject(point)).map(({ lat, lng }) => [lng, lat]);
}

/** Asks for hours and reason, and decides; `feature` makes what is closed of the answers. */
async function close(name, more, feature) {
  const hours = [{ name: "from", label: t("close.from"), type: "time", value: "", optional: true }, { name: "to", label: t("close.to"), type: "time", value: "", optional: true }];
  const made = await decide({ kind: "close_street", name }, [...more, ...hours], (answer) => {
    const { properties, geometry } = feature(answer), { from, to, reason } = answer;
    return { kind: "close_street", reason, area: { type: "Feature", properties: { ...properties, ...(from || to ? { from, to } : {}) }, geometry } };
  });
  if (made) set({ tab: "decisions" });
}
