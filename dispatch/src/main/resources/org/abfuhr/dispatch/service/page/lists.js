// Lists: overflowing soon, left out and why, sick sensors.
import { state, selectContainer } from "./state.js";
import { h } from "./dom.js";
import { t, locale, whole, percent, chance } from "./words.js";
import { fillClass, whySkipped } from "./day.js";

const MOST = 200;

/** A table; a column has a title, a cell, a value to sort by and perhaps `right`. Its head sorts both ways. */
function table(columns, rows, { sort = 0, down = true, id = () => null, caption }) {
  const now = { sort, down }, body = h("tbody"), rest = h("p", { class: "small" });
  const heads = columns.map((column, i) => h("th", { scope: "col", class: column.right ? "right" : "" }, h("button", {
    type: "button", onclick: () => { Object.assign(now, { down: now.sort === i ? !now.down : Boolean(column.right), sort: i }); show(); },
  }, column.title)));
  let shown = rows;
  function show(wanted = shown) {
    shown = wanted;
    const { value } = columns[now.sort], order = (a, b) => (typeof a === "string" ? a.localeCompare(b, locale, { numeric: true }) : a - b);
    heads.forEach((head, i) => head.setAttribute("aria-sort", i !== now.sort ? "none" : now.down ? "descending" : "ascending"));
    const sorted = [...shown].sort((a, b) => order(value(a), value(b)) * (now.down ? -1 : 1));
    body.replaceChildren(...sorted.slice(0, MOST).map((row) => h("tr", { "data-id": id(row) }, columns.map((column) => h("td", { class: column.right ? "right" : "" }, column.cell(row))))));
    rest.textContent = shown.length > MOST ? t("list.first", whole(MOST), whole(shown.length)) : t("list.count", whole(shown.length));
  }
  show();
  return { element: h("div", {}, rest, h("table", { "aria-label": caption }, h("thead", {}, h("tr", {}, heads)), body)), show };
}

const place = (container) => h("button", { type: "button", class: "place", onclick: () => selectContainer(container.index) }, container.name, h("small", {}, ` ${container.fractionName}`));
const level = (fill) => h("span", { class: "level" }, percent(fill), h("i", { class: "f" + fillClass(fill) }));
const COLUMNS = {
  place: () => ({ title: t("col.container"), cell: place, value: (c) => c.name }),
  fill: () => ({ title: t("col.fill"), right: true, cell: (c) => level(c.fill), value: (c) => c.fill }),
  risk: () => ({ title: t("col.risk"), right: true, cell: (c) => chance(c.overflowTomorrow), value: (c) => c.overflowTomorrow }),
};

export function riskList() {
  const rows = state.day.containers.filter((c) => !c.stop && (c.overflowTomorrow >= 0.01 || c.overflowInTwoDays >= 0.1));
  const planned = (c) => (c.skipped?.reason === "LATER" ? h("div", { class: "small" }, whySkipped(state.day, c.skipped)) : "");
  const list = table([{ ...COLUMNS.place(), cell: (c) => [place(c), planned(c)] }, COLUMNS.fill(), COLUMNS.risk(), { title: t("col.riskTwo"), right: true, cell: (c) => chance(c.overflowInTwoDays), value: (c) => c.overflowInTwoDays }],
    rows, { sort: 2, id: (c) => c.id, caption: t("risk.title") });
  return h("div", {}, h("h2", {}, t("risk.title")), h("p", { class: "small" }, t("risk.note")), rows.length ? list.element : h("p", {}, t("risk.none")));
}

export function skippedList() {
  const rows = state.day.containers.filter((c) => c.skipped), why = (c) => whySkipped(state.day, c.skipped);
  const text = new Map(rows.map((c) => [c, `${c.id} ${c.name} ${c.fractionName} ${why(c)}`.toLocaleLowerCase(locale)]));
  const list = table([COLUMNS.place(), COLUMNS.fill(), COLUMNS.risk(), { title: t("col.reason"), cell: why, value: why }], rows, { sort: 2, id: (c) => c.id, caption: t("skipped.title") });
  const search = h("input", { type: "search", id: "skipped-filter", placeholder: t("skipped.filter"), "aria-label": t("skipped.filter"), oninput: () => {
    const words = search.value.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
    list.show(rows.filter((c) => words.every((word) => text.get(c).includes(word))));
  } });
  return h("div", {}, h("h2", {}, t("skipped.title")), search, list.element);
}

export function sensorList() {
  const { sensors, byId, clockAt } = state.day, last = (s) => (s.lastReading ? `${s.lastReading.slice(0, 10)} ${clockAt(s.lastReading)}` : t("sensors.never"));
  const health = (s) => t("health." + s.health.toLowerCase());
  const list = table([{ title: t("col.container"), value: (s) => s.name || s.container, cell: (s) => (byId.has(s.container) ? place(byId.get(s.container)) : s.name || s.container) },
    { title: t("col.health"), value: health, cell: health }, { title: t("col.last"), value: (s) => s.lastReading, cell: last }], sensors, { sort: 1, down: false, id: (s) => s.container, caption: t("sensors.title") });
  return h("div", {}, h("h2", {}, t("sensors.title")), sensors.length ? list.element : h("p", {}, t("sensors.none")));
}
