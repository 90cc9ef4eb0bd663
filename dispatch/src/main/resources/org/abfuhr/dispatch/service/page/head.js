// Head: day, version, figures, and what can be done with them: plan, re-plan, compare, release.
import { get, post, del, listen } from "./api.js";
import { state, set, on, tell, mayPlan } from "./state.js";
import { byId, h, button } from "./dom.js";
import { t, whole, tenth, euro, percent, longDay, language, switchLanguage } from "./words.js";
import { attempt, fault, notice } from "./fault.js";
import { ask } from "./ask.js";
import { warnings, warningList } from "./warnings.js";

export function startHead() {
  on("city plan", showDay);
  on("plans plan dayBefore who run decisions", showActions);
  on("plans plan", showVersions);
  on("plan", showFigures);
  on("who", showWho);
  on("run", showProgress);
  byId("date").addEventListener("change", () => { if (byId("date").value) { set({ date: byId("date").value, wished: null, actual: null }); tell("reload"); } });
  byId("version").addEventListener("change", () => { state.wished = byId("version").value; tell("reload"); });
}

export function reload(wished = null) {
  state.wished = wished;
  tell("reload");
}

function showDay() {
  byId("city").textContent = state.city?.name ?? "";
  byId("date").value = state.date;
  byId("day").textContent = state.date ? longDay(state.date) : t("head.noDay");
}

function showVersions() {
  byId("version").replaceChildren(...state.plans.map((plan) => h("option", { value: plan.plan, selected: plan.plan === state.plan?.plan },
    `${plan.version} · ${t("origin." + plan.origin)} · ${t("state." + plan.state)}`)));
  byId("version").disabled = !state.plans.length;
  byId("state").textContent = state.plan ? t("state." + state.plan.state) : t("head.noPlan");
  byId("state").className = "chip " + (state.plan?.state ?? "");
}

/** How many decisions were made or undone after the version that is shown: they count in the next run. */
function waiting() {
  const since = Date.parse(state.plan?.createdAt), later = (at) => Boolean(at) && Date.parse(at) > since;
  return state.decisions.filter((each) => later(each.madeAt) !== later(each.undoneAt)).length;
}

function showActions() {
  const idle = mayPlan() && !state.run, plan = state.plan, others = state.plans.length > 1 || Boolean(state.dayBefore), count = waiting();
  byId("actions").replaceChildren(
    button(t("do.night"), () => askRun("night"), { id: "do-night", disabled: !idle }),
    button(count ? t("do.replanWith", count) : t("do.replan"), () => askRun("replan"), { id: "do-replan", disabled: !idle || !plan, class: count ? "main" : "" }),
    button(t("do.compare"), () => set({ tab: "compare" }), { id: "do-compare", disabled: !others }),
    button(t("do.release"), askRelease, { id: "do-release", disabled: !idle || plan?.state !== "checked", class: plan?.state === "checked" && !count ? "main" : "" }));
}

function showWho() {
  byId("who").replaceChildren(
    h("span", { class: "small" }, state.who ? `${state.who.name} · ${t("role." + state.who.role)}` : ""),
    button(language === "de" ? "English" : "Deutsch", switchLanguage, { id: "language", class: "quiet", lang: language === "de" ? "en" : "de" }),
    button(t("do.logout"), attempt(async () => { await del("session"); location.reload(); }), { class: "quiet" }));
}

function showFigures() {
  const f = state.plan?.figures;
  const tile = (title, value) => h("li", {}, h("span", {}, title), h("b", {}, value));
  byId("figures").replaceChildren(...(f ? [
    tile(t("figure.visits"), whole(f.visits)), tile(t("figure.vehicles"), `${whole(f.vehicles)} · ${t("figure.trips", whole(f.trips))}`), tile(t("figure.km"), `${tenth(f.km)} km`),
    tile(t("figure.hours"), `${tenth(f.hours)} h`), tile(t("figure.tonnes"), `${tenth(f.tonnes)} t`), tile(t("figure.euro"), euro(f.euro)),
    tile(t("figure.kgCo2"), `${whole(f.kgCo2)} kg`), tile(t("figure.overflowLitres"), `${whole(f.overflowLitres)} l`), tile(t("figure.skipped"), whole(state.plan.skipped)),
  ] : []));
  if (state.plan && !state.plan.feasible) notice("bad", t("head.violations"), state.plan.violations);
  const open = state.plan?.state === "checked" ? warnings(state.plan) : [];
  byId("warnings").hidden = !open.length;
  byId("warnings").replaceChildren(open.length ? warningList(open) : "");
}

