// Head, key figures and histogram; then everything is started.
function startHead() {
  byId("city").textContent = data.city;
  byId("date").textContent = LONG_DAY.format(planDay);
  const count = data.violations.length, good = !count;
  byId("verdict").classList.toggle("bad", !good);
  byId("rejected").hidden = good;
  if (!good) document.title = `${t("verdict.rejectedTitle")} · ${document.title}`;
  byId("verdict").append(
    s("svg", { viewBox: "0 0 28 28", "aria-hidden": "true", fill: "none", stroke: "currentColor", "stroke-width": 2.4, "stroke-linecap": "round", "stroke-linejoin": "round" },
      s("circle", { cx: 14, cy: 14, r: 12 }), s("path", { d: good ? "m8.5 14.5 4 4 7-8.5" : "M14 7.5v8M14 20v.2" })),
    h("div", {}, h("strong", {}, good ? t("verdict.ok") : count === 1 ? t("verdict.badOne") : t("verdict.bad", whole(count))),
      h("span", {}, t(good ? "verdict.okNote" : "verdict.badNote"))));
  const topic = (kind, title, items) => items.length ? [h("section", { class: "topic " + kind }, h("h2", {}, title), h("ul", {}, items.map((item) => h("li", {}, item))))] : [];
  byId("topics").append(...topic("bad", t("verdict.list"), data.violations), ...topic("warn", t("notices.title"), data.notices),
    ...topic("people", t("overrides.title"), data.decisions.map(overrideText)));
}

function overrideText({ kind, subject, reason, who }) {
  return [t("override." + kind, subject), h("span", { class: "who" }, ` – ${[reason || t("override.noReason"), who ? t("override.who", who) : ""].filter(Boolean).join(", ")}`)];
}

/** A tile; `field` is compared with the calendar's, and less of it is better, worse, or neither (1, -1, 0). */
function tile(title, value, unit, note, field, format, better = 1) {
  const now = data.figures[field], fixed = data.fixedCalendarOrNull?.[field];
  return h("li", {}, h("span", { class: "label" }, title), h("span", { class: "value" }, value, h("small", {}, unit)), h("span", { class: "note" }, note),
    fixed === undefined ? null : comparison(now, fixed, format, better));
}

function comparison(now, fixed, format, better) {
  const share = fixed ? (now - fixed) / fixed : now ? Infinity : 0, same = Math.abs(share) < 0.005;
  const sign = share < 0 ? "−" : "+", text = Number.isFinite(share) ? `${sign}${PERCENT.format(Math.abs(share))}` : `+${format(now)}`;
  const kind = same || !better ? "" : (share < 0) === (better > 0) ? " good" : " worse";
  const full = same ? t("compare.same") : t(share < 0 ? "compare.less" : "compare.more", text.slice(1));
  return h("span", { class: "compare" + kind, title: full, "aria-label": `${full}, ${t("compare.calendar", format(fixed))}` },
    h("b", {}, same ? "±0" : text), t("compare.calendar", format(fixed)));
}

