// Lists: containers left out, those most at risk, sick sensors, and the stops of each vehicle.
const PAGE = 25;

/**
 * A table that sorts by its columns. A column has a title, a cell (text or element), a value to sort by and perhaps `right`.
 * Returns its element and a function that shows other rows.
 */
function table(columns, { sort = null, descending = true, rowClass = () => "", id = () => null, caption = "" } = {}) {
  const state = { rows: [], sort, descending, shown: PAGE };
  const body = h("tbody"), more = h("button", { type: "button", class: "quiet more" });
  const heads = columns.map((column, i) => h("th", { scope: "col", class: column.right ? "right" : "" }, column.value
    ? h("button", { type: "button", onclick: () => sortBy(i) }, column.title) : h("span", {}, column.title)));
  const sorted = () => {
    const value = columns[state.sort]?.value;
    if (!value) return state.rows;
    const order = (a, b) => (typeof a === "string" ? a.localeCompare(b, locale, { numeric: true }) : a - b);
    return [...state.rows].sort((a, b) => order(value(a), value(b)) * (state.descending ? -1 : 1));
  };
  const render = () => {
    heads.forEach((head, i) => columns[i].value && head.setAttribute("aria-sort", i !== state.sort ? "none" : state.descending ? "descending" : "ascending"));
    body.replaceChildren(...sorted().slice(0, state.shown).map((row) => h("tr", { class: rowClass(row), "data-id": id(row) },
      columns.map((column) => h("td", { class: column.right ? "right" : "" }, column.cell(row))))));
    const rest = state.rows.length - state.shown;
    more.hidden = rest <= 0;
    more.textContent = t("skipped.more", whole(Math.min(rest, 200)));
  };
  const sortBy = (i) => {
    Object.assign(state, { descending: state.sort === i ? !state.descending : typeof columns[i].value(state.rows[0] ?? {}) !== "string", sort: i });
    render();
  };
  more.addEventListener("click", () => { state.shown += 200; render(); });
  return {
    element: h("div", {}, h("table", { "aria-label": caption }, h("thead", {}, h("tr", {}, heads)), body), more),
    show(rows, all = false) { Object.assign(state, { rows, shown: all ? Infinity : PAGE }); render(); },
  };
}

const placeCell = (container) => h("button", { type: "button", class: "place", onclick: () => openContainer(container) },
  container.name, h("small", {}, `${container.id} · ${container.fractionName}`));
const levelCell = (fill) => h("span", { class: "level" }, percent(fill), h("i", { style: `background:${fillColour(fill)}` }));
const fillColumn = (fill) => ({ title: t("col.fill"), right: true, value: fill, cell: (row) => levelCell(fill(row)) });

