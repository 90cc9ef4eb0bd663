// The panel beside the map: its tabs, and the vehicles with their stops.
import { state, on, set, select, selectContainer, mayPlan } from "./state.js";
import { byId, h, button, badge, vehicleVars } from "./dom.js";
import { t, whole, tenth, percent, hours } from "./words.js";
import { riskList, sensorList, skippedList } from "./lists.js";
import { decisionList } from "./decisions.js";
import { comparison } from "./compare.js";
import { liveList } from "./live.js";
import { dragInList } from "./dragging.js";

const TABS = { vehicles: vehicleList, risk: riskList, skipped: skippedList, sensors: sensorList, decisions: decisionList, compare: comparison, live: liveList };

export function startPanel() {
  state.tab = "vehicles";
  on("tab day decisions plans difference who", showPanel);
  on("vehicle container hidden", () => state.tab === "vehicles" && showPanel());
  on("actual", () => state.tab === "live" && showPanel());
  showTabs();
}

function showTabs() {
  const names = Object.keys(TABS);
  byId("tabs").replaceChildren(...names.map((name) => button(t("tab." + name), () => set({ tab: name }), {
    role: "tab", id: "tab-" + name, "aria-controls": "panel", "aria-selected": String(state.tab === name), tabindex: state.tab === name ? 0 : -1,
    onkeydown: (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      set({ tab: names[(names.indexOf(name) + by + names.length) % names.length] });
      byId("tab-" + state.tab).focus();
    },
  })));
}

function showPanel() {
  const panel = byId("panel"), scrolled = panel.dataset.tab === state.tab ? panel.scrollTop : 0;
  showTabs();
  panel.dataset.tab = state.tab;
  panel.setAttribute("aria-labelledby", "tab-" + state.tab);
  const always = ["decisions", "live"].includes(state.tab);
  panel.replaceChildren(state.day || always ? TABS[state.tab]() : h("p", {}, t("head.noPlanNote")));
  panel.scrollTop = scrolled;
  panel.querySelector(".stop.selected")?.scrollIntoView({ block: "nearest" });
}

function vehicleList() {
  return h("div", {}, state.day.violations.map((each) => h("p", { class: "bad" }, each)),
    h("ol", { class: "plain", id: "vehicles" }, state.day.vehicles.map(card)), noticeList());
}

const noticeList = () => state.day.notices.length ? h("details", { class: "notes" }, h("summary", {}, t("notices.title", state.day.notices.length)), state.day.notices.map((each) => h("p", {}, each))) : "";

function card(vehicle) {
  const used = vehicle.stops.length > 0, chosen = state.vehicle === vehicle.index, hidden = state.hidden.has(vehicle.id), last = vehicle.stops.at(-1);
  const sums = used ? [t("vehicle.stops", vehicle.collections.length), t("figure.trips", vehicle.trips), `${tenth(last.metres / 1000)} km`, hours(last.arrival - vehicle.stops[0].departure)] : [t("vehicle.idle")];
  const most = used ? Math.max(...vehicle.stops.map((stop) => stop.loadShare)) : 0;
  if (used) sums.push(`${t("vehicle.load")} ${percent(most)}`);
  if (used && vehicle.batteryWattHours) sums.push(`${t("vehicle.battery")} ${percent(last.batteryWattHours / vehicle.batteryWattHours)}`);
  return h("li", { class: `vehicle${chosen ? " chosen" : ""}${hidden ? " off" : ""}`, vars: vehicleVars(vehicle.index), "data-vehicle": vehicle.id, "data-place": vehicle.collections.length + 1 },
    h("div", { class: "row" }, h("button", { type: "button", class: "choose", "aria-expanded": String(chosen), onclick: () => select(chosen ? {} : { vehicle: vehicle.index }) },
      badge(vehicle.index), h("b", {}, vehicle.id), h("span", { class: "small" }, [vehicle.name, t(vehicle.autonomous ? "vehicle.autonomous" : "vehicle.crewed")].join(" · ")),
      h("span", { class: "sums" }, sums.join(" · "))),
    used ? button(hidden ? t("vehicle.show") : t("vehicle.hide"), () => toggle(vehicle), { class: "quiet eye", "aria-label": `${vehicle.id}: ${hidden ? t("vehicle.show") : t("vehicle.hide")}` }) : ""),
    chosen && used ? h("ol", { class: "stops" }, vehicle.stops.map(stopRow)) : "");
}

function toggle({ id }) {
  const hidden = new Set(state.hidden);
  if (!hidden.delete(id)) hidden.add(id);
  set({ hidden });
}

function stopRow(stop) {
  const { container, vehicle } = stop, { clock } = state.day;
  const time = h("time", {}, clock(stop.kind === "START" ? stop.departure : stop.begin));
  if (!container) return h("li", { class: "stop other" }, time, h("span", { class: "grow" }, [t("kind." + stop.kind), state.day.sites[stop.target]?.name].filter(Boolean).join(": ")), h("span", { class: "right small" }, `${whole(stop.loadKg)} kg`));
  const row = h("li", { class: "stop" + (state.container === container.index ? " selected" : ""), "data-vehicle": vehicle.id, "data-place": stop.number, "data-container": container.id }, time,
    button([h("b", {}, String(stop.number)), ` ${container.name} `, h("small", {}, container.fractionName)], () => selectContainer(container.index), { class: "place grow" }), h("span", { class: "right" }, percent(stop.fill)));
  if (mayPlan()) {
    const handle = h("span", { class: "handle", title: t("move.drag"), "aria-hidden": "true" }, "⠿");
    dragInList(handle, stop);
    row.append(handle);
  }
  return row;
}
