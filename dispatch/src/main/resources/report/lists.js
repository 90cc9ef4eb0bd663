// Tables. A column is {title, value: row -> number or text, show: row -> cell, num}; clicking a title sorts.
function table(columns, rows, rowClass = () => "") {
    const body = element("tbody"), fill = list => body.replaceChildren(...list.map(row => element("tr", {class: rowClass(row) || null}, ...columns.map(column => element("td", {class: column.num ? "num" : null}, (column.show ?? column.value)(row))))));
    const heads = columns.map(column => {
        const head = element("th", {class: column.num ? "num" : null, scope: "col"});
        head.append(column.value && columns.sortable !== false ? element("button", {type: "button", onclick: () => sort(column, head)}, text(column.title)) : text(column.title));
        return head;
    });
    function sort(column, head) {
        const down = head.getAttribute("aria-sort") !== "descending";
        heads.forEach(other => other.removeAttribute("aria-sort")); head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const compare = (a, b) => { const x = column.value(a), y = column.value(b); return typeof x === "number" ? x - y : String(x).localeCompare(String(y), lang, {numeric: true}); };
        fill([...rows].sort((a, b) => down ? compare(b, a) : compare(a, b)));
    }
    fill(rows);
    return element("div", {class: "scroll"}, element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body));
}
const link = (words, what) => element("button", {type: "button", class: "link", onclick: () => { selection.set(what); byId("map").scrollIntoView({block: "center", behavior: "smooth"}); }}, words);

const stopColumns = v => Object.assign([
    {title: "column.number", num: true, show: row => row.nr || ""}, {title: "column.time", show: row => clock(row.stop.b)},
    {title: "column.place", show: row => row.stop.k === "collection" ? link(row.stop.n, {kind: "stop", v, s: row.s}) : `${text("timeline." + row.stop.k)}: ${row.stop.n}`},
    {title: "column.fraction", show: row => row.container ? row.container.f : ""}, {title: "column.fill", num: true, show: row => row.container ? fillBar(fillAt(row.container, row.stop.b)) : ""},
    {title: "column.probability", num: true, show: row => row.container ? percent(row.container.p) : ""},
    {title: "column.why", show: row => row.container ? text(row.container.why === "REQUIRED" ? "why.short.required" : "why.short.cost", {euro: euro(row.container.w)}) : ""},
    {title: "column.load", num: true, show: row => number(row.stop.l[0] ?? 0)}], {sortable: false});
function stopTables() {
    byId("stops").replaceChildren(...data.vehicles.map((vehicle, v) => {
        let nr = 0;
        const rows = vehicle.stops.map((stop, s) => ({stop, s, nr: stop.k === "collection" ? ++nr : 0, container: stop.c >= 0 ? data.containers[stop.c] : null}));
        const summary = text("vehicle.summary", {stops: nr, km: number(vehicle.fig.km, 1), hours: duration(vehicle.fig.seconds), tonnes: number(vehicle.fig.tonnes, 1), trips: vehicle.fig.trips});
        return element("details", {}, element("summary", {}, chip(colorOf(v)), element("strong", {}, vehicle.name), element("span", {class: "sum"}, `${clock(vehicle.stops[0].d)} – ${clock(vehicle.stops.at(-1).a)} · ${summary} · ${euro(vehicle.fig.euro)}`)),
            table(stopColumns(v), rows, row => row.stop.k === "unloading" ? "unload" : row.stop.k === "break" ? "break" : ""));
    }));
}

const placeColumn = {title: "column.place", value: row => row.container.n, show: row => link(row.container.n, row.what)};
const fractionColumn = {title: "column.fraction", value: row => row.container.f};
const fillColumn = {title: "column.fill", num: true, value: row => row.container.fill, show: row => fillBar(row.container.fill)};
const riskColumn = {title: "column.probability", num: true, value: row => row.container.p, show: row => percent(row.container.p)};
const overflowColumn = {title: "column.overflow", num: true, value: row => row.container.o, show: row => number(row.container.o, 1) + " l"};
const whyNotColumn = {title: "column.why", value: row => whyNot(row.container)};
const rowsOf = keep => data.containers.map((container, index) => ({container, what: stopOf(index) ?? {kind: "container", index}})).filter(row => keep(row.container));
const stopsByContainer = new Map();
data.vehicles.forEach((vehicle, v) => vehicle.stops.forEach((stop, s) => { if (stop.c >= 0) stopsByContainer.set(stop.c, {kind: "stop", v, s}); }));
const stopOf = index => stopsByContainer.get(index);

function skippedTable() {
    const box = byId("skipped"), rows = rowsOf(container => container.v < 0).sort((a, b) => b.container.p - a.container.p || b.container.fill - a.container.fill);
    const list = element("div"), count = element("span"), search = element("input", {type: "search", placeholder: text("search.placeholder"), "aria-label": text("search.placeholder"), oninput: () => show(false)});
    function show(all) {
        const wanted = search.value.trim().toLocaleLowerCase(lang).split(/\s+/);
        const found = rows.filter(row => { const words = `${row.container.id} ${row.container.n} ${row.container.f} ${whyNot(row.container)}`.toLocaleLowerCase(lang); return wanted.every(word => words.includes(word)); });
        const shown = all ? found : found.slice(0, 60);
        count.textContent = text("search.count", {shown: number(shown.length), all: number(found.length)});
        list.replaceChildren(table([placeColumn, fractionColumn, fillColumn, riskColumn, overflowColumn, whyNotColumn], shown));
        if (shown.length < found.length) list.append(element("p", {class: "more"}, element("button", {type: "button", onclick: () => show(true)}, text("search.all", {count: number(found.length)}))));
    }
    box.replaceChildren(element("div", {class: "tools"}, search, count), list);
    show(false);
}
function riskTable() {
    const rows = rowsOf(container => container.o > 0).sort((a, b) => b.container.o - a.container.o).slice(0, 20);
    const when = row => { const stop = stopOf(data.containers.indexOf(row.container)); return stop ? `${data.vehicles[stop.v].name}, ${clock(data.vehicles[stop.v].stops[stop.s].b)}` : text("risk.notServed"); };
    byId("risk").replaceChildren(rows.length ? table([placeColumn, fractionColumn, fillColumn, riskColumn, overflowColumn, {title: "column.served", value: when}], rows) : text("risk.none"));
}
function sensorTable() {
    const columns = [{title: "column.place", value: row => row.n}, {title: "column.id", value: row => row.id}, {title: "column.health", value: row => text("health." + row.health)}, {title: "column.last", value: row => row.last}];
    byId("sensors").replaceChildren(data.sensors.length ? table(columns, data.sensors) : text("sensors.none"));
}
function overrideTable() {
    const rows = data.overrides.list;
    byId("overrides").replaceChildren(rows.length ? table([{title: "column.override", value: row => text("override." + row.kind)}, {title: "column.id", value: row => row.id}], rows) : text("overrides.none"),
        ...(rows.length ? [element("p", {}, text("overrides.reason", {reason: data.overrides.reason || text("overrides.noReason")}))] : []));
}
