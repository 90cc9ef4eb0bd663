// One row per vehicle: driving, service, waiting, unloading, breaks, charging; load and battery as curves beneath.
import { state, on, select, selectContainer } from "./state.js";
import { byId, h, s, vehicleVars } from "./dom.js";
import { t, minutes, percent } from "./words.js";

const LABEL = 108, ROW = 34, BAR = 14, CURVE = 12, HEAD = 18, TALL = { DRIVING: 3, WAITING: 8 };
let width = 0;

export function startTimeline() {
  on("day vehicle hidden", draw);
  new ResizeObserver(([entry]) => {
    if (Math.abs(entry.contentRect.width - width) > 1) requestAnimationFrame(draw);
  }).observe(byId("timeline"));
}

/** Pieces of a vehicle's day: kind, from, to and the stop they belong to. */
function pieces(vehicle) {
  return vehicle.stops.flatMap((stop, i) => {
    const before = vehicle.stops[i - 1], found = [];
    if (before && stop.arrival > before.departure) found.push({ kind: "DRIVING", from: before.departure, to: stop.arrival, stop });
    if (before && stop.begin > stop.arrival && stop.kind !== "END") found.push({ kind: "WAITING", from: stop.arrival, to: stop.begin, stop });
    if (!["START", "END"].includes(stop.kind) && stop.departure > stop.begin) found.push({ kind: stop.kind, from: stop.begin, to: stop.departure, stop });
    return found;
  });
}

function draw() {
  const box = byId("timeline"), used = state.day?.vehicles.filter((each) => each.stops.length) ?? [];
  width = box.clientWidth;
  box.hidden = !used.length;
  if (!used.length) return;
  const wide = Math.max(560, width - 16), hour = 3600;
  const from = Math.floor(Math.min(...used.map((v) => v.stops[0].departure)) / hour) * hour, to = Math.ceil(Math.max(...used.map((v) => v.stops.at(-1).departure)) / hour) * hour;
  const x = (seconds) => LABEL + ((seconds - from) / (to - from)) * (wide - LABEL - 12), tall = HEAD + used.length * ROW;
  const picture = s("svg", { width: wide, height: tall, viewBox: `0 0 ${wide} ${tall}`, role: "img", "aria-label": t("time.title") }, patterns());
  for (let at = from; at <= to; at += hour) picture.append(s("line", { class: "hour", x1: x(at), x2: x(at), y1: HEAD - 4, y2: tall }), s("text", { x: x(at), y: 11, "text-anchor": at === to ? "end" : "middle" }, state.day.clock(at)));
  used.forEach((vehicle, i) => picture.append(row(vehicle, HEAD + i * ROW, x)));
  box.replaceChildren(key(used), picture);
}

function row(vehicle, y, x) {
  const top = y + 3, name = s("text", { class: "id", x: 26, y: top + 11 }, vehicle.id.length > 12 ? vehicle.id.slice(0, 11) + "…" : vehicle.id);
  return s("g", { vars: vehicleVars(vehicle.index), class: `row${state.vehicle === vehicle.index ? " chosen" : ""}${state.hidden.has(vehicle.id) ? " off" : ""}`, onclick: () => select({ vehicle: vehicle.index }) },
    s("rect", { class: "tint", x: 0, y: top - 1, width: 20, height: 16, rx: 4 }), s("text", { class: "ink", x: 10, y: top + 11, "text-anchor": "middle" }, String(vehicle.index + 1)), name,
    s("rect", { class: "shift", x: x(vehicle.stops[0].departure), y: top, width: Math.max(0, x(vehicle.stops.at(-1).departure) - x(vehicle.stops[0].departure)), height: BAR + CURVE + 2 }),
    pieces(vehicle).map((piece) => block(piece, top + BAR / 2, x)), ...curves(vehicle, top + BAR + 2 + CURVE, x));
}

function block({ kind, from, to, stop }, middle, x) {
  const tall = TALL[kind] ?? BAR, place = stop.container ? `${stop.number} · ${stop.container.name}` : state.day.sites[stop.target]?.name ?? "";
  const text = `${t("kind." + kind)}${place ? ": " + place : ""}\n${state.day.clock(from)} – ${state.day.clock(to)} · ${minutes(to - from)}${kind === "COLLECTION" ? " · " + percent(stop.fill) : ""}`;
  return s("rect", { class: "block " + kind, x: x(from).toFixed(2), y: middle - tall / 2, width: Math.max(0.6, x(to) - x(from) - (kind === "COLLECTION" ? 0.3 : 0)).toFixed(2), height: tall,
    onclick: (event) => { if (stop.container) { event.stopPropagation(); selectContainer(stop.target); } } }, s("title", {}, text));
}

/** Load as an area, battery as a dashed line, both from 0 to 100 %. */
function curves(vehicle, bottom, x) {
  const level = (share) => (bottom - Math.max(0, Math.min(1, share)) * CURVE).toFixed(1), { stops } = vehicle, full = vehicle.batteryWattHours;
  const area = stops.map((stop, i) => `L${x(stop.begin).toFixed(1)} ${level(stops[i - 1]?.loadShare ?? stop.loadShare)}L${x(stop.departure).toFixed(1)} ${level(stop.loadShare)}`).join("");
  return [s("path", { class: "load", d: `M${x(stops[0].begin).toFixed(1)} ${bottom}${area}L${x(stops.at(-1).departure).toFixed(1)} ${bottom}Z` }),
    ...(full ? [s("path", { class: "battery", d: stops.map((stop, i) => `${i ? "L" : "M"}${x(stop.departure).toFixed(1)} ${level(stop.batteryWattHours / full)}`).join("") })] : [])];
}

function patterns() {
  const pattern = (id, size, ...children) => s("pattern", { id, width: size, height: size, patternUnits: "userSpaceOnUse" }, ...children);
  return s("defs", {}, pattern("dots", 4, s("circle", { cx: 2, cy: 2, r: 0.9, class: "mark" })), pattern("hatch", 5, s("path", { d: "M-1 6 6 -1M-1 1 1 -1M4 6 6 4", class: "stroke" })));
}

function key(used) {
  const present = new Set(used.flatMap(pieces).map((piece) => piece.kind));
  return h("p", { class: "small key" }, h("b", {}, t("time.title")), ...[...present].map((kind) => h("span", {}, s("svg", { width: 16, height: 14, vars: vehicleVars(0) }, s("rect", { class: "block " + kind, x: 0, y: 7 - (TALL[kind] ?? 12) / 2, width: 16, height: TALL[kind] ?? 12 })), t("kind." + kind))),
    h("span", {}, t("time.curves")));
}
