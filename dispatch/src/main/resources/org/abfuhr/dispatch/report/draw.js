// Routes, stops, containers and sites on the canvas.
const FONT = 'px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';

/** Remembers which parts of the map hold a label already. */
function labelSpace() {
  const boxes = [];
  const free = ([x, y, width, height]) => !boxes.some((b) => x < b[0] + b[2] && b[0] < x + width && y < b[1] + b[3] && b[1] < y + height);
  const take = (wanted) => wanted.every(free) && boxes.push(...wanted) > 0;
  return {
    reserve: (x, y, width, height) => take([[x, y, width, height]]),
    reserveAlong({ x, y, angle }, width) {
      const pieces = Math.max(1, Math.round(width / 20)), step = width / pieces;
      return take(Array.from({ length: pieces }, (_, i) => {
        const along = (i - (pieces - 1) / 2) * step;
        return [x + Math.cos(angle) * along - 9, y + Math.sin(angle) * along - 8, 18, 16];
      }));
    },
  };
}

const visible = (vehicle) => !selection.hidden.has(vehicle.index);
const faded = (vehicle) => selection.vehicle !== null && selection.vehicle !== vehicle.index;

/** A leg in pixels, moved to the right of the driving direction so that there and back lie apart. */
function offsetLine(leg, offset) {
  const count = leg.length / 2, points = [];
  for (let i = 0; i < count; i++) {
    const a = Math.max(0, i - 1), b = Math.min(count - 1, i + 1);
    const dx = leg[2 * b] - leg[2 * a], dy = leg[2 * b + 1] - leg[2 * a + 1], length = Math.hypot(dx, dy) || 1;
    const [x, y] = toScreen(leg[2 * i], leg[2 * i + 1]);
    points.push([x - (dy / length) * offset, y + (dx / length) * offset]);
  }
  return points;
}

function drawRoutes(ctx) {
  const order = [...usedVehicles].filter(visible).sort((a, b) => faded(b) - faded(a));
  for (const vehicle of order) {
    const near = Math.min(1, view.scale / 0.25), among = usedVehicles.indexOf(vehicle) - (usedVehicles.length - 1) / 2;
    const lines = vehicle.course.filter((leg) => leg.length > 2).map((leg) => offsetLine(leg, 0.6 + near * (2.2 + among * 0.9)));
    const colour = style("--v" + (vehicle.index % COLOURS)), width = faded(vehicle) ? 1.6 : selection.vehicle === vehicle.index ? 3.6 : 2.6;
    ctx.globalAlpha = faded(vehicle) ? 0.22 : 1;
    ctx.lineJoin = ctx.lineCap = "round";
    if (!faded(vehicle)) strokeLines(ctx, lines, style("--halo"), width + 2.2);
    ctx.setLineDash(vehicle.dashed ? [8, 5] : []);
    strokeLines(ctx, lines, colour, width);
    ctx.setLineDash([]);
    if (!faded(vehicle)) drawArrows(ctx, lines, colour);
    ctx.globalAlpha = 1;
  }
}

function strokeLines(ctx, lines, colour, width) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  for (const line of lines) line.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
  ctx.stroke();
}

function drawArrows(ctx, lines, colour) {
  const every = selection.vehicle === null ? 150 : 95;
  let since = every / 2;
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [ax, ay] = line[i - 1], [bx, by] = line[i], length = Math.hypot(bx - ax, by - ay);
      since += length;
      if (since < every || length < 5 || !onScreen(bx, by)) continue;
      since = 0;
      drawArrow(ctx, (ax + bx) / 2, (ay + by) / 2, Math.atan2(by - ay, bx - ax), colour);
    }
}

function drawArrow(ctx, x, y, angle, colour) {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.beginPath();
  ctx.moveTo(6, 0);
  ctx.lineTo(-4, -5);
  ctx.lineTo(-2, 0);
  ctx.lineTo(-4, 5);
  ctx.closePath();
  ctx.fillStyle = colour;
  ctx.strokeStyle = style("--halo");
  ctx.lineWidth = 1.5;
  ctx.stroke();
  ctx.fill();
  ctx.restore();
}

function drawSkipped(ctx) {
  if (!selection.showSkipped) return;
  const radius = Math.max(1.7, Math.min(5, 2 + view.scale * 6));
  const colours = { unknown: style("--f-unknown"), ...[0, 1, 2, 3, 4].map((i) => style("--f" + i)) };
  ctx.globalAlpha = selection.vehicle === null ? 1 : 0.55;
  for (const container of [...skipped].sort((a, b) => a.fill - b.fill)) {
    const [x, y] = toScreen(...container.at);
    if (!onScreen(x, y)) continue;
    disc(ctx, x, y, radius, colours[fillClass(container.fill)], style("--halo"), 0.8);
  }
  ctx.globalAlpha = 1;
}

