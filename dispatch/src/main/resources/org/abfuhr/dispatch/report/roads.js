// Streets: joined to long lines by class and name, drawn from squares of the city so that only what is in sight is drawn.
const CLASSES = {
  motorway: 0, trunk: 0, primary: 0, secondary: 1, tertiary: 1, unclassified: 2, residential: 2, living_street: 2, road: 2,
  service: 3, track: 3, pedestrian: 3,
};
const SQUARE = 1500; // metres
const levelOf = (roadClass) => CLASSES[roadClass.replace("_link", "")] ?? 3;

/** Joins pieces that meet end to end. */
function join(lines) {
  const ends = new Map(), key = (x, y) => `${Math.round(x)},${Math.round(y)}`;
  const used = new Set();
  lines.forEach((line, i) => [key(line[0], line[1]), key(line.at(-2), line.at(-1))].forEach((end) => {
    if (!ends.has(end)) ends.set(end, []);
    ends.get(end).push(i);
  }));
  const follow = (points) => {
    for (;;) {
      const x = points.at(-2), y = points.at(-1);
      const next = ends.get(key(x, y))?.find((i) => !used.has(i));
      if (next === undefined) return points;
      used.add(next);
      const line = lines[next], forward = key(line[0], line[1]) === key(x, y);
      for (let i = 2; i < line.length; i += 2)
        points.push(...(forward ? [line[i], line[i + 1]] : [line[line.length - 2 - i], line[line.length - 1 - i]]));
    }
  };
  return lines.flatMap((line, i) => {
    if (used.has(i)) return [];
    used.add(i);
    const ahead = follow([...line]);
    const back = [];
    for (let j = ahead.length - 2; j >= 0; j -= 2) back.push(ahead[j], ahead[j + 1]);
    return [follow(back)];
  });
}

const streets = data.map.roads.flatMap((group) => {
  const lines = group.lines.map(decode).filter((line) => line.length > 2);
  return (group.name ? join(lines) : lines).map((line) => ({ level: levelOf(group.roadClass), name: group.name, line, box: extend(emptyBox(), line) }));
});
const areas = data.map.areas.map(decode);
const closures = data.map.closed.map(({ label, lines }) => ({ label, lines: join(lines.map(decode)) }));

const squares = (() => {
  const found = new Map();
  for (const { level, line, box } of streets) {
    const at = `${Math.floor(line[0] / SQUARE)},${Math.floor(line[1] / SQUARE)},${level}`;
    if (!found.has(at)) found.set(at, { level, box: emptyBox(), path: new Path2D() });
    const square = found.get(at);
    extend(square.box, box);
    trace(square.path, line);
  }
  return [...found.values()];
})();

function trace(path, line) {
  path.moveTo(line[0], line[1]);
  for (let i = 2; i < line.length; i += 2) path.lineTo(line[i], line[i + 1]);
}

function inSight(box) {
  const [left, top] = toPlane(0, 0), [right, bottom] = toPlane(view.width, view.height);
  return box[0] < right && box[2] > left && box[1] < bottom && box[3] > top;
}

/** Pixels a street of this level is wide at the present scale. */
function roadWidth(level) {
  const metres = [13, 10, 7.5, 3][level], least = [2.2, 1.5, 0.8, 0.35][level];
  return Math.max(least, metres * view.scale);
}

function drawStreets(ctx, dpr) {
  const world = () => ctx.setTransform(dpr * view.scale, 0, 0, dpr * view.scale, dpr * (view.width / 2 - view.x * view.scale), dpr * (view.height / 2 - view.y * view.scale));
  ctx.save();
  world();
  ctx.lineCap = ctx.lineJoin = "round";
  drawAreas(ctx);
  const seen = squares.filter((square) => inSight(square.box));
  const cased = view.scale > 0.09;
  const layer = (level, colour, extra) => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = (roadWidth(level) + extra) / view.scale;
    seen.forEach((square) => square.level === level && ctx.stroke(square.path));
  };
  if (view.scale > 0.06) layer(3, style("--path"), 0);
  if (cased) for (const level of [2, 1, 0]) layer(level, style("--case-" + level), 1.6);
  for (const level of [2, 1, 0]) layer(level, style((cased ? "--road-" : "--thin-") + level), 0);
  ctx.restore();
}