function startTiles() {
  const f = data.figures, per = (value, by, format) => (by ? format(value / by) : "–");
  const small = (value) => numbers(value < 10 ? 2 : 1).format(value), hours = (value) => hoursText(value * 3600);
  byId("tiles").append(
    tile(t("kpi.stops"), whole(f.stops), "", t("kpi.stopsOf", whole(f.considered)), "stops", whole, 0),
    tile(t("kpi.vehicles"), whole(f.vehicles), "", f.trips === 1 ? t("kpi.tripsOne") : t("kpi.trips", whole(f.trips)), "vehicles", whole),
    tile(t("kpi.km"), tenth(f.km), "km", t("kpi.perStop", `${whole(f.stops ? (f.km / f.stops) * 1000 : 0)} m`), "km", (v) => `${tenth(v)} km`),
    tile(t("kpi.hours"), hours(f.hours).replace(" h", ""), "h", t("kpi.perStop", minutesText(f.stops ? (f.hours / f.stops) * 3600 : 0)), "hours", hours),
    tile(t("kpi.kWh"), whole(f.kWh), "kWh", t("kpi.perKm", per(f.kWh, f.km, (v) => `${small(v)} kWh`)), "kWh", (v) => `${whole(v)} kWh`),
    tile(t("kpi.tonnes"), tenth(f.tonnes), "t", t("kpi.lifts", whole(f.lifts)), "tonnes", (v) => `${tenth(v)} t`, 0),
    tile(t("kpi.euro"), euroWhole(f.euro), "", t("kpi.perTonne", per(f.euro, f.tonnes, euroWhole)), "euro", euroWhole),
    tile(t("kpi.kgCo2"), whole(f.kgCo2), "kg", t("kpi.perKm", per(f.kgCo2, f.km, (v) => `${small(v)} kg`)), "kgCo2", (v) => `${whole(v)} kg`),
    tile(t("kpi.overflow"), whole(f.overflowLitres), "l", t("kpi.untilTomorrow"), "overflowLitres", (v) => `${whole(v)} l`));
  byId("compare-note").textContent = [data.fixedCalendarOrNull ? t("compare.note", percent(data.fixedCalendarShare)) : t("compare.noneNote"),
    data.co2Source ? t("compare.co2", data.co2Source) : ""].filter(Boolean).join(" ");
}

function startHistogram() {
  const fills = usedVehicles.flatMap((vehicle) => vehicle.collections).map((stop) => stop.fill).filter((fill) => fill >= 0);
  byId("histogram-section").hidden = !fills.length;
  if (!fills.length) return;
  const counts = new Array(11).fill(0);
  fills.forEach((fill) => counts[fill > 1 ? 10 : Math.min(9, Math.floor(fill * 10))]++);
  const mean = fills.reduce((a, b) => a + b) / fills.length;
  byId("histogram-note").textContent = t("histogram.note", percent(mean), percent(fills.filter((fill) => fill > 0.75).length / fills.length));
  byId("histogram").append(histogram(counts, mean));
}

function histogram(counts, mean) {
  const wide = 440, high = 120, top = 12, step = wide / 11, most = Math.max(...counts);
  const name = (i) => (i < 10 ? t("histogram.bar", percent(i / 10), percent((i + 1) / 10), whole(counts[i])) : t("histogram.over", whole(counts[10])));
  return s("svg", { viewBox: `0 0 ${wide} ${high + top + 18}`, width: "100%", role: "img", "aria-label": counts.map((_, i) => name(i)).join("; "), style: "font-size:11px;fill:var(--muted);max-width:560px" },
    counts.flatMap((count, i) => {
      const tall = (count / most) * high;
      return [s("rect", { x: i * step + 1.5, y: top + high - tall, width: step - 3, height: tall, rx: 2, fill: fillColour(i < 10 ? i / 10 + 0.05 : 1.1) }, s("title", {}, name(i))),
        count ? s("text", { x: (i + 0.5) * step, y: top + high - tall - 3, "text-anchor": "middle" }, whole(count)) : null,
        s("text", { x: i < 10 ? i * step : wide, y: top + high + 14, "text-anchor": i === 0 ? "start" : i < 10 ? "middle" : "end" }, i < 10 ? (i ? percent(i / 10) : "0") : "> " + percent(1))];
    }),
    s("line", { x1: 0, x2: wide, y1: top + high, y2: top + high, stroke: "var(--line-strong)" }),
    s("line", { x1: Math.min(1.05, mean) * 10 * step, x2: Math.min(1.05, mean) * 10 * step, y1: top - 6, y2: top + high, stroke: "var(--ink)", "stroke-width": 1.4, "stroke-dasharray": "3 3" }));
}

startHead();
startTiles();
startDetails();
startMap();
startTimeline();
startSkipped();
startRisk();
startReach();
startSensors();
startHistogram();
startStops();

// For whoever drives the page from outside: where a stop is on the map, in pixels.
window.abfuhr = {
  placeOf: (id, number) => toScreen(...vehicles.find((vehicle) => vehicle.id === id).collections[number - 1].at).map(Math.round),
};
document.documentElement.dataset.ready = "true";
