// A click on the map: which container is meant. Canvas, markers and what lies on them need not agree, so places decide.
import { state, selectContainer } from "./state.js";

const REACH = matchMedia("(pointer: coarse)").matches ? 22 : 13, TOGETHER = 3; // pixels

/** Selects the container nearest to a click; where several stand at one place, each further click selects the next. */
export function pick(map, point) {
  const near = together(map, point);
  if (!near.length) return false;
  const now = near.findIndex((container) => container.index === state.container);
  selectContainer(near[(now + 1) % near.length].index, false);
  return true;
}

/** What stands at the place nearest to a point, what the chosen vehicle empties first, what nobody empties last. */
function together(map, point) {
  const placed = state.day.containers.filter(({ stop }) => !stop || !state.hidden.has(stop.vehicle.id))
    .map((container) => ({ container, far: map.latLngToContainerPoint(container.at).distanceTo(point) })).filter(({ far }) => far < REACH);
  const least = Math.min(...placed.map(({ far }) => far));
  return placed.filter(({ far }) => far <= least + TOGETHER).map(({ container }) => container).sort((a, b) => rank(a) - rank(b));
}

const rank = ({ stop }) => (!stop ? 2 : stop.vehicle.index === state.vehicle ? 0 : 1);