function drawAreas(ctx) {
  for (const ring of areas) {
    const path = new Path2D();
    trace(path, ring);
    path.closePath();
    ctx.fillStyle = style("--area");
    ctx.fill(path);
    ctx.strokeStyle = style("--area-line");
    ctx.lineWidth = 1.5 / view.scale;
    ctx.setLineDash([7 / view.scale, 5 / view.scale]);
    ctx.stroke(path);
    ctx.setLineDash([]);
  }
}

/** Closed streets, dashed over everything that drives there outside the closure. */
function drawClosures(ctx, taken) {
  for (const { label, lines } of closures) {
    const onScreenLines = lines.map((line) => offsetLine(line, 0));
    strokeLines(ctx, onScreenLines, style("--halo"), 5.5);
    ctx.setLineDash([7, 5]);
    strokeLines(ctx, onScreenLines, style("--closed"), 3.5);
    ctx.setLineDash([]);
    labelClosure(ctx, label, lines, taken);
  }
}

function labelClosure(ctx, label, lines, taken) {
  ctx.font = '600 12px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
  const longest = [...lines].sort((a, b) => b.length - a.length)[0], middle = 2 * Math.floor(longest.length / 4);
  const [x, y] = toScreen(longest[middle], longest[middle + 1]), width = ctx.measureText(label).width;
  const beside = [-16, 18, -34, 36].find((dy) => taken.reserve(x - width / 2, y + dy - 9, width, 16)) ?? -16;
  if (onScreen(x, y)) writeName(ctx, label, { x, y: y + beside, angle: 0 }, style("--closed"));
}

/** Writes names along streets where they fit, the larger streets first. */
function drawNames(ctx, taken) {
  const from = [0.045, 0.1, 0.3, 0.9];
  for (const level of [0, 1, 2, 3]) {
    if (view.scale < from[level]) continue;
    ctx.font = `${level < 2 ? "600 " : ""}${level < 2 ? 11.5 : 10.5}px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif`;
    const done = new Map();
    for (const street of streets) {
      if (street.level !== level || !street.name || !inSight(street.box)) continue;
      const width = ctx.measureText(street.name).width, place = placeName(street.line, width);
      if (!place || !farEnough(done.get(street.name), place) || !taken.reserveAlong(place, width)) continue;
      done.set(street.name, [...(done.get(street.name) ?? []), place]);
      writeName(ctx, street.name, place);
    }
  }
}

const farEnough = (others, place) => !others || others.every((other) => Math.hypot(other.x - place.x, other.y - place.y) > 320);

function writeName(ctx, name, { x, y, angle }, colour = style("--label")) {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = 3;
  ctx.strokeStyle = style("--halo");
  ctx.strokeText(name, 0, 0.5);
  ctx.fillStyle = colour;
  ctx.fillText(name, 0, 0.5);
  ctx.restore();
}

/** The straightest stretch of a line in sight that is as long as the text, as middle and angle, or null. */
function placeName(line, width) {
  const points = [];
  for (let i = 0; i < line.length; i += 2) points.push(toScreen(line[i], line[i + 1]));
  let best = null;
  for (let i = 0; i + 1 < points.length; i++) {
    let length = 0;
    for (let j = i + 1; j < points.length; j++) {
      length += Math.hypot(points[j][0] - points[j - 1][0], points[j][1] - points[j - 1][1]);
      if (length < width + 8) continue;
      const [ax, ay] = points[i], [bx, by] = points[j], straight = Math.hypot(bx - ax, by - ay) / length;
      const x = (ax + bx) / 2, y = (ay + by) / 2;
      if (straight > 0.97 && onScreen(x, y, -24) && (!best || straight > best.straight + 0.01)) best = { x, y, straight, angle: upright(Math.atan2(by - ay, bx - ax)) };
      break;
    }
  }
  return best;
}

const upright = (angle) => (angle > Math.PI / 2 ? angle - Math.PI : angle < -Math.PI / 2 ? angle + Math.PI : angle);
