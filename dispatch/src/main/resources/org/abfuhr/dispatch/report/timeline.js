// One row per vehicle: what it does when, and its load and battery beneath.
const LABEL = 150, ROW = 64, BAR = 18, CURVE = 26, HEAD = 22;

const BLOCKS = {
  DRIVING: { height: 4, fill: "var(--tint)", opacity: 0.55 },
  COLLECTION: { height: BAR, fill: "var(--tint)" },
  WAITING: { height: 10, fill: "url(#dots)" },
  UNLOADING: { height: BAR, fill: "var(--ink)" },
  CHARGING: { height: BAR, fill: "url(#bolts)" },
  BREAK: { height: BAR, fill: "url(#hatch)" },
};

/** Pieces of a vehicle's day: kind, from, to and the stop they belong to. */
function pieces(vehicle) {
  return vehicle.stops.flatMap((stop, i) => {
    const before = vehicle.stops[i - 1], found = [];
    if (before && stop.arrival > before.departure) found.push({ kind: "DRIVING", from: before.departure, to: stop.arrival, stop });
    if (before && stop.begin > stop.arrival && stop.kind !== "END") found.push({ kind: "WAITING", from: stop.arrival, to: stop.begin, stop });
    if (BLOCKS[stop.kind] && stop.departure > stop.begin) found.push({ kind: stop.kind, from: stop.begin, to: stop.departure, stop });
    return found;
  });
}

function pieceText({ kind, from, to, stop }) {
  const place = stop.container ? `${stop.number} · ${stop.container.name}` : sites[stop.target]?.name ?? "";
  const fill = kind === "COLLECTION" && stop.fill >= 0 ? ` · ${percent(stop.fill)}` : "";
  return `${t("kind." + kind)}${kind === "DRIVING" ? " → " : place ? ": " : ""}${place}\n${clock(from)} – ${clock(to)} · ${minutesText(to - from)}${fill}`;
}

function drawTimeline(paperWidth = 0) {
  const box = byId("timeline"), width = paperWidth || Math.max(680, box.clientWidth);
  const from = Math.floor(Math.min(...usedVehicles.map((v) => v.shiftStart)) / 3600) * 3600;
  const to = Math.ceil(Math.max(...usedVehicles.map((v) => Math.max(v.shiftEnd, v.stops.at(-1).departure))) / 3600) * 3600;
  const x = (seconds) => LABEL + ((seconds - from) / (to - from)) * (width - LABEL - 14);
  const height = HEAD + usedVehicles.length * ROW;
  const picture = s("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": t("time.title") }, patterns());
  for (let hour = from; hour <= to; hour += 3600)
    picture.append(s("line", { x1: x(hour), x2: x(hour), y1: HEAD - 4, y2: height, stroke: "var(--line)" }),
      s("text", { x: x(hour), y: 12, "text-anchor": hour === to ? "end" : "middle" }, clock(hour)));
  usedVehicles.forEach((vehicle, row) => picture.append(vehicleRow(vehicle, HEAD + row * ROW, x)));
  box.replaceChildren(picture);
}

function vehicleRow(vehicle, y, x) {
  const row = s("g", { style: tint(vehicle), class: "row" });
  const top = y + 8, middle = top + BAR / 2;
  row.append(
    s("rect", { x: 0, y: top - 1, width: 22, height: 20, rx: 5, fill: "var(--tint)" }),
    s("text", { x: 11, y: top + 13.5, "text-anchor": "middle", style: "fill:var(--tint-ink);font-weight:700" }, vehicle.label),
    s("text", { class: "id", x: 30, y: top + 9 }, vehicle.id),
    s("text", { x: 30, y: top + 23 }, `${clock(vehicle.stops[0].departure)} – ${clock(vehicle.stops.at(-1).arrival)}`),
    s("rect", { x: x(vehicle.shiftStart), y: top - 4, width: Math.max(0, x(vehicle.shiftEnd) - x(vehicle.shiftStart)), height: BAR + CURVE + 10, fill: "var(--sunken)", opacity: 0.55, rx: 4 }));
  for (const piece of pieces(vehicle)) row.append(block(piece, middle, x));
  row.append(...curves(vehicle, top + BAR + 4, x));
  return row;
}

