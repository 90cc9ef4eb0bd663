// The selected container: why today or why not, its forecast, its stop, and what a planner can decide about it.
import { state, on, select, mayPlan } from "./state.js";
import { byId, h, button, badge, facts } from "./dom.js";
import { t, whole, tenth, euro, percent, chance, minutes } from "./words.js";
import { fillClass, whySkipped } from "./day.js";
import { decide, move } from "./decisions.js";
import { step } from "./map.js";

export function startDetail() {
  on("vehicle container day", show); // before the panel, whose height it takes
}

function show() {
  const box = byId("detail"), container = state.day?.containers[state.container];
  box.hidden = !container;
  box.replaceChildren();
  if (!container) return;
  const { stop } = container;
  box.dataset.container = container.id;
  box.append(head(stop), h("h2", {}, container.name),
    h("p", { class: "small" }, [container.id, container.fractionName, t("detail.containers", container.count, whole(container.litres)), container.sensor ? "" : t("detail.noSensor")].filter(Boolean).join(" · ")),
    h("div", { class: "why" }, h("b", {}, t(stop ? "detail.whyToday" : "detail.whyNot")), ...reasons(container)), forecast(container));
  if (mayPlan()) box.append(actions(container));
  if (stop) box.append(times(stop));
}

function head(stop) {
  const icon = (text, key, action) => button(text, action, { class: "icon", "aria-label": t(key), title: t(key) });
  return h("div", { class: "top" }, stop ? badge(stop.vehicle.index) : "",
    h("span", { class: "grow" }, stop ? t("detail.stop", stop.vehicle.id, stop.number, stop.vehicle.collections.length) : t("detail.notToday")),
    stop ? [icon("‹", "detail.previous", () => step(-1)), icon("›", "detail.next", () => step(1))] : "",
    icon("×", "close", () => { select({ vehicle: state.vehicle, go: false }); byId("map").focus(); }));
}

/** Why a container is served today or not: the rule, or what waiting would cost. */
function reasons(container) {
  const costs = container.costsEuro, said = [];
  const say = (text, kind = "") => said.push(h("p", { class: kind }, text));
  if (container.why === "REQUIRED") say(t("why.required"));
  if (container.skipped) {
    say(whySkipped(state.day, container.skipped));
    if (container.skipped.vehicle) say(t("skip.nearest", container.skipped.vehicle), "small");
  } else if (costs.length > 1) say(costs[1] - costs[0] > 0.005 ? t(costs.length > 2 ? "why.saves" : "why.savesLater", euro(costs[1] - costs[0])) : t("why.onTheWay"));
  (container.reach?.kinds ?? []).filter((kind) => kind.why).forEach((kind) => say(t("why.notBy", kind.name, kind.why), "small"));
  return costs.length > 1 ? [...said, curve(costs)] : said;
}

function curve(costs) {
  const least = Math.min(0, ...costs), most = Math.max(...costs) - least || 1;
  const name = (i) => (i === costs.length - 1 ? t("why.later") : i < 2 ? t("why.day" + i) : t("why.dayN", i));
  return h("div", {}, h("p", { class: "small" }, t("why.costs")), h("div", { class: "costs" }, costs.map((cost, i) => [
    h("span", {}, name(i)), h("i", { class: i ? "" : "now", vars: { width: `${((cost - least) / most) * 100}%` } }), h("span", { class: "right" }, euro(cost))])));
}

function forecast(container) {
  const { stop } = container, fill = stop ? stop.fill : container.fill;
  return h("div", {}, fill >= 0 ? h("div", { class: "fill", "aria-hidden": "true" }, h("i", { class: "f" + fillClass(fill), vars: { width: `${Math.max(1, Math.min(100, fill * 100))}%` } })) : "",
    facts([[t(stop ? "detail.fillAt" : "detail.fillNow"), percent(fill)], !stop && container.fillTomorrow >= 0 && [t("detail.fillTomorrow"), percent(container.fillTomorrow)],
      [t("detail.overflowTomorrow"), chance(container.overflowTomorrow)], container.overflowInTwoDays >= 0 && [t("detail.overflowTwoDays"), chance(container.overflowInTwoDays)],
      container.overflowLitres > 0.5 && [t("figure.overflowLitres"), `${whole(container.overflowLitres)} l`]]));
}

function times(stop) {
  const { vehicle } = stop, { clock } = state.day;
  return h("div", {}, h("h3", {}, vehicle.id), facts([[t("detail.arrival"), clock(stop.arrival)], stop.begin > stop.arrival && [t("kind.WAITING"), minutes(stop.begin - stop.arrival)],
    [t("detail.service"), `${clock(stop.begin)} – ${clock(stop.departure)}`], [t("detail.load"), `${whole(stop.loadKg)} kg · ${percent(stop.loadShare)}`],
    vehicle.batteryWattHours > 0 && [t("vehicle.battery"), percent(stop.batteryWattHours / vehicle.batteryWattHours)], [t("detail.driven"), `${tenth(stop.metres / 1000)} km`]]));
}

function actions(container) {
  const { day } = state, { stop } = container;
  const decision = (kind) => button(t("do." + kind), () => decide({ kind, container: container.id }), { id: "do-" + kind });
  const vehicle = h("select", { "aria-label": t("move.vehicle"), id: "move-vehicle" }, day.vehicles.map((each) => h("option", { value: each.index, selected: stop?.vehicle === each }, each.id)));
  const place = h("input", { type: "number", min: 1, value: stop?.number ?? 1, "aria-label": t("move.place"), id: "move-place" });
  const chosen = () => day.vehicles[Number(vehicle.value)];
  return h("div", { class: "decide" },
    h("div", { class: "row" }, stop ? decision("exclude") : decision("require"), stop ? "" : decision("complaint"), decision("out_of_service")),
    h("div", { class: "row" }, vehicle, button(t("do.pin"), () => decide({ kind: "pin", container: container.id, vehicle: chosen().id }), { id: "do-pin" })),
    h("div", { class: "row" }, place, button(t("do.move"), () => move(container, chosen(), Math.max(1, Number(place.value) || 1)), { id: "do-move" })));
}
