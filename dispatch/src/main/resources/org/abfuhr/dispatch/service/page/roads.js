// Roads, street names, the operating area and closed streets.
import * as L from "./leaflet.js";
import { state } from "./state.js";
import { palette } from "./dom.js";

const CLASSES = { motorway: 0, trunk: 0, primary: 0, secondary: 1, tertiary: 1, unclassified: 2, residential: 2, living_street: 2, road: 2 };
const levelOf = (roadClass) => CLASSES[roadClass.replace("_link", "")] ?? 3;
let roads, areas, canvas;

export function drawRoads(map) {
  roads?.remove();
  canvas ??= L.canvas({ pane: "roads", padding: 0.3 });
  const still = { renderer: canvas, pane: "roads", interactive: false, smoothFactor: 1.2 };
  const lines = [0, 1, 2, 3].map((level) => state.roads.filter((group) => levelOf(group.roadClass) === level).flatMap((group) => group.lines));
  const stroke = (level, colour, weight) => L.polyline(lines[level], { ...still, color: palette(colour), weight });
  roads = L.layerGroup([stroke(3, "--path", 1), stroke(2, "--case-2", 3.4), stroke(1, "--case-1", 5), stroke(0, "--case-0", 5.6), stroke(2, "--road-2", 2.2), stroke(1, "--road-1", 3.4), stroke(0, "--road-0", 3.8)]).addTo(map);
}

export function drawAreas(map) {
  areas?.remove();
  const { day } = state;
  areas = L.layerGroup([
    ...day.areas.map((ring) => L.polygon(ring, { pane: "area", interactive: false, color: palette("--area-line"), weight: 1.5, dashArray: "7 5", fillColor: palette("--area"), fillOpacity: 0.35 })),
    ...day.closed.map(({ label, lines }) => L.polyline(lines, { pane: "live", interactive: false, color: palette("--closed"), weight: 4.5, dashArray: "6 5" }).bindTooltip(label, { permanent: true, direction: "right", className: "closed-label" })),
  ]).addTo(map);
}

/** Writes street names along straight stretches where there is room, larger streets first. */
export function roadLabels(map) {
  const layer = L.DomUtil.create("canvas", "labels", map.getPane("labels"));
  const draw = () => {
    const size = map.getSize(), dpr = window.devicePixelRatio || 1, pen = layer.getContext("2d");
    L.DomUtil.setPosition(layer, map.containerPointToLayerPoint([0, 0]));
    Object.assign(layer, { width: size.x * dpr, height: size.y * dpr });
    layer.style.width = size.x + "px";
    layer.style.height = size.y + "px";
    if (!state.roads) return;
    pen.scale(dpr, dpr);
    write(map, pen, size);
  };
  map.on("moveend zoomend resize viewreset", draw);
  map.on("zoomstart", () => layer.getContext("2d").clearRect(0, 0, layer.width, layer.height));
}

function write(map, pen, size) {
  const from = [12.5, 14, 15.5, 17.5], taken = [], view = map.getBounds().pad(0.02);
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  for (const level of [0, 1, 2, 3].filter((each) => map.getZoom() >= from[each])) {
    pen.font = `${level < 2 ? "600 12" : "11"}px system-ui, "Noto Sans", "DejaVu Sans", sans-serif`;
    const done = new Set();
    for (const { roadClass, name, lines } of state.roads) {
      if (!name || levelOf(roadClass) !== level || done.has(name)) continue;
      const width = pen.measureText(name).width;
      const place = lines.map((line) => straight(map, view, line, width)).find((each) => each && room(taken, each, width, size));
      if (place) { done.add(name); label(pen, name, place); }
    }
  }
}

function straight(map, view, line, width) {
  for (let i = 1; i < line.length; i++) {
    if (!view.contains(line[i])) continue;
    const a = map.latLngToContainerPoint(line[i - 1]), b = map.latLngToContainerPoint(line[i]);
    if (a.distanceTo(b) > Math.min(width * 0.6, 60)) {
      const angle = Math.atan2(b.y - a.y, b.x - a.x);
      return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, angle: angle > Math.PI / 2 ? angle - Math.PI : angle < -Math.PI / 2 ? angle + Math.PI : angle };
    }
  }
  return null;
}

function room(taken, { x, y, angle }, width, size) {
  const wide = Math.abs(Math.cos(angle)) * width + 12, tall = Math.abs(Math.sin(angle)) * width + 16;
  if (x < 0 || y < 0 || x > size.x || y > size.y) return false;
  if (taken.some((box) => Math.abs(box.x - x) < (box.wide + wide) / 2 && Math.abs(box.y - y) < (box.tall + tall) / 2)) return false;
  taken.push({ x, y, wide, tall });
  return true;
}

function label(pen, name, { x, y, angle }) {
  pen.save();
  pen.translate(x, y);
  pen.rotate(angle);
  pen.lineWidth = 3;
  pen.strokeStyle = palette("--halo");
  pen.strokeText(name, 0, 0);
  pen.fillStyle = palette("--label");
  pen.fillText(name, 0, 0);
  pen.restore();
}