async function askRun(kind) {
  const answer = await ask({
    title: t(kind === "night" ? "run.night" : "run.replan"), note: t(kind === "night" ? "run.nightNote" : "run.replanNote"), go: t("run.go"),
    fields: [
      ...(kind === "night" ? [{ name: "date", label: t("head.date"), type: "date", value: state.date, optional: true }] : []),
      { name: "seconds", label: t("run.seconds"), type: "number", value: kind === "night" ? 60 : 10, min: kind === "night" ? 1 : 0, max: 3600 },
      { name: "reason", label: t("reason"), value: t(kind === "night" ? "run.nightReason" : "run.replanReason") },
    ],
  });
  if (answer) await run({ kind, date: answer.date || state.date || undefined, seconds: Number(answer.seconds), reason: answer.reason });
}

/** Starts a run and shows the version that comes of it; ends when it has ended. */
export const run = attempt(async (order) => {
  const compare = order.kind === "replan" ? state.plan?.plan : null;
  const begun = await post("runs", order);
  await follow(begun, compare);
});

export function follow(begun, compare = null) {
  set({ run: begun });
  return new Promise((resolve) => {
    let closed = false;
    const end = async (data) => {
      if (closed) return;
      closed = true;
      stop();
      set({ run: null });
      if (data.errors?.length) fault({ message: t("run.failed"), errors: data.errors });
      else await ended(data, compare);
      resolve(data);
    };
    const stop = listen(`runs/${begun.run}/events`, {
      run: (data) => (data.state === "done" || data.state === "failed" ? end(data) : set({ run: data })),
    }, async () => {
      const now = await get(`runs/${begun.run}`).catch(() => null);
      if (now && (now.state === "done" || now.state === "failed")) end(now);
    });
  });
}

async function ended(data, compare) {
  state.date = data.date;
  if (compare && compare !== data.plan) state.difference = await get(`plans/${data.plan}/comparison?with=${compare}`).catch(() => null);
  notice("good", t("run.done", data.plan));
  reload(data.plan);
}

function showProgress() {
  const box = byId("progress"), now = state.run;
  box.hidden = !now;
  if (!now) return;
  const share = now.share >= 0 ? now.share : 0, name = t("step." + now.step);
  box.replaceChildren(h("progress", { max: 1, value: share, "aria-label": t("run.progress") }),
    h("span", {}, t("run.going", name.startsWith("step.") ? now.step ?? "" : name, percent(share))),
    mayPlan() ? button(t("run.stop"), attempt(() => del(`runs/${now.run}`)), { id: "run-stop" }) : "");
}

async function askRelease() {
  const plan = state.plan, open = warnings(plan);
  const answer = await ask({
    title: t("release.title", plan.version), note: t("release.note", whole(plan.figures.vehicles), whole(plan.figures.visits)), go: t(open.length ? "release.anyway" : "do.release"),
    more: open.length ? warningList(open) : "",
    fields: [...(open.length ? [{ name: "seen", type: "checkbox", label: t("release.seen") }] : []), { name: "name", label: t("release.name"), value: localStorage.getItem("name") ?? "" }, { name: "reason", label: t("reason"), value: "" }],
  });
  if (!answer) return;
  delete answer.seen;
  localStorage.setItem("name", answer.name);
  await attempt(async () => {
    const released = await post(`plans/${plan.plan}/release`, answer);
    notice("good", t("release.done", released.version));
    reload(released.plan);
  })();
}