function openContainer(container) {
  selectContainer(container.index);
  byId("map-section").scrollIntoView({ block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

const atRisk = (a, b) => b.overflowTomorrow - a.overflowTomorrow || b.overflowLitres - a.overflowLitres;

function startSkipped() {
  const reason = (container) => whySkipped(container.skipped);
  const list = table([
    { title: t("col.container"), value: (c) => c.name, cell: placeCell },
    fillColumn((c) => c.fill),
    { title: t("col.risk"), right: true, value: (c) => c.overflowTomorrow, cell: (c) => chance(c.overflowTomorrow) },
    { title: t("col.reason"), value: (c) => t("reason." + c.skipped.reason) + String(Math.round(c.skipped.amount * 100)).padStart(12, "0"), cell: (c) => [reason(c), ...whyMissed(c).map((why) => h("small", { class: "line" }, why)), c.skipped.vehicle ? h("small", { class: "line" }, t("skip.nearest", c.skipped.vehicle)) : ""] },
  ], { sort: 2, id: (c) => c.id, rowClass: (c) => (c.index === selection.container ? "selected" : ""), caption: t("skipped.title") });
  byId("skipped").append(list.element);
  const search = byId("skipped-filter"), fraction = byId("skipped-fraction"), why = byId("skipped-reason");
  options(fraction, t("skipped.allFractions"), [...new Set(skipped.map((c) => c.fractionName))].sort().map((name) => [name, name]));
  options(why, t("skipped.allReasons"), [...new Set(skipped.map((c) => c.skipped.reason))].map((key) => [key, t("reason." + key)]));
  const text = new Map(skipped.map((c) => [c, `${c.id} ${c.name} ${c.fractionName} ${reason(c)} ${whyMissed(c).join(" ")} ${c.skipped.vehicle}`.toLocaleLowerCase(locale)]));
  const apply = () => {
    const words = search.value.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
    const rows = skipped.filter((c) => (!fraction.value || c.fractionName === fraction.value) && (!why.value || c.skipped.reason === why.value)
      && words.every((word) => text.get(c).includes(word)));
    list.show(rows);
    byId("skipped-count").textContent = rows.length ? t("skipped.count", whole(rows.length), whole(skipped.length)) : t("skipped.none");
  };
  [search, fraction, why].forEach((field) => field.addEventListener("input", apply));
  apply();
}

function options(field, all, values) {
  field.append(h("option", { value: "" }, all), ...values.map(([value, text]) => h("option", { value }, text)));
}

function startRisk() {
  const worst = skipped.filter((c) => c.overflowTomorrow >= 0.01).sort(atRisk).slice(0, 10);
  if (!worst.length) return byId("risk").append(h("p", {}, t("risk.none")));
  const list = table([
    { title: t("col.container"), cell: (c) => [placeCell(c), c.skipped.reason === "LATER" ? h("small", { class: "line" }, whySkipped(c.skipped)) : ""] },
    { ...fillColumn((c) => c.fill), value: null },
    { title: t("col.risk"), right: true, cell: (c) => chance(c.overflowTomorrow) },
    { title: t("col.litres"), right: true, cell: (c) => `${whole(c.overflowLitres)} l` },
  ], { id: (c) => c.id, caption: t("risk.title") });
  list.show(worst, true);
  byId("risk").append(list.element);
}

/** Which kinds of vehicles reach a place, and which do not and why; places that all reach are not listed. */
function startReach() {
  byId("reach-section").hidden = !reaches.length;
  const missing = (reach) => reach.missing.map((kind) => `${kind.name}: ${kind.why}`), name = (reach) => reach.place?.name || reach.name;
  const list = table([
    { title: t("col.container"), value: name, cell: (reach) => (reach.place ? placeCell(reach.place) : reach.name) },
    { title: t("col.onlyBy"), value: (reach) => reach.by.join(", "), cell: (reach) => (reach.by.length ? reach.by.join(", ") : h("span", { class: "chip" }, t("reach.nobody"))) },
    { title: t("col.notBy"), value: (reach) => missing(reach).join(), cell: (reach) => missing(reach).map((why) => h("small", { class: "line" }, why)) },
  ], { sort: 1, descending: false, id: (reach) => reach.place?.id ?? null, caption: t("reach.title") });
  const search = byId("reach-filter");
  const text = new Map(reaches.map((reach) => [reach, `${reach.place?.id ?? ""} ${name(reach)} ${reach.by.join(" ")} ${missing(reach).join(" ")}`.toLocaleLowerCase(locale)]));
  const apply = () => {
    const words = search.value.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
    const rows = reaches.filter((reach) => words.every((word) => text.get(reach).includes(word)));
    list.show(rows);
    byId("reach-count").textContent = t("reach.count", whole(rows.length), whole(rows.filter((reach) => !reach.by.length).length));
  };
  search.addEventListener("input", apply);
  apply();
  byId("reach").append(list.element);
}

/** A number per grade; the list itself may be long, and is made when it is opened. */
function startSensors() {
  const health = (sensor) => data.texts["health." + sensor.health.toLowerCase()] ?? sensor.health;
  if (!data.sensors.length) return byId("sensors").append(h("p", {}, t("sensors.none")));
  const grades = new Map();
  data.sensors.forEach((sensor) => grades.set(health(sensor), (grades.get(health(sensor)) ?? 0) + 1));
  const fold = h("details", { class: "fold" }, h("summary", {},
    [...grades].map(([grade, count]) => h("span", { class: "chip" }, `${whole(count)}× ${grade}`))));
  fold.addEventListener("toggle", () => fold.open && fold.childElementCount === 1 && fold.append(sensorTable(health)));
  byId("sensors").append(fold);
}

function sensorTable(health) {
  const byContainer = new Map(containers.map((container) => [container.id, container]));
  const list = table([
    { title: t("col.container"), value: (sensor) => sensor.name, cell: (sensor) => (byContainer.has(sensor.container) ? placeCell(byContainer.get(sensor.container)) : sensor.name) },
    { title: t("col.health"), value: health, cell: (sensor) => h("span", { class: "chip" }, health(sensor)) },
    { title: t("col.last"), right: true, value: (sensor) => sensor.lastReading, cell: (sensor) => (sensor.lastReading ? DAY_AND_CLOCK.format(new Date(sensor.lastReading)) : t("sensors.never")) },
  ], { sort: 1, descending: false, caption: t("sensors.title") });
  list.show(data.sensors);
  return list.element;
}

/** Opens one closed list of stops per vehicle; its rows are made when it is opened. */
function startStops() {
  byId("stops-section").hidden = !usedVehicles.length;
  byId("stops").append(...usedVehicles.map((vehicle) => {
    const first = vehicle.stops[0], last = vehicle.stops.at(-1);
    const details = h("details", { class: "fold route", "data-vehicle": vehicle.id },
      h("summary", {}, badge(vehicle), h("b", {}, vehicle.id), h("span", {}, vehicle.name),
        h("span", { class: "small" }, `${t("vehicle.stops", vehicle.collections.length)} · ${clock(first.departure)} – ${clock(last.arrival)} · ${euro(vehicle.euro)}`)));
    details.addEventListener("toggle", () => details.open && details.childElementCount === 1 && details.append(stopTable(vehicle)));
    return details;
  }));
  const button = byId("open-stops"), all = () => [...document.querySelectorAll(".route")];
  button.addEventListener("click", () => {
    const open = !all().every((details) => details.open);
    all().forEach((details) => { details.open = open; });
    button.textContent = t(open ? "stops.close" : "stops.open");
  });
}

function stopTable(vehicle) {
  const what = (stop) => (stop.container ? placeCell(stop.container) : [t("kind." + stop.kind), sites[stop.target] ? `: ${sites[stop.target].name}` : ""].join(""));
  const battery = vehicle.batteryWattHours
    ? [{ title: t("col.battery"), right: true, cell: (stop) => percent(stop.batteryWattHours / vehicle.batteryWattHours) }] : [];
  const list = table([
    { title: t("col.number"), right: true, cell: (stop) => stop.number || "" },
    { title: t("col.arrival"), right: true, cell: (stop) => clock(stop.kind === "START" ? stop.departure : stop.arrival) },
    { title: t("col.what"), cell: what },
    { title: t("col.size"), right: true, cell: (stop) => (stop.container ? t("details.containers", stop.container.count, whole(stop.container.litres)) : "") },
    { title: t("col.fill"), right: true, cell: (stop) => (stop.container ? levelCell(stop.fill) : "") },
    { title: t("col.risk"), right: true, cell: (stop) => (stop.container ? chance(stop.container.overflowTomorrow) : "") },
    { title: t("col.waiting"), right: true, cell: (stop) => (stop.begin > stop.arrival && stop.kind !== "START" && stop.kind !== "END" ? minutesText(stop.begin - stop.arrival) : "") },
    { title: t("col.load"), right: true, cell: (stop) => `${whole(stop.loadKg)} kg` },
    ...battery,
  ], { rowClass: (stop) => (stop.container ? "" : "other"), id: (stop) => stop.container?.id ?? null, caption: vehicle.id });
  list.show(vehicle.stops, true);
  return h("div", { class: "scroll" }, list.element);
}