function block(piece, middle, x) {
  const { height, fill, opacity = 1 } = BLOCKS[piece.kind];
  const left = x(piece.from), wide = Math.max(0.6, x(piece.to) - left - (piece.kind === "COLLECTION" ? 0.35 : 0));
  return s("rect", {
    class: "block", x: left.toFixed(2), y: middle - height / 2, width: wide.toFixed(2), height, fill, opacity, rx: height > 12 && wide > 6 ? 2 : 0,
    onclick: () => piece.stop.container ? selectContainer(piece.stop.target) : select({ vehicle: piece.stop.vehicle }),
  }, s("title", {}, pieceText(piece)));
}

/** Load as an area, battery as a line, both from 0 to 100 %. */
function curves(vehicle, top, x) {
  const bottom = top + CURVE, level = (share) => bottom - Math.max(0, Math.min(1, share)) * CURVE;
  let area = `M${x(vehicle.stops[0].departure).toFixed(1)} ${bottom}`, load = vehicle.stops[0].loadShare;
  for (const stop of vehicle.stops.slice(1)) {
    area += `L${x(stop.begin).toFixed(1)} ${level(load).toFixed(1)}L${x(stop.departure).toFixed(1)} ${level(stop.loadShare).toFixed(1)}`;
    load = stop.loadShare;
  }
  area += `L${x(vehicle.stops.at(-1).departure).toFixed(1)} ${bottom}Z`;
  const full = vehicle.batteryWattHours;
  const battery = full ? vehicle.stops.map((stop, i) => `${i ? "L" : "M"}${x(stop.departure).toFixed(1)} ${level(stop.batteryWattHours / full).toFixed(1)}`).join("") : "";
  return [
    s("path", { d: area, fill: "var(--tint)", opacity: 0.28 }, s("title", {}, t("time.load"))),
    full ? s("path", { d: battery, fill: "none", stroke: "var(--muted)", "stroke-width": 1.3, "stroke-dasharray": "4 2" }, s("title", {}, t("time.battery"))) : null,
    s("line", { x1: x(vehicle.shiftStart), x2: x(vehicle.shiftEnd), y1: bottom, y2: bottom, stroke: "var(--line-strong)" }),
  ].filter(Boolean);
}

function patterns() {
  const pattern = (id, size, ...children) => s("pattern", { id, width: size, height: size, patternUnits: "userSpaceOnUse" }, ...children);
  return s("defs", {},
    pattern("dots", 4, s("rect", { width: 4, height: 4, fill: "var(--surface)" }), s("circle", { cx: 2, cy: 2, r: 0.9, fill: "var(--muted)" })),
    pattern("hatch", 5, s("rect", { width: 5, height: 5, fill: "var(--surface)" }), s("path", { d: "M-1 6 6 -1M-1 1 1 -1M4 6 6 4", stroke: "var(--muted)", "stroke-width": 1.2 })),
    pattern("bolts", 6, s("rect", { width: 6, height: 6, fill: "#f6c945" }), s("path", { d: "M0 3H6M3 0V6", stroke: "#8a6500", "stroke-width": 0.8 })));
}

function timeKey() {
  const sample = (kind) => s("svg", { width: 16, height: 14, style: "--tint:var(--v0)", "aria-hidden": "true" },
    s("rect", { x: 0, y: 7 - BLOCKS[kind].height / 2.6, width: 16, height: BLOCKS[kind].height / 1.3, fill: BLOCKS[kind].fill, opacity: BLOCKS[kind].opacity ?? 1 }));
  const present = new Set(usedVehicles.flatMap(pieces).map((piece) => piece.kind));
  const line = (attributes) => s("svg", { width: 16, height: 14, "aria-hidden": "true" }, s("path", attributes));
  byId("time-key").append(
    ...Object.keys(BLOCKS).filter((kind) => present.has(kind)).map((kind) => h("span", {}, sample(kind), t("kind." + kind))),
    h("span", {}, line({ d: "M0 13 16 4V13Z", fill: "var(--v0)", opacity: 0.35 }), t("vehicle.load")),
    usedVehicles.some((vehicle) => vehicle.batteryWattHours) ? h("span", {}, line({ d: "M0 4 16 10", stroke: "var(--muted)", "stroke-width": 1.4, "stroke-dasharray": "4 2" }), t("vehicle.battery")) : "");
}

function startTimeline() {
  byId("timeline-section").hidden = !usedVehicles.length;
  if (!usedVehicles.length) return;
  timeKey();
  let width = 0;
  addEventListener("beforeprint", () => drawTimeline(1020));
  addEventListener("afterprint", () => drawTimeline());
  new ResizeObserver(([entry]) => {
    if (Math.abs(entry.contentRect.width - width) < 1) return;
    width = entry.contentRect.width;
    requestAnimationFrame(() => drawTimeline());
  }).observe(byId("timeline"));
}
