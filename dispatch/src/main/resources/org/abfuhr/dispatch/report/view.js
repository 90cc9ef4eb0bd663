// The camera over the plane: which metres lie under which pixel.
const MIN_SCALE = 0.004, MAX_SCALE = 3.5; // pixels per metre
const view = { x: 0, y: 0, scale: 0.05, width: 1, height: 1 };

const toScreen = (x, y) => [(x - view.x) * view.scale + view.width / 2, (y - view.y) * view.scale + view.height / 2];
const toPlane = (px, py) => [(px - view.width / 2) / view.scale + view.x, (py - view.height / 2) / view.scale + view.y];
const onScreen = (px, py, margin = 20) => px > -margin && py > -margin && px < view.width + margin && py < view.height + margin;

/** Zooms by a factor so that the point under the pixel stays there. */
function zoomAt(factor, px = view.width / 2, py = view.height / 2) {
  const [x, y] = toPlane(px, py);
  view.scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, view.scale * factor));
  view.x = x - (px - view.width / 2) / view.scale;
  view.y = y - (py - view.height / 2) / view.scale;
}

function pan(dx, dy) {
  view.x -= dx / view.scale;
  view.y -= dy / view.scale;
}

const emptyBox = () => [Infinity, Infinity, -Infinity, -Infinity];

function extend(box, line) {
  for (let i = 0; i < line.length; i += 2) {
    box[0] = Math.min(box[0], line[i]);
    box[1] = Math.min(box[1], line[i + 1]);
    box[2] = Math.max(box[2], line[i]);
    box[3] = Math.max(box[3], line[i + 1]);
  }
  return box;
}

/** Moves the camera so that a box fills the map, but for what the cards cover. */
function fit(box, maxScale = 0.6) {
  if (!(box[0] <= box[2])) return;
  const right = view.width > 800 ? 40 : 24, left = 64, edge = 36;
  const width = view.width - left - right, height = view.height - 2 * edge;
  view.scale = Math.min(maxScale, width / Math.max(1, box[2] - box[0]), height / Math.max(1, box[3] - box[1]));
  view.scale = Math.max(MIN_SCALE, view.scale);
  view.x = (box[0] + box[2]) / 2 + (right - left) / 2 / view.scale;
  view.y = (box[1] + box[3]) / 2;
}

function fitAll() {
  const box = emptyBox();
  vehicles.forEach((vehicle) => vehicle.course.forEach((leg) => extend(box, leg)));
  containers.forEach((container) => extend(box, container.at));
  sites.forEach((site) => site.kind === "DEPOT" && extend(box, site.at));
  fit(box);
}

function fitVehicle(vehicle) {
  const box = emptyBox();
  vehicle.course.forEach((leg) => extend(box, leg));
  vehicle.stops.forEach((stop) => extend(box, stop.at));
  fit(box);
}

/** Brings a place into sight: near enough to read numbers, beside the card with its details. */
function goTo([x, y]) {
  view.scale = Math.max(view.scale, 0.35);
  const card = view.width > 700 ? 160 : 0;
  const [px, py] = toScreen(x, y);
  if (px > 80 && px < view.width - 2 * card - 80 && py > 60 && py < view.height - 60) return;
  view.x = x + card / view.scale;
  view.y = y;
}
