// Two versions side by side: figures, and containers that moved; those are ringed on the map.
import { get } from "./api.js";
import { state, set, selectContainer } from "./state.js";
import { h, button } from "./dom.js";
import { t, whole, tenth, euro, signed } from "./words.js";
import { attempt } from "./fault.js";

const FIGURES = { visits: whole, lifts: whole, vehicles: whole, trips: whole, km: tenth, hours: tenth, kWh: whole, tonnes: tenth, euro, kgCo2: whole, overflowLitres: whole };

export function comparison() {
  const others = state.plans.filter((plan) => plan.plan !== state.plan.plan), { difference } = state;
  if (!others.length) return h("div", {}, h("h2", {}, t("compare.title")), h("p", {}, t("compare.none")));
  const choose = h("select", { id: "compare-with", "aria-label": t("compare.with"), onchange: () => load(choose.value) },
    h("option", { value: "" }, t("compare.choose")), others.map((plan) => h("option", { value: plan.plan, selected: plan.plan === difference?.with }, `${plan.version} · ${t("state." + plan.state)} · ${t("origin." + plan.origin)}`)));
  return h("div", {}, h("h2", {}, t("compare.title")), h("label", { class: "row" }, t("compare.with"), choose),
    difference ? [figures(others.find((plan) => plan.plan === difference.with)), changes(difference), button(t("compare.end"), () => set({ difference: null }), { class: "quiet" })] : h("p", { class: "small" }, t("compare.note")));
}

const load = attempt(async (other) => set({ difference: other ? await get(`plans/${state.plan.plan}/comparison?with=${other}`) : null }));

function figures(other) {
  if (!other) return "";
  return h("table", { id: "difference" }, h("thead", {}, h("tr", {}, h("th"), ...[other, state.plan].map((plan) => h("th", { class: "right", scope: "col" }, t("compare.version", plan.version))), h("th", { class: "right", scope: "col" }, "±"))),
    h("tbody", {}, Object.entries(FIGURES).map(([key, format]) => h("tr", { "data-figure": key }, h("th", { scope: "row" }, t("figure." + key)),
      h("td", { class: "right" }, format(other.figures[key])), h("td", { class: "right" }, format(state.plan.figures[key])), h("td", { class: "right" }, signed(state.plan.figures[key] - other.figures[key], format))))));
}

function changes({ containers }) {
  const from = (vehicle) => vehicle || t("compare.nobody");
  return h("div", {}, h("h3", {}, t("compare.moved", containers.length)), h("ul", { class: "plain", id: "moved" }, containers.slice(0, 300).map((each) => {
    const container = state.day.byId.get(each.container);
    return h("li", { "data-container": each.container }, container ? button(container.name, () => selectContainer(container.index), { class: "place" }) : each.container,
      h("span", { class: "small" }, ` ${from(each.with)} → ${from(each.vehicle)}`));
  })));
}
