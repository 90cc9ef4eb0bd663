// Dragging a stop to another vehicle or place, in the lists and on the map.
import * as L from "./leaflet.js";
import { state, mayPlan } from "./state.js";
import { byId, h } from "./dom.js";
import { move } from "./decisions.js";

const NEAR = 22, FAR = 6; // pixels: catching a stop, and what counts as dragged
let dragged = false;

/** Whether the click that is being heard is the end of a drag. */
export const endsDrag = () => dragged;

/** Makes a row of a route draggable by its handle: dropped on another row, the stop goes to that place. */
export function dragInList(handle, stop) {
  let ghost = null, target = null;
  const drop = () => {
    ghost?.remove();
    target?.classList.remove("drop");
    ghost = target = null;
  };
  handle.addEventListener("pointerdown", (event) => {
    if (!mayPlan()) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    ghost = h("div", { class: "ghost" }, `${stop.number} · ${stop.container.name}`);
    document.body.append(ghost);
  });
  handle.addEventListener("pointermove", (event) => {
    if (!ghost) return;
    ghost.style.left = event.clientX + 12 + "px";
    ghost.style.top = event.clientY + 8 + "px";
    target?.classList.remove("drop");
    target = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-place]") ?? null;
    target?.classList.add("drop");
  });
  handle.addEventListener("pointerup", () => {
    const to = target?.dataset;
    drop();
    if (to) place(stop, state.day.vehicles.find((each) => each.id === to.vehicle), Number(to.place));
  });
  handle.addEventListener("pointercancel", drop);
}

/** On the map a stop is dropped on another stop, and takes its place. */
export function dragOnMap(map, marker, stop) {
  marker.on("mousedown", (event) => {
    if (!mayPlan() || state.mapMode || event.originalEvent.button !== 0) return;
    const start = event.containerPoint, line = L.polyline([stop.container.at, stop.container.at], { pane: "live", dashArray: "3 5", weight: 3, color: "#888", interactive: false });
    map.dragging.disable();
    const follow = (now) => {
      if (now.containerPoint.distanceTo(start) < FAR) return;
      line.addTo(map).setLatLngs([stop.container.at, now.latlng]);
      byId("map").classList.toggle("catch", Boolean(stopNear(map, now.containerPoint, stop)));
    };
    const end = (now) => {
      const point = map.mouseEventToContainerPoint(now);
      map.off("mousemove", follow);
      line.remove();
      map.dragging.enable();
      byId("map").classList.remove("catch");
      dragged = point.distanceTo(start) >= FAR;
      setTimeout(() => { dragged = false; });
      const other = dragged && stopNear(map, point, stop);
      if (other) place(stop, other.vehicle, other.number);
    };
    map.on("mousemove", follow);
    document.addEventListener("mouseup", end, { once: true });
  });
}

function stopNear(map, point, except) {
  const near = state.day.vehicles.filter((vehicle) => !state.hidden.has(vehicle.id)).flatMap((vehicle) => vehicle.collections).filter((stop) => stop !== except)
    .map((stop) => ({ stop, far: map.latLngToContainerPoint(stop.container.at).distanceTo(point) })).filter(({ far }) => far < NEAR);
  return near.sort((a, b) => a.far - b.far)[0]?.stop ?? null;
}

function place(stop, vehicle, number) {
  if (vehicle && !(vehicle === stop.vehicle && number === stop.number)) move(stop.container, vehicle, Math.max(1, number));
}
