// Puts the page together.
const measures = [["visits", 0, "", x => x.visits], ["km", 1, "km", x => x.km], ["hours", 1, "h", x => x.hours], ["kWh", 0, "kWh", x => x.kWh],
    ["tonnes", 1, "t", x => x.tonnes], ["euro", 0, "€", x => x.euro], ["overflowLitres", 0, "l", x => x.overflowLitres], ["kgCo2", 0, "kg", x => x.kgCo2]];
function delta(now, fixed, digits) {
    if (!fixed) return "";
    const change = (now - fixed) / fixed;
    const words = Math.abs(change) < .005 ? "±0" : (change < 0 ? "▼ −" : "▲ +") + number(Math.abs(change) * 100) + " %";
    return element("div", {class: "delta"}, element("strong", {class: change < 0 ? "less" : "more"}, words), " ", text("kpi.against", {value: number(fixed, digits)}));
}
function header() {
    const date = new Intl.DateTimeFormat(lang, {dateStyle: "full", timeZone: "UTC"}).format(Date.parse(data.meta.date + "T12:00:00Z"));
    const good = data.meta.violations.length === 0;
    byId("head").replaceChildren(element("h1", {}, text("title", {city: data.meta.city}), element("small", {}, date)),
        element("div", {class: "verdict" + (good ? "" : " bad")}, (good ? "✓ " : "✕ ") + text(good ? "verdict.good" : "verdict.bad", {count: data.meta.violations.length})));
    byId("notices").replaceChildren(...[...data.meta.violations, ...data.meta.notices].map(words => element("div", {class: "notice", role: "note"}, words)));
}
function tiles() {
    const {planned, fixed} = data.figures;
    byId("kpis").replaceChildren(...measures.map(([key, digits, unit, value]) => element("div", {class: "kpi"}, element("div", {class: "label"}, text("kpi." + key)),
        element("b", {}, number(value(planned), digits), element("small", {}, unit ? " " + unit : "")), fixed ? delta(value(planned), value(fixed), digits) : null)));
}
function comparison() {
    const {planned, fixed} = data.figures;
    byId("comparisonCard").hidden = !fixed;
    if (!fixed) return;
    const rows = [...measures, ["lifts", 0, "", x => x.lifts], ["vehicles", 0, "", x => x.vehicles], ["trips", 0, "", x => x.trips]];
    const columns = Object.assign([{title: "column.measure", show: row => text("kpi." + row[0]) + (row[2] ? ` (${row[2]})` : "")}, {title: "column.planned", num: true, show: row => number(row[3](planned), row[1])},
        {title: "column.fixed", num: true, show: row => number(row[3](fixed), row[1])}, {title: "column.change", num: true, show: row => row[3](fixed) ? number((row[3](planned) / row[3](fixed) - 1) * 100) + " %" : "–"}], {sortable: false});
    byId("comparison").replaceChildren(table(columns, rows));
}
function filterButtons() {
    const press = (button, v) => { hidden.has(v) ? hidden.delete(v) : hidden.add(v); button.setAttribute("aria-pressed", String(!hidden.has(v))); map.draw(); drawTimeline(); };
    const buttons = data.vehicles.map((vehicle, v) => { const button = element("button", {type: "button", "aria-pressed": "true", onclick: () => press(button, v)}, chip(colorOf(v)), vehicle.name); return button; });
    const all = show => () => { hidden.clear(); if (!show) data.vehicles.forEach((_, v) => hidden.add(v)); buttons.forEach(button => button.setAttribute("aria-pressed", String(show))); map.draw(); drawTimeline(); };
    byId("filter").replaceChildren(...buttons, element("button", {type: "button", onclick: all(true)}, text("filter.all")), element("button", {type: "button", onclick: all(false)}, text("filter.none")));
    byId("filter").setAttribute("aria-label", text("filter.title"));
}
function legend() {
    const dot = (color, words, shape = "") => element("div", {}, element("i", {class: shape, style: color ? `background:${color}` : null}), words);
    byId("legend").replaceChildren(dot(colorOf(0), text("legend.stop")), dot("#1c2b33", text("legend.depot"), "square"), dot("#fff", text("legend.facility"), "square"),
        ...(data.map.areas.length ? [dot("", text("legend.area"), "area")] : []), element("div", {}, element("span", {class: "scale"}, ...fillColors.map(color => element("i", {style: "background:" + color}))), text("legend.fill")));
    byId("attribution").textContent = data.meta.attribution;
}
document.querySelectorAll("[data-text]").forEach(node => { node.textContent = text(node.dataset.text); });
byId("map").setAttribute("aria-label", text("map.label"));
[["zoomIn", "zoom.in"], ["zoomOut", "zoom.out"], ["zoomFit", "zoom.fit"]].forEach(([id, key]) => { byId(id).title = text(key); byId(id).setAttribute("aria-label", text(key)); });
header(); tiles(); filterButtons(); legend(); showDetails(null); timelineLegend(); drawTimeline(); stopTables(); riskTable(); skippedTable(); sensorTable(); overrideTable(); comparison();
byId("foot").replaceChildren(element("p", {}, data.meta.attribution + ". " + data.meta.mapNote), element("p", {}, data.meta.environmentSource));
new ResizeObserver(drawTimeline).observe(byId("timeline"));
window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(node => { node.open = true; }));
document.documentElement.dataset.ready = "true";
