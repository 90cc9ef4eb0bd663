// The day as it is driven: positions, the plan against what was reported, troubles as notices. Told by server-sent events.
import { get, listen } from "./api.js";
import { state, on, set, select } from "./state.js";
import { h, badge } from "./dom.js";
import { t, tenth, percent } from "./words.js";
import { attempt, notice, fault } from "./fault.js";
import { reload, follow } from "./head.js";
import { refresh } from "./decisions.js";

const PAUSE = 400, AGAIN = 5000; // milliseconds: events in a row are one look; a lost connection is tried again
const TROUBLES = ["failed", "skipped", "full", "broken_down", "street_closed", "urgent"];
let asked = 0;

const look = attempt(async () => {
  asked = 0;
  const date = state.date, actual = date ? await get(`days/${date}/actual`) : null;
  if (date === state.date) set({ actual });
});

function soon() {
  asked ||= setTimeout(look, PAUSE);
}

export function startLive() {
  on("plan date", soon);
  look();
  connect();
}

function connect() {
  const stop = listen("events", {
    vehicle: heard, plan: planned, trouble, run: ran,
    decision: ({ date }) => date === state.date && refresh(),
  }, (source) => {
    if (source.readyState !== EventSource.CLOSED) return;
    stop();
    setTimeout(connect, AGAIN);
  });
}

function heard({ vehicle, date, event }) {
  if (date !== state.date) return;
  soon();
  if (TROUBLES.includes(event.type)) notice("warn", t("live.trouble", vehicle, t("event." + event.type)), [[state.day?.byId.get(event.visit)?.name, event.code && t("code." + event.code), event.street, event.note].filter(Boolean).join(" · ")].filter(Boolean));
}

/** A repair shows at once; other versions only if nobody is looking at one that is still to be decided about. */
function planned({ plan, origin, state: now }) {
  if (!plan.startsWith(state.date + ".")) return;
  soon();
  if (origin === "repair" && now === "released") reload(plan);
  else if (!state.run) reload(state.plan?.plan ?? plan);
}

function trouble({ date, what, plan, errors }) {
  if (date !== state.date) return;
  if (what === "standing_order") reload(plan), notice("warn", t("live.heldBack"), [t("live.heldBackWhy")]);
  else if (errors) fault({ message: t("live.notMended"), errors });
  else notice("warn", t("live.mended", plan));
}

const ran = (data) => { if (!state.run && ["waiting", "running"].includes(data.state)) follow(data); };

export function liveList() {
  const { actual } = state;
  if (!actual?.vehicles.length) return h("div", {}, h("h2", {}, t("live.title")), h("p", {}, t("live.none")));
  return h("div", {}, h("h2", {}, t("live.title")), h("p", { id: "live-sums" }, t("live.sums", actual.served, actual.failed, actual.open)),
    h("ol", { class: "plain", id: "live" }, actual.vehicles.map(row)));
}

function row(each) {
  const stops = each.stops.filter((stop) => stop.kind === "collection"), done = stops.filter((stop) => stop.state !== "open").length;
  const index = state.day?.vehicles.findIndex((vehicle) => vehicle.id === each.vehicle) ?? -1, next = stops.find((stop) => stop.state === "open");
  const where = each.lost ? t("live.lost") : each.returned ? t("live.returned") : each.departed ? (next ? t("live.next", nameOf(next)) : t("live.homeward")) : t("live.waiting");
  return h("li", { class: "vehicle" + (each.lost ? " lost" : ""), "data-vehicle": each.vehicle },
    h("button", { type: "button", class: "choose", onclick: () => index >= 0 && select({ vehicle: index }) }, index >= 0 ? badge(index) : "", h("b", {}, each.vehicle), h("span", {}, where),
      h("progress", { max: Math.max(1, stops.length), value: done, "aria-label": t("live.done", done, stops.length) }), h("span", { class: "sums" }, [t("live.done", done, stops.length), late(each.lateSeconds),
        each.battery !== undefined ? `${t("vehicle.battery")} ${percent(each.battery)}` : "", each.weighedKg !== undefined ? t("live.weighed", tonnes(each.servedKg), tonnes(each.weighedKg)) : "", each.lastHeard && state.day ? t("live.heard", state.day.clockAt(each.lastHeard)) : ""].filter(Boolean).join(" · "))),
    h("details", {}, h("summary", {}, t("live.stops")), h("table", {}, h("thead", {}, h("tr", {}, ["live.stop", "live.planned", "live.real"].map((key) => h("th", { scope: "col" }, t(key))))), h("tbody", {}, stops.map(stopRow)))));
}

const tonnes = (kg) => tenth(kg / 1000);
const late = (seconds) => (seconds === undefined ? "" : Math.abs(seconds) < 60 ? t("live.onTime") : t(seconds > 0 ? "live.late" : "live.early", Math.round(Math.abs(seconds) / 60)));
const nameOf = ({ id, name }) => name || state.day?.byId.get(id)?.name || id;
const stopRow = (stop) => h("tr", { "data-state": stop.state }, h("td", {}, nameOf(stop)), h("td", {}, state.day?.clockAt(stop.planned) ?? stop.planned),
  h("td", {}, stop.finished && state.day ? state.day.clockAt(stop.finished) : t("live.state." + stop.state)));
