// The card of a stop or container, and the cards of the vehicles.
const facts = (rows) => h("dl", {}, rows.filter(Boolean).flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
const fillBar = (fill) => h("div", { class: "fill", "aria-hidden": "true" },
  h("i", { style: `width:${Math.max(1, Math.min(100, fill * 100))}%;background:${fillColour(fill)}` }));

function showDetails() {
  const card = byId("details"), container = containers[selection.container];
  card.hidden = !container;
  card.replaceChildren();
  if (!container) return;
  const stop = container.stop, vehicle = stop && vehicles[stop.vehicle];
  card.dataset.container = container.id;
  card.append(
    detailsHead(stop, vehicle),
    h("h3", {}, container.name),
    h("p", { class: "sub" }, [container.id, container.fractionName, t("details.containers", container.count, whole(container.litres)),
      container.sensor ? "" : t("details.noSensor")].filter(Boolean).join(" · ")),
    h("div", { class: "why" }, h("b", {}, t(stop ? "details.whyToday" : "details.whyNot")), ...reasons(container)),
    forecast(container));
  if (stop) card.append(h("h4", {}, `${t("details.vehicle")} ${vehicle.id}`), timesOf(stop, vehicle));
}

function detailsHead(stop, vehicle) {
  const button = (text, label, action) => h("button", { type: "button", class: "icon", "aria-label": label, title: label, onclick: action }, text);
  return h("div", { class: "top" },
    stop ? badge(vehicle) : null,
    h("span", { class: "grow" }, stop ? t("details.stop", stop.number, vehicle.collections.length) : t("details.notToday")),
    stop ? button("‹", t("details.previous"), () => step(-1)) : null,
    stop ? button("›", t("details.next"), () => step(1)) : null,
    button("×", t("details.close"), () => { select({ vehicle: selection.vehicle, move: false }); canvas.focus(); }));
}

function forecast(container) {
  const stop = container.stop, fill = stop ? stop.fill : container.fill;
  const rows = [
    [t(stop ? "details.fillAt" : "details.fillNow"), percent(fill)],
    container.fillTomorrow >= 0 && !stop ? [t("details.fillTomorrow"), percent(container.fillTomorrow)] : null,
    [t("details.overflowTomorrow"), chance(container.overflowTomorrow)],
    container.overflowInTwoDays >= 0 ? [t("details.overflowTwoDays"), chance(container.overflowInTwoDays)] : null,
    container.overflowLitres > 0.5 ? [t("kpi.overflow"), `${whole(container.overflowLitres)} l`] : null,
  ];
  const list = facts(rows);
  if (fill >= 0) list.firstChild.nextSibling.after(fillBar(fill));
  return list;
}

function timesOf(stop, vehicle) {
  return facts([
    [t("details.arrival"), clock(stop.arrival)],
    stop.begin > stop.arrival ? [t("details.waiting"), minutesText(stop.begin - stop.arrival)] : null,
    [t("details.service"), `${clock(stop.begin)} – ${clock(stop.departure)}`],
    [t("details.loadAfter"), `${whole(stop.loadKg)} kg · ${percent(stop.loadShare)}`],
    vehicle.batteryWattHours ? [t("details.batteryAfter"), `${kWhText(stop.batteryWattHours)} · ${percent(stop.batteryWattHours / vehicle.batteryWattHours)}`] : null,
    [t("details.driven"), `${tenth(stop.metres / 1000)} km`],
  ]);
}

/** Why a container is served today or not: the rule, or what waiting would cost. */
function reasons(container) {
  const costs = container.costsEuro, said = [];
  if (container.why === "REQUIRED") said.push(h("p", {}, t("details.required")));
  if (container.skipped) {
    said.push(h("p", {}, whySkipped(container.skipped)));
    if (container.skipped.vehicle) said.push(h("p", { class: "small" }, t("skip.nearest", container.skipped.vehicle)));
  } else if (costs.length > 1) {
    const saved = costs[1] - costs[0];
    said.push(h("p", {}, saved > 0.005 ? t(costs.length > 2 ? "details.saves" : "details.savesLater", euro(saved)) : t("details.onTheWay")));
  }
  for (const kind of container.reach?.missing ?? []) said.push(h("p", { class: "small" }, t("details.notBy", kind.name, kind.why)));
  return costs.length > 1 ? [...said, costCurve(costs)] : said;
}

function costCurve(costs) {
  const least = Math.min(0, ...costs), most = Math.max(...costs) - least || 1;
  const name = (i) => (i === costs.length - 1 ? t("details.later") : i < 2 ? t("details.day" + i) : t("details.dayN", i));
  return h("div", {}, h("p", { class: "small" }, t("details.costs")), h("div", { class: "costs" }, costs.flatMap((cost, i) => [
    h("span", { class: i ? "" : "now" }, name(i)),
    h("i", { class: i ? "" : "now", style: `width:${((cost - least) / most) * 100}%` }),
    h("span", { class: "right" + (i ? "" : " now") }, euro(cost)),
  ])));
}

function vehicleCard(vehicle) {
  const used = vehicle.stops.length > 0;
  const many = (key, count) => (count === 1 ? t(key + "One") : t(key, whole(count)));
  const sums = used
    ? [many("vehicle.stops", vehicle.collections.length), many("kpi.trips", vehicle.trips), `${tenth(vehicle.metres / 1000)} km`,
      hoursText(vehicle.seconds), many("vehicle.unloadings", vehicle.unloadings)]
    : [t("vehicle.idle")];
  return h("li", { class: "vehicle", style: tint(vehicle), "data-vehicle": vehicle.id },
    h("button", { type: "button", class: "choose", "aria-pressed": "false", disabled: !used, "aria-label": `${t("vehicle.select", vehicle.id)}: ${sums.join(", ")}`,
      onclick: () => select({ vehicle: selection.vehicle === vehicle.index && selection.container === null ? null : vehicle.index }) },
    h("span", { class: "name" }, badge(vehicle), h("b", {}, vehicle.id),
      h("span", {}, [vehicle.name, t(vehicle.autonomous ? "vehicle.autonomous" : "vehicle.crewed")].filter(Boolean).join(" · "))),
    h("span", { class: "sums" }, sums.map((sum) => h("span", {}, sum))),
    used ? vehicleBars(vehicle) : null),
    used ? h("button", { type: "button", class: "icon eye", "aria-pressed": "true", "aria-label": t("vehicle.show", vehicle.id), title: t("vehicle.show", vehicle.id),
      onclick: () => toggle(vehicle) }, eye()) : null);
}

const eye = () => s("svg", { width: 17, height: 17, viewBox: "0 0 18 18", fill: "none", stroke: "currentColor", "stroke-width": 1.5, "aria-hidden": "true" },
  s("path", { d: "M1.5 9S4 4 9 4s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5Z" }), s("circle", { cx: 9, cy: 9, r: 2.3 }), s("path", { class: "slash", d: "M3 15.5 15 2.5" }));

function vehicleBars(vehicle) {
  const bar = (share) => h("span", {}, h("i", { style: `width:${Math.min(100, share * 100)}%` }));
  const peaks = tripPeaks(vehicle), left = vehicle.stops.at(-1).batteryWattHours / vehicle.batteryWattHours;
  const battery = vehicle.batteryWattHours
    ? [h("span", { class: "bar battery" }, bar(left)), h("span", {}, percent(left))]
    : [h("span", {}, kWhText(vehicle.usedWattHours)), h("span", {}, "")];
  return h("span", { class: "bars" },
    h("span", { title: t("vehicle.loadNote") }, t("vehicle.load")), h("span", { class: "bar" }, peaks.map(bar)), h("span", {}, peaks.map((peak) => percent(peak)).join(" · ")),
    h("span", { title: t("vehicle.batteryNote", percent(left)) }, vehicle.batteryWattHours ? t("vehicle.battery") : t("vehicle.noBattery")), ...battery);
}

function toggle(vehicle) {
  const hidden = selection.hidden;
  if (!hidden.delete(vehicle.index)) hidden.add(vehicle.index);
  const gone = hidden.has(selection.vehicle);
  select({ vehicle: gone ? null : selection.vehicle, container: gone ? null : selection.container, move: false });
}

function markVehicles() {
  document.querySelectorAll(".vehicle").forEach((card, index) => {
    card.classList.toggle("selected", selection.vehicle === index);
    card.classList.toggle("off", selection.hidden.has(index));
    card.querySelector(".choose").setAttribute("aria-pressed", selection.vehicle === index);
    card.querySelector(".eye")?.setAttribute("aria-pressed", !selection.hidden.has(index));
  });
}

function startDetails() {
  byId("vehicles").append(...vehicles.map(vehicleCard));
  byId("all-vehicles").addEventListener("click", () => { selection.hidden.clear(); select({}); });
  byId("details").addEventListener("keydown", (event) => event.key === "Escape" && select({ vehicle: selection.vehicle, move: false }));
  onSelect(showDetails);
  onSelect(markVehicles);
}
