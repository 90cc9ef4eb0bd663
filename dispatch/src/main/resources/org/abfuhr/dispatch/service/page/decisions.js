// What people decide: made from anywhere on the page, listed and undone here.
import { post, get } from "./api.js";
import { state, set, mayPlan } from "./state.js";
import { h, button } from "./dom.js";
import { t, euro, tenth } from "./words.js";
import { attempt, notice } from "./fault.js";
import { ask } from "./ask.js";
import { run } from "./head.js";

/** Asks for the reason (and more fields), then writes the decision down; `body` makes it of the answers. Returns it, or null. */
export async function decide(decision, fields = [], body = (answer) => ({ ...decision, ...answer })) {
  if (!mayPlan()) return null;
  const answer = await ask({
    title: t("decide." + decision.kind, subject(decision)), note: t(decision.kind === "standing_order" ? "decisions.orderNote" : "decide.note"), go: t("decide.go"), fields: [...fields, { name: "reason", label: t("reason"), value: "" }],
  });
  return answer && write(body(answer));
}

const write = attempt(async (body) => {
  const made = await post(`days/${state.date}/decisions`, body);
  await refresh();
  notice("good", t("decide.done"));
  return made;
});

export const refresh = attempt(async () => set({ decisions: (await get(`days/${state.date}/decisions`)).decisions }));

/** A stop goes to a place (1-based) among the collections of a vehicle; the plan follows at once, without a search. */
export async function move(container, vehicle, position) {
  const made = await decide({ kind: "move", container: container.id, vehicle: vehicle.id, position });
  if (made) await run({ kind: "replan", date: state.date, seconds: 0, reason: made.reason });
}

function subject({ container, vehicle, street, position, hours, area, name: given, mostEuro, mostKm }) {
  const name = container ? state.day?.byId.get(container)?.name ?? container : "";
  return [name, vehicle, position, street, given ?? area?.properties?.name, hours ?? span(area?.properties), mostEuro !== undefined && `≤ ${euro(mostEuro)}`, mostKm !== undefined && `≤ ${tenth(mostKm)} km`].filter(Boolean).join(" · ");
}

const span = ({ from, to } = {}) => (from || to ? `${from ?? ""}–${to ?? ""}` : "");

/** Without hours all day. */
const crewAbsent = (vehicle) => decide({ kind: "crew_absent", vehicle }, [{ name: "hours", label: t("decisions.crewHours"), optional: true }], filled({ kind: "crew_absent", vehicle }));

/** Until a day, within limits that may be left empty. */
const standingOrder = () => decide({ kind: "standing_order" }, [
  { name: "to", label: t("decisions.until"), type: "date", value: state.date, min: state.date },
  { name: "mostEuro", label: t("decisions.mostEuro"), type: "number", min: 0, optional: true },
  { name: "mostKm", label: t("decisions.mostKm"), type: "number", min: 0, optional: true },
], filled({ kind: "standing_order" }));

/** Makes a decision of what was filled in. */
const filled = (decision) => (answer) => ({ ...decision, ...Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== "").map(([name, value]) => [name, name.startsWith("most") ? Number(value) : value])) });

const undone = (decision) => Boolean(decision.undoneAt);

let vehicleAway = ""; // chosen, also when the list is drawn anew meanwhile

export function decisionList() {
  const rows = [...state.decisions].reverse();
  const absent = h("select", { id: "absent" }, (state.city?.vehicles ?? []).map(({ vehicle }) => h("option", {}, vehicle)));
  if (state.city?.vehicles?.some(({ vehicle }) => vehicle === vehicleAway)) absent.value = vehicleAway;
  absent.addEventListener("change", () => { vehicleAway = absent.value; });
  return h("div", {}, h("h2", {}, t("decisions.title")), h("p", { class: "small" }, t("decisions.note")),
    mayPlan() ? h("div", { class: "row" }, absent, button(t("decisions.absent"), () => decide({ kind: "vehicle_absent", vehicle: absent.value }), { id: "do-absent" }),
      button(t("decisions.crew"), () => crewAbsent(absent.value), { id: "do-crew" })) : "",
    mayPlan() && state.city?.nightRun ? h("div", { class: "row" }, h("p", { class: "small" }, t("decisions.nightRun", state.city.nightRun)), button(t("decisions.order"), standingOrder, { id: "do-order" })) : "",
    rows.length ? h("ol", { class: "plain", id: "decisions" }, rows.map(row)) : h("p", {}, t("decisions.none")));
}

function row(decision) {
  const time = state.day ? state.day.clockAt(decision.madeAt) : decision.madeAt;
  return h("li", { class: undone(decision) ? "undone" : "", "data-kind": decision.kind, "data-decision": decision.decision },
    h("div", {}, h("b", {}, t("decide." + decision.kind, subject(decision))), h("p", { class: "small" }, `${decision.reason} – ${decision.madeBy}, ${time}${undone(decision) ? ` · ${t("decisions.undone")}` : ""}`)),
    undone(decision) || !mayPlan() ? "" : button(t("decisions.undo"), () => undo(decision), { class: "quiet" }));
}

async function undo(decision) {
  const answer = await ask({ title: t("decisions.undoTitle", t("decide." + decision.kind, subject(decision))), fields: [{ name: "reason", label: t("reason") }], go: t("decisions.undo") });
  if (answer) await attempt(async () => {
    await post(`days/${state.date}/decisions/${decision.decision}/undo`, answer);
    await refresh();
  })();
}
