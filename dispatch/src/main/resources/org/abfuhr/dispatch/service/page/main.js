// Starts the page: who is logged in, which day, which version.
import { get, post } from "./api.js";
import { state, set, on, tell } from "./state.js";
import { byId } from "./dom.js";
import { t, language } from "./words.js";
import { attempt, fault } from "./fault.js";
import { readDay } from "./day.js";
import { readRoads } from "./streets.js";
import { startHead } from "./head.js";
import { startMap } from "./map.js";
import { startDetail } from "./detail.js";
import { startPanel } from "./vehicles.js";
import { startTimeline } from "./timeline.js";
import { startLive } from "./live.js";

function fillTexts() {
  document.documentElement.lang = language;
  document.querySelectorAll("[data-t]").forEach((each) => { each.textContent = t(each.dataset.t); });
  document.querySelectorAll("[data-t-label]").forEach((each) => each.setAttribute("aria-label", t(each.dataset.tLabel)));
}

let turn = 0; // of two loads at a time, the later one counts

/** Loads the versions of the day and shows the one wished for, else the last. */
const loadPlans = attempt(async (wished = null) => {
  if (!state.date) return set({ plans: [], decisions: [], plan: null, day: null });
  const mine = ++turn, { date } = state;
  const [{ plans }, { plans: all }, { decisions }] = await Promise.all([get(`plans?date=${date}`), get("plans"), get(`days/${date}/decisions`)]);
  if (mine !== turn) return;
  set({ plans: [...plans].sort((a, b) => b.version - a.version), decisions, dayBefore: lastBefore(all, date) });
  await showPlan(plans.find((plan) => plan.plan === wished) ?? state.plans[0] ?? null, () => mine === turn);
});

/** The version that counted on the last planned day before: what was driven or released, else the newest. */
function lastBefore(plans, date) {
  const day = plans.map((plan) => plan.date).filter((each) => each < date).sort().at(-1), versions = plans.filter((plan) => plan.date === day).sort((a, b) => b.version - a.version);
  return versions.find((plan) => ["released", "driven", "closed"].includes(plan.state)) ?? versions[0] ?? null;
}

/** Shows a version; what is selected stays selected if it is still there. */
async function showPlan(plan, wanted) {
  const kept = { container: state.day?.containers[state.container]?.id, vehicle: state.day?.vehicles[state.vehicle]?.id };
  if (!plan) return set({ plan: null, day: null, container: null, vehicle: null, difference: null });
  const day = readDay(await get(`plans/${plan.plan}/page`));
  if (!state.roads) state.roads = readRoads(await get(`plans/${plan.plan}/map`));
  if (!wanted()) return;
  const container = day.byId.get(kept.container)?.index ?? null, vehicle = day.vehicles.findIndex((each) => each.id === kept.vehicle);
  state.go = false;
  if (state.difference && state.difference.plan !== plan.plan) state.difference = null;
  set({ plan, day, container, vehicle: vehicle < 0 ? null : vehicle });
}

async function open(who) {
  byId("login").hidden = true;
  byId("desk").hidden = false;
  const city = await get("city");
  const { plans } = await get("plans");
  state.date = new URLSearchParams(location.search).get("date") ?? plans[0]?.date ?? "";
  set({ who, city });
  document.title = `abfuhr · ${city.name}`;
  tell("shown");
  await loadPlans();
  startLive();
  document.documentElement.dataset.ready = "true";
}

function startLogin() {
  byId("login").hidden = false;
  byId("key").focus();
  byId("login").addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const who = await post("session", { key: byId("key").value.trim() });
      byId("key").value = "";
      await open(who);
    } catch (error) {
      fault(error);
    }
  });
}

fillTexts();
startHead();
startMap();
startDetail();
startPanel();
startTimeline();
on("reload", () => loadPlans(state.wished));
get("session").then(open, startLogin);
