// Closing streets: a piece of road by a click on it, or all roads through an area that is drawn.
import * as L from "./leaflet.js";
import { state, set, on, mayPlan } from "./state.js";
import { byId, h, button } from "./dom.js";
import { t } from "./words.js";
import { decide } from "./decisions.js";
import { nearestRoad } from "./roads.js";
import { notice } from "./fault.js";

const REACH = 40, HALF_WIDTH = 2; // metres
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
  bar.replaceChildren(h("span", {}, t("close.hint." + mode)), mode === "area" ? button(t("close.finish"), () => finish(map), { id: "close-finish", class: "main" }) : "",
    button(t("cancel"), () => set({ mapMode: null })));
}

function preview(map, at) {
  over?.remove();
  const road = nearestRoad(map, at, REACH);
  over = road ? L.polyline(road.line, { pane: "live", weight: 7, color: "#c2142a", opacity: 0.6, interactive: false }).addTo(map) : null;
}

function clicked(map, at) {
  if (state.mapMode === "street") closeRoad(map, at);
  else if (state.mapMode === "area") {
    drawn.push(at);
    sketch?.remove();
    sketch = L.polygon(drawn, { pane: "live", weight: 3, color: "#c2142a", interactive: false }).addTo(map);
  }
}

function closeRoad(map, at) {
  const road = nearestRoad(map, at, REACH);
  if (!road) return notice("warn", t("close.none"));
  set({ mapMode: null });
  return close(across(map, road), road.name || t("close.unnamed"));
}

function finish(map) {
  if (drawn.length < 3) return notice("warn", t("close.corners"));
  const ring = [...drawn, drawn[0]].map(({ lat, lng }) => [lng, lat]);
  set({ mapMode: null });
  return close(ring, t("close.areaName"));
}

/** A ring around the middle half of the stretch that was clicked, two metres to each side: only this road lies in it. */
function across(map, { from, to }) {
  const a = L.CRS.EPSG3857.project(L.latLng(from)), b = L.CRS.EPSG3857.project(L.latLng(to));
  const length = a.distanceTo(b) || 1, along = b.subtract(a), aside = L.point(-along.y, along.x).multiplyBy(HALF_WIDTH / Math.cos((from[0] * Math.PI) / 180) / length);
  const corner = (share, side) => a.add(along.multiplyBy(share)).add(aside.multiplyBy(side));
  const ring = [corner(0.25, 1), corner(0.75, 1), corner(0.75, -1), corner(0.25, -1), corner(0.25, 1)];
  return ring.map((point) => L.CRS.EPSG3857.unproject(point)).map(({ lat, lng }) => [lng, lat]);
}

async function close(ring, name) {
  const fields = [{ name: "from", label: t("close.from"), type: "time", value: "", optional: true }, { name: "to", label: t("close.to"), type: "time", value: "", optional: true }];
  const made = await decide({ kind: "close_street", name }, fields, ({ from, to, reason }) => ({
    kind: "close_street", reason,
    area: { type: "Feature", properties: { name, ...(from || to ? { from, to } : {}) }, geometry: { type: "Polygon", coordinates: [ring] } },
  }));
  if (made) set({ tab: "decisions" });
}