function disc(ctx, x, y, radius, fill, stroke, width) {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = width;
  ctx.stroke();
}

function drawStops(ctx, taken) {
  const order = [...usedVehicles].filter(visible).sort((a, b) => faded(b) - faded(a));
  for (const vehicle of order) {
    const colour = style("--v" + (vehicle.index % COLOURS)), ink = style("--n" + (vehicle.index % COLOURS));
    ctx.globalAlpha = faded(vehicle) ? 0.3 : 1;
    const small = view.scale < 0.07 && selection.vehicle === null ? 2.4 : 3.6;
    for (const stop of vehicle.collections) {
      const [x, y] = toScreen(...stop.at);
      if (onScreen(x, y)) disc(ctx, x, y, small, colour, style("--surface"), 1.1);
    }
    if (!faded(vehicle) && (view.scale > 0.16 || selection.vehicle === vehicle.index)) numberStops(ctx, vehicle, taken, colour, ink);
    ctx.globalAlpha = 1;
  }
}

function numberStops(ctx, vehicle, taken, colour, ink) {
  ctx.font = "600 10.5" + FONT;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const stop of vehicle.collections) {
    const [x, y] = toScreen(...stop.at), half = stop.number > 99 ? 12 : 9;
    if (!onScreen(x, y) || !taken.reserve(x - half, y - 8, 2 * half, 16)) continue;
    ctx.beginPath();
    ctx.roundRect(x - half, y - 8, 2 * half, 16, 8);
    ctx.fillStyle = colour;
    ctx.fill();
    ctx.strokeStyle = style("--surface");
    ctx.lineWidth = 1.2;
    ctx.stroke();
    ctx.fillStyle = ink;
    ctx.fillText(stop.number, x, y + 0.5);
  }
}

/** Keeps numbers and names off the depots and facilities, which are drawn last. */
function reserveSites(taken) {
  for (const site of sites) {
    const [x, y] = siteOnScreen(site);
    taken.reserve(x - 12, y - 12, 24, 24);
  }
}

function siteOnScreen(site) {
  const [x, y] = toScreen(...site.at);
  return [x + 28 * site.aside, y];
}

function drawSites(ctx, taken) {
  for (const site of sites) {
    const [x, y] = siteOnScreen(site);
    if (!onScreen(x, y)) continue;
    ctx.beginPath();
    ctx.roundRect(x - 12, y - 12, 24, 24, 6);
    ctx.fillStyle = style("--symbol");
    ctx.fill();
    ctx.strokeStyle = style("--halo");
    ctx.lineWidth = 2;
    ctx.stroke();
    ctx.save();
    ctx.translate(x - 9, y - 9);
    ctx.fillStyle = ctx.strokeStyle = style("--surface");
    ctx.lineWidth = 1.6;
    ctx.fill(new Path2D(SYMBOLS[site.kind]));
    ctx.restore();
    if (site.charger) drawCharger(ctx, x + 12, y - 12);
    const named = site.aside && sites.some((other) => other !== site && !other.aside && other.name === site.name);
    if (view.scale > 0.03 && selection.showNames && !named) nameSite(ctx, site, x, y, taken);
  }
}

// In a square of 18 units.
const SYMBOLS = {
  DEPOT: "M9 1.5 17 8v8.5h-4V10H5v6.5H1V8z",
  FACILITY: "M7.6 1h2.8v7h3.4L9 13.4 4.2 8h3.4zM1.5 12H4v2.6h10V12h2.5v5h-15z",
  CHARGER: "M10.5 1 4 10h4l-1.5 7L14 7.5H9.5z",
};

function drawCharger(ctx, x, y) {
  disc(ctx, x, y, 8, style("--v4"), style("--halo"), 1.5);
  ctx.save();
  ctx.translate(x - 6, y - 6);
  ctx.scale(12 / 18, 12 / 18);
  ctx.fillStyle = style("--n4");
  ctx.fill(new Path2D(SYMBOLS.CHARGER));
  ctx.restore();
}

function nameSite(ctx, site, x, y, taken) {
  ctx.font = "600 12" + FONT;
  const width = ctx.measureText(site.name).width;
  const below = [22, -22, 37].find((dy) => taken.reserve(x - width / 2, y + dy - 9, width, 16));
  if (below) writeName(ctx, site.name, { x, y: y + below, angle: 0 });
}

function drawSelected(ctx) {
  const container = containers[selection.container];
  if (!container) return;
  const [x, y] = toScreen(...container.at);
  ctx.beginPath();
  ctx.arc(x, y, 15, 0, 2 * Math.PI);
  ctx.strokeStyle = style("--halo");
  ctx.lineWidth = 6;
  ctx.stroke();
  ctx.strokeStyle = style("--symbol");
  ctx.lineWidth = 2.6;
  ctx.stroke();
}
