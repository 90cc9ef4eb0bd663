// The map: when it is drawn, and what mouse, touch and keys do.
const canvas = byId("canvas"), context = canvas.getContext("2d");
let pending = false;

function draw() {
  pending = false;
  const dpr = canvas.width / view.width;
  const taken = labelSpace();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = style("--land");
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawStreets(context, dpr);
  context.setTransform(dpr, 0, 0, dpr, 0, 0);
  drawRoutes(context);
  drawSkipped(context);
  reserveSites(taken);
  drawClosures(context, taken);
  drawStops(context, taken);
  drawSites(context, taken);
  if (selection.showNames) drawNames(context, taken);
  drawSelected(context);
  drawScale();
}

function redraw() {
  if (!pending) requestAnimationFrame(draw);
  pending = true;
}

function drawScale() {
  const most = 110 / view.scale, power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((n) => n * power).find((n) => n <= most) ?? power;
  const [text, bar] = byId("scale").children;
  text.textContent = metres >= 1000 ? `${whole(metres / 1000)} km` : `${whole(metres)} m`;
  bar.style.width = `${metres * view.scale}px`;
}

function resize(sharp = window.devicePixelRatio) {
  const box = canvas.getBoundingClientRect(), first = view.width === 1;
  if (!box.width) return;
  Object.assign(view, { width: box.width, height: box.height });
  canvas.width = Math.round(box.width * sharp);
  canvas.height = Math.round(box.height * sharp);
  if (first) fitAll();
  draw();
}

/** The stop, container or site under a pixel, the nearest first. */
function hit(px, py) {
  let best = null, nearest = 14;
  const look = (found, at, weight) => {
    const [x, y] = toScreen(...at), distance = Math.hypot(x - px, y - py) * weight;
    if (distance < nearest) [best, nearest] = [found, distance];
  };
  for (const vehicle of usedVehicles)
    if (visible(vehicle)) vehicle.collections.forEach((stop) => look({ container: stop.container }, stop.at, faded(vehicle) ? 2 : 1));
  if (selection.showSkipped) skipped.forEach((container) => look({ container }, container.at, 1.4));
  sites.forEach((site) => look({ site }, toPlane(...siteOnScreen(site)), 1));
  return best;
}

function hoverText({ container, site }) {
  if (site) return `${site.name}\n${t("site." + site.kind)}${site.charger ? " · " + t("site.charger") : ""}`;
  const stop = container.stop;
  return `${container.name} · ${container.fractionName}\n${stop
    ? `${vehicles[stop.vehicle].id} · ${stop.number} · ${clock(stop.begin)} · ${percent(stop.fill)}`
    : `${percent(container.fill)} · ${whySkipped(container.skipped)}`}`;
}

function showHover(px, py, text) {
  const hover = byId("hover");
  hover.hidden = !text;
  if (!text) return;
  hover.textContent = text;
  hover.style.left = `${Math.min(px + 14, view.width - hover.offsetWidth - 8)}px`;
  hover.style.top = `${Math.max(4, py - hover.offsetHeight - 10)}px`;
}

function listenToPointers() {
  const pointers = new Map();
  let moved = 0;
  const local = (event) => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return { x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2, size: Math.hypot(a[0] - b[0], a[1] - b[1]) || 1 };
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, local(event));
    if (pointers.size === 1) moved = 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    const at = local(event), last = pointers.get(event.pointerId);
    if (!last) return hovering(at);
    const before = pointers.size === 2 ? spread() : null;
    moved += Math.hypot(at[0] - last[0], at[1] - last[1]);
    pointers.set(event.pointerId, at);
    if (before) {
      const now = spread();
      zoomAt(now.size / before.size, before.x, before.y);
      pan(now.x - before.x, now.y - before.y);
    } else if (moved > 4) pan(at[0] - last[0], at[1] - last[1]);
    redraw();
  });
  canvas.addEventListener("pointerup", (event) => {
    if (pointers.size === 1 && moved <= 4) clicked(...local(event));
    pointers.delete(event.pointerId);
  });
  canvas.addEventListener("pointercancel", (event) => pointers.delete(event.pointerId));
  canvas.addEventListener("pointerleave", () => showHover(0, 0, ""));
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 30 : 1;
    zoomAt(Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.0016)), ...local(event));
    redraw();
  }, { passive: false });
  canvas.addEventListener("dblclick", (event) => { zoomAt(2, ...local(event)); redraw(); });
}

