// Two versions side by side, of one day or of this and the day before: figures, sensors, and containers that moved; those are ringed on the map.
import { get } from "./api.js";
import { state, set, selectContainer } from "./state.js";
import { h, button } from "./dom.js";
import { t, whole, tenth, euro, signed, shortDay } from "./words.js";
import { attempt } from "./fault.js";

const FIGURES = { visits: whole, lifts: whole, vehicles: whole, trips: whole, km: tenth, hours: tenth, kWh: whole, tonnes: tenth, euro, kgCo2: whole, overflowLitres: whole };

export function comparison() {
  const others = state.plans.filter((plan) => plan.plan !== state.plan.plan), before = state.dayBefore ? [state.dayBefore] : [], { difference } = state;
  if (!others.length && !before.length) return h("div", {}, h("h2", {}, t("compare.title")), h("p", {}, t("compare.none")));
  const choose = h("select", { id: "compare-with", "aria-label": t("compare.with"), onchange: () => load(choose.value) },
    h("option", { value: "" }, t("compare.choose")), options("compare.versions", others), options("compare.yesterday", before));
  return h("div", {}, h("h2", {}, t("compare.title")), h("label", { class: "row" }, t("compare.with"), choose),
    difference ? [figures([...others, ...before].find((plan) => plan.plan === difference.with)), sensors(difference), changes(difference), button(t("compare.end"), () => set({ difference: null }), { class: "quiet" })] : h("p", { class: "small" }, t("compare.note")));
}

const options = (group, plans) => plans.length ? h("optgroup", { label: t(group) }, plans.map((plan) => h("option", { value: plan.plan, selected: plan.plan === state.difference?.with },
  `${plan.date === state.date ? plan.version : t("compare.dayVersion", shortDay(plan.date), plan.version)} · ${t("state." + plan.state)} · ${t("origin." + plan.origin)}`))) : "";
const nameOf = (plan) => (plan.date === state.date ? t("compare.version", plan.version) : shortDay(plan.date));

const load = attempt(async (other) => set({ difference: other ? await get(`plans/${state.plan.plan}/comparison?with=${other}`) : null }));

function figures(other) {
  if (!other) return "";
  return h("table", { id: "difference" }, h("thead", {}, h("tr", {}, h("th"), ...[other, state.plan].map((plan) => h("th", { class: "right", scope: "col" }, nameOf(plan))), h("th", { class: "right", scope: "col" }, "±"))),
    h("tbody", {}, Object.entries(FIGURES).map(([key, format]) => h("tr", { "data-figure": key }, h("th", { scope: "row" }, t("figure." + (key === "trips" ? "tripCount" : key))),
      h("td", { class: "right" }, format(other.figures[key])), h("td", { class: "right" }, format(state.plan.figures[key])), h("td", { class: "right" }, signed(state.plan.figures[key] - other.figures[key], format))))));
}

/** What changed between two mornings: sensors that fell ill, and those that are well again. */
const sensors = ({ sensors: { sick, well } }) => Object.entries({ sick, well }).filter(([, ids]) => ids.length).map(([key, ids]) => h("div", {}, h("h3", {}, t("compare." + key, whole(ids.length))),
  h("ul", { class: "plain", id: "sensors-" + key }, ids.slice(0, 100).map((id) => h("li", { "data-container": id }, place(id))))));

function place(id) {
  const container = state.day.byId.get(id);
  return container ? button(container.name, () => selectContainer(container.index), { class: "place" }) : id;
}

function changes({ containers }) {
  const from = (vehicle) => vehicle || t("compare.nobody");
  return h("div", {}, h("h3", {}, t("compare.moved", containers.length)), h("ul", { class: "plain", id: "moved" }, containers.slice(0, 300).map((each) =>
    h("li", { "data-container": each.container }, place(each.container), h("span", { class: "small" }, ` ${from(each.with)} → ${from(each.vehicle)}`)))));
}
