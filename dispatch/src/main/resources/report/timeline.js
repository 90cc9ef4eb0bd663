// Per vehicle: what it does when, how full it is, how much energy is left.
const kinds = {drive: "#aeb9bd", collection: null, unloading: "#1c2b33", charging: "#d9a400", break: "#ffffff", wait: "url(#hatch)"};
function segmentsOf(vehicle) {
    const segments = [];
    vehicle.stops.forEach((stop, s) => {
        const before = vehicle.stops[s - 1];
        if (before && stop.a > before.d) segments.push({kind: "drive", from: before.d, to: stop.a, s});
        if (stop.b > stop.a && before) segments.push({kind: "wait", from: stop.a, to: stop.b, s});
        if (kinds[stop.k] !== undefined && stop.d > stop.b) segments.push({kind: stop.k, from: stop.b, to: stop.d, s});
    });
    return segments;
}
function curve(vehicle, height, x, top, value) {
    const at = (second, amount) => `${x(second).toFixed(1)},${(top + height * (1 - Math.min(1, amount))).toFixed(1)}`;
    return vehicle.stops.map((stop, s) => s ? `L${at(stop.b, value(vehicle.stops[s - 1]))}L${at(stop.d, value(stop))}` : `M${at(stop.d, value(stop))}`).join("");
}
function timelineRow(vehicle, v, x, top) {
    const group = svg("g"), bar = top + 22;
    group.append(svg("text", {x: 0, y: top + 13, class: "name"}, vehicle.name), svg("rect", {x: x(vehicle.shift[0]), y: bar, width: Math.max(1, x(vehicle.shift[1]) - x(vehicle.shift[0])), height: 24, fill: "#f0f3f3", rx: 3}));
    for (const segment of segmentsOf(vehicle)) {
        const thin = segment.kind === "drive", stop = vehicle.stops[segment.s];
        const rect = svg("rect", {class: "seg", x: x(segment.from).toFixed(1), y: bar + (thin ? 9 : 1), width: Math.max(.8, x(segment.to) - x(segment.from)).toFixed(1), height: thin ? 6 : 22,
            fill: kinds[segment.kind] ?? colorOf(v), stroke: segment.kind === "break" ? "#5b6b73" : "none", "stroke-dasharray": "3 2"},
            svg("title", {}, `${clock(segment.from)} – ${clock(segment.to)} · ${text("timeline." + segment.kind)} · ${stop.n}`));
        if (stop.k === "collection") rect.addEventListener("click", () => selection.set({kind: "stop", v, s: segment.s}));
        group.append(rect);
    }
    group.append(svg("path", {d: curve(vehicle, 26, x, bar + 28, stop => Math.max(0, ...vehicle.cap.map((cap, d) => cap > 0 ? (stop.l[d] ?? 0) / cap : 0))), fill: "none", stroke: colorOf(v), "stroke-width": 1.6}));
    if (vehicle.battery > 0)
        group.append(svg("path", {d: curve(vehicle, 26, x, bar + 28, stop => stop.e / vehicle.battery), fill: "none", stroke: "#7a5c00", "stroke-width": 1.4, "stroke-dasharray": "4 3"}));
    group.append(svg("line", {x1: x.from, x2: x.to, y1: bar + 54, y2: bar + 54, stroke: "#e3e8e8"}));
    return group;
}
function drawTimeline() {
    const box = byId("timeline"), width = Math.max(320, box.clientWidth), shown = data.vehicles.map((vehicle, v) => [vehicle, v]).filter(([, v]) => !hidden.has(v));
    if (!shown.length) return box.replaceChildren();
    const times = shown.flatMap(([vehicle]) => [vehicle.shift[0], vehicle.shift[1], vehicle.stops[0].d, vehicle.stops.at(-1).a]);
    const first = Math.floor(Math.min(...times) / 3600) * 3600, last = Math.ceil(Math.max(...times) / 3600) * 3600, left = 4, row = 86, height = 24 + shown.length * row;
    const x = second => left + (second - first) / Math.max(3600, last - first) * (width - left - 8);
    x.from = left; x.to = width - 8;
    const hatch = svg("pattern", {id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)"}, svg("rect", {width: 6, height: 6, fill: "#f6f6f6"}), svg("line", {x1: 0, y1: 0, x2: 0, y2: 6, stroke: "#8a979c", "stroke-width": 2}));
    const picture = svg("svg", {viewBox: `0 0 ${width} ${height}`, height, role: "img", "aria-label": text("timeline.title")}, svg("defs", {}, hatch));
    const every = Math.ceil((last - first) / 3600 / (width / 70)) * 3600;
    for (let second = first; second <= last; second += every)
        picture.append(svg("line", {x1: x(second), x2: x(second), y1: 18, y2: height, stroke: "#e9eded"}), svg("text", {x: Math.min(x(second), width - 34), y: 12}, clock(second)));
    shown.forEach(([vehicle, v], index) => picture.append(timelineRow(vehicle, v, x, 24 + index * row)));
    box.replaceChildren(picture);
}
function timelineLegend() {
    const parts = Object.entries(kinds).map(([kind, color]) => element("span", {}, element("span", {class: "chip", style: `background:${kind === "wait" ? "repeating-linear-gradient(45deg,#8a979c 0 2px,#f6f6f6 2px 5px)" : color ?? colorOf(0)};border:1px ${kind === "break" ? "dashed" : "solid"} #5b6b7388`}), text("timeline." + kind)));
    byId("timelineLegend").replaceChildren(...parts, element("span", {}, "— " + text("timeline.load")), element("span", {}, "┄ " + text("timeline.battery")));
}