function hovering([px, py]) {
  const found = hit(px, py);
  canvas.classList.toggle("point", !!found);
  showHover(px, py, found ? hoverText(found) : "");
}

function clicked(px, py) {
  const found = hit(px, py);
  if (found?.container) selectContainer(found.container.index, false);
  else if (!found) select({ vehicle: selection.container === null ? null : selection.vehicle, move: false });
}

const KEYS = {
  ArrowLeft: () => pan(80, 0), ArrowRight: () => pan(-80, 0), ArrowUp: () => pan(0, 80), ArrowDown: () => pan(0, -80),
  "+": () => zoomAt(1.5), "=": () => zoomAt(1.5), "-": () => zoomAt(1 / 1.5), 0: fitAll, n: () => step(1), p: () => step(-1),
  Escape: () => select({}),
};

function listenToKeys() {
  canvas.addEventListener("keydown", (event) => {
    const action = KEYS[event.key] ?? KEYS[event.key.toLowerCase()];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
    redraw();
  });
}

function listenToButtons() {
  const button = (id, action) => byId(id).addEventListener("click", () => { action(); redraw(); });
  button("zoom-in", () => zoomAt(1.6));
  button("zoom-out", () => zoomAt(1 / 1.6));
  button("zoom-all", fitAll);
}

/** Follows the selection, the theme, the size of the window, and paper. */
function followChanges() {
  onSelect((move) => {
    if (move) fitSelection();
    redraw();
  });
  new ResizeObserver(() => resize()).observe(canvas);
  const retheme = () => { colours.clear(); draw(); };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", retheme);
  const paper = (on) => () => {
    document.documentElement.toggleAttribute("data-print", on);
    colours.clear();
    if (on) byId("legend").open = true;
    resize(on ? 3 : window.devicePixelRatio);
    fitSelection();
    draw();
  };
  addEventListener("beforeprint", paper(true));
  addEventListener("afterprint", paper(false));
}

function fitSelection() {
  if (selection.container !== null) goTo(containers[selection.container].at);
  else if (selection.vehicle !== null) fitVehicle(vehicles[selection.vehicle]);
  else fitAll();
}

function startMap() {
  byId("attribution").textContent = [data.map.attribution, data.map.note].filter(Boolean).join(" · ");
  fillLegend();
  listenToPointers();
  listenToKeys();
  listenToButtons();
  followChanges();
  resize();
}

function fillLegend() {
  const mark = (...children) => s("svg", { width: 18, height: 18, viewBox: "0 0 18 18", "aria-hidden": "true" }, ...children);
  const row = (picture, text) => h("div", { class: "row" }, picture, h("span", {}, text));
  const symbol = (path, fill = "var(--symbol)") => mark(s("path", { d: path, fill }));
  const check = (key, text) => h("label", {}, h("input", {
    type: "checkbox", checked: true, onchange: (event) => { selection[key] = event.target.checked; redraw(); },
  }), text);
  const kinds = new Set(sites.map((site) => site.kind));
  byId("legend-body").append(...[
    row(mark(s("line", { x1: 0, y1: 9, x2: 18, y2: 9, stroke: "var(--v0)", "stroke-width": 3 }), s("circle", { cx: 9, cy: 9, r: 4.5, fill: "var(--v0)", stroke: "var(--surface)" })), t("map.served")),
    row(mark(s("circle", { cx: 9, cy: 9, r: 4, fill: "var(--f2)" })), t("map.skipped")),
    h("div", { class: "ramp" }, ["25", "50", "75", "100", ">"].map((text, i) => h("span", {}, h("i", { style: `background:var(--f${i})` }), text + (i < 4 ? "" : "100")))),
    ...[...kinds].map((kind) => row(symbol(SYMBOLS[kind]), t("site." + kind))),
    sites.some((site) => site.charger) ? row(symbol(SYMBOLS.CHARGER, "var(--v4)"), t("site.charger")) : null,
    areas.length ? row(mark(s("rect", { x: 1, y: 3, width: 16, height: 12, fill: "var(--area)", stroke: "var(--area-line)", "stroke-dasharray": "3 2" })), t("map.area")) : null,
    closures.length ? row(mark(s("line", { x1: 0, y1: 9, x2: 18, y2: 9, stroke: "var(--closed)", "stroke-width": 3, "stroke-dasharray": "5 3" })), t("map.closed")) : null,
    h("hr"), check("showSkipped", t("map.showSkipped")), check("showNames", t("map.showNames")),
  ].filter(Boolean));
  byId("legend").open = matchMedia("(min-width: 900px)").matches;
}
