// The panel beside the map: what is selected and why it is so.
function facts(pairs) {
    return element("dl", {}, ...pairs.filter(([, value]) => value !== null).flatMap(([name, value]) => [element("dt", {}, text(name)), element("dd", {}, value)]));
}
function whyToday(container) {
    if (container.why === "REQUIRED") return text("why.required");
    return text("why.cost", {probability: percent(container.p), litres: number(container.o), euro: euro(container.w)});
}
function whyNot(container) {
    if (container.day > 0) return text("why.later", {day: weekday(container.day)});
    if (!container.r) return text("why." + container.why);
    const vehicle = container.r.v === "" ? "–" : container.r.v;
    const amount = container.r.reason === "NOT_WORTH_IT" ? euro(container.r.amount)
        : container.r.reason === "SHIFT_TOO_SHORT" || container.r.reason === "WINDOW_MISSED" ? duration(container.r.amount) : number(container.r.amount);
    return text("skip." + container.r.reason, {amount, vehicle});
}
function containerFacts(container, second) {
    return [["container.id", container.id], ["container.fraction", container.f], ["container.capacity", `${container.c} × ${number(container.l / container.c)} l`],
        [second === null ? "container.fill" : "container.fillAt", percent(second === null ? container.fill : fillAt(container, second))],
        ["container.probability", percent(container.p)], ["container.overflow", number(container.o, 1) + " l"],
        ["container.waiting", euro(container.w)], ["container.sensor", text(container.s ? "yes" : "no")]];
}
function stopDetails({v, s}) {
    const vehicle = data.vehicles[v], stop = vehicle.stops[s], container = data.containers[stop.c];
    const nr = vehicle.stops.slice(0, s + 1).filter(other => other.k === "collection").length;
    return [element("h3", {}, container.n), element("div", {}, chip(colorOf(v)), ` ${vehicle.name} · ${text("stop.number", {nr})}`),
        element("p", {class: "why"}, element("strong", {}, text("why.title")), element("br"), whyToday(container)),
        facts([["stop.arrival", clock(stop.a)], ["stop.service", `${clock(stop.b)} – ${clock(stop.d)}`], ...containerFacts(container, stop.b),
            ["stop.load", number(stop.l[0] ?? 0) + " kg"]]),
        element("div", {class: "filter"}, element("button", {type: "button", onclick: () => step(v, s, -1)}, "◂ " + text("stop.previous")),
            element("button", {type: "button", onclick: () => step(v, s, 1)}, text("stop.next") + " ▸"))];
}
function step(v, s, direction) {
    const stops = data.vehicles[v].stops;
    for (let next = s + direction; next >= 0 && next < stops.length; next += direction)
        if (stops[next].k === "collection") return selection.set({kind: "stop", v, s: next});
}
function containerDetails({index}) {
    const container = data.containers[index];
    return [element("h3", {}, container.n), element("div", {}, text("container.notToday")), element("p", {class: "why"}, whyNot(container)), facts(containerFacts(container, null))];
}
function siteDetails({index}) {
    const site = data.sites[index];
    return [element("h3", {}, site.n), element("div", {}, text("site." + site.k))];
}
function vehicleOverview() {
    return [element("h3", {}, text("vehicles.title")), ...data.vehicles.map((vehicle, v) => element("p", {}, chip(colorOf(v)), " ", element("strong", {}, vehicle.name),
        vehicle.auto ? " · " + text("vehicle.autonomous") : "", element("br"),
        text("vehicle.summary", {stops: vehicle.stops.filter(stop => stop.k === "collection").length, km: number(vehicle.fig.km, 1), hours: duration(vehicle.fig.seconds), tonnes: number(vehicle.fig.tonnes, 1), trips: vehicle.fig.trips}))),
        element("p", {class: "hint"}, text("details.hint"))];
}
function showDetails(what) {
    const parts = !what ? vehicleOverview() : what.kind === "stop" ? stopDetails(what) : what.kind === "container" ? containerDetails(what) : siteDetails(what);
    byId("details").replaceChildren(...parts);
}
selection.listeners.push(showDetails);
