// The map: roads, area, routes and stops on one canvas; pan and zoom with mouse, fingers, keys and buttons.
const map = (() => {
    const canvas = byId("map"), pen = canvas.getContext("2d");
    const lon0 = data.map.origin[0], lat0 = data.map.origin[1], shrink = Math.cos(lat0 * Math.PI / 180);
    const worldX = lon => (lon - lon0) * 111320 * shrink, worldY = lat => (lat0 - lat) * 110574;
    let scale = 1, offsetX = 0, offsetY = 0, width = 0, height = 0, drawn = false;

    // Lines are differences in 1e-5 degrees: lon, lat, lon, lat, ...
    function decode(numbers) {
        const line = new Float32Array(numbers.length);
        for (let i = 0, lon = 0, lat = 0; i < numbers.length; i += 2) {
            lon += numbers[i]; lat += numbers[i + 1];
            line[i] = worldX(lon / 1e5); line[i + 1] = worldY(lat / 1e5);
        }
        return line;
    }
    function pathOf(lines, closed) {
        const path = new Path2D();
        for (const numbers of lines) {
            const line = decode(numbers);
            for (let i = 0; i < line.length; i += 2) i ? path.lineTo(line[i], line[i + 1]) : path.moveTo(line[i], line[i + 1]);
            if (closed) path.closePath();
        }
        return path;
    }
    const minor = pathOf(data.map.minor, false), main = pathOf(data.map.main, false), areas = pathOf(data.map.areas, true);
    const routes = data.vehicles.map(vehicle => vehicle.legs.map(decode));
    const markers = [];
    data.containers.forEach((c, index) => { if (c.v < 0) markers.push({kind: "container", index, x: worldX(c.x), y: worldY(c.y), color: fillColor(c.fill)}); });
    data.vehicles.forEach((vehicle, v) => {
        let nr = 0;
        vehicle.stops.forEach((stop, s) => {
            if (stop.k === "collection") markers.push({kind: "stop", v, s, nr: ++nr, x: worldX(stop.x), y: worldY(stop.y), color: colorOf(v)});
        });
    });
    data.sites.forEach((site, index) => markers.push({kind: "site", index, x: worldX(site.x), y: worldY(site.y)}));

    const screenX = x => x * scale + offsetX, screenY = y => y * scale + offsetY;
    const visible = marker => marker.kind !== "stop" || !hidden.has(marker.v);

    function box() {
        const all = markers.length ? markers : [{x: -500, y: -500}, {x: 500, y: 500}];
        return [Math.min(...all.map(m => m.x)), Math.min(...all.map(m => m.y)), Math.max(...all.map(m => m.x)), Math.max(...all.map(m => m.y))];
    }
    function fit() {
        const [left, top, right, bottom] = box();
        scale = Math.min((width - 60) / Math.max(200, right - left), (height - 60) / Math.max(200, bottom - top));
        offsetX = width / 2 - (left + right) / 2 * scale; offsetY = height / 2 - (top + bottom) / 2 * scale;
        draw();
    }
    function zoom(factor, x = width / 2, y = height / 2) {
        const next = Math.max(.005, Math.min(5, scale * factor));
        offsetX = x - (x - offsetX) * next / scale; offsetY = y - (y - offsetY) * next / scale; scale = next;
        draw();
    }
    function resize() {
        const first = !width, ratio = window.devicePixelRatio || 1, rect = canvas.getBoundingClientRect();
        if (!rect.width) return;
        offsetX += (rect.width - width) / 2; offsetY += (rect.height - height) / 2;
        width = rect.width; height = rect.height;
        canvas.width = Math.round(width * ratio); canvas.height = Math.round(height * ratio);
        first ? fit() : paint();
    }

    function draw() { if (!drawn) { drawn = true; requestAnimationFrame(paint); } }
    function paint() {
        drawn = false;
        const ratio = window.devicePixelRatio || 1;
        pen.setTransform(1, 0, 0, 1, 0, 0); pen.fillStyle = "#fbfbf9"; pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.setTransform(scale * ratio, 0, 0, scale * ratio, offsetX * ratio, offsetY * ratio);
        pen.lineCap = pen.lineJoin = "round";
        pen.fillStyle = "#d6ebe866"; pen.fill(areas); stroke(areas, "#5aa39c", 1.5);
        const zoomed = Math.max(.8, Math.min(9, scale * 7));
        stroke(minor, "#cfd4d2", zoomed); stroke(main, "#aeb5b3", zoomed * 1.5 + .6);
        pen.setTransform(ratio, 0, 0, ratio, 0, 0);
        dots();
        routes.forEach((legs, v) => { if (!hidden.has(v)) route(legs, v); });
        markers.filter(visible).forEach(marker);
        halo();
    }
    function stroke(path, color, pixels) { pen.strokeStyle = color; pen.lineWidth = pixels / scale; pen.stroke(path); }
    const inView = m => { const x = screenX(m.x), y = screenY(m.y); return x > -30 && y > -30 && x < width + 30 && y < height + 30; };
    function dots() {
        const radius = Math.max(1.8, Math.min(6, scale * 28));
        for (const m of markers) if (m.kind === "container" && inView(m)) disc(m, radius, m.color, "#0004", .7);
    }
    function disc(m, radius, fill, line, lineWidth) {
        pen.beginPath(); pen.arc(screenX(m.x), screenY(m.y), radius, 0, 7); pen.fillStyle = fill; pen.fill();
        pen.strokeStyle = line; pen.lineWidth = lineWidth; pen.stroke();
    }
    // Drawn a little to the right of the road in driving direction, so that both directions and several vehicles show.
    function route(legs, v) {
        const shift = Math.min(2 + (v % 4) * 1.6, scale * 40), wide = Math.max(1.6, Math.min(4.2, scale * 22));
        let walked = 40;
        for (const leg of legs) {
            const line = beside(leg, shift);
            if (line.length < 2) continue;
            pen.beginPath(); line.forEach((p, i) => i ? pen.lineTo(p[0], p[1]) : pen.moveTo(p[0], p[1]));
            pen.strokeStyle = "#fffc"; pen.lineWidth = wide + 1.8; pen.stroke();
            pen.strokeStyle = colorOf(v); pen.lineWidth = wide; pen.setLineDash(v >= palette.length ? [8, 4] : []); pen.stroke(); pen.setLineDash([]);
            for (let i = 1; i < line.length; i++) walked = arrows(line[i - 1], line[i], walked, v, wide);
        }
    }
    function beside(leg, shift) {
        const points = [];
        for (let i = 0; i < leg.length; i += 2) {
            const before = Math.max(0, i - 2), after = Math.min(leg.length - 2, i + 2);
            const dx = leg[after] - leg[before], dy = leg[after + 1] - leg[before + 1], length = Math.hypot(dx, dy) || 1;
            points.push([screenX(leg[i]) - dy / length * shift, screenY(leg[i + 1]) + dx / length * shift]);
        }
        return points;
    }
    function arrows(a, b, walked, v, wide) {
        const length = Math.hypot(b[0] - a[0], b[1] - a[1]), spacing = 110;
        if (!length) return walked;
        for (let next = spacing - walked; next < length; next += spacing)
            arrow(a[0] + (b[0] - a[0]) * next / length, a[1] + (b[1] - a[1]) * next / length, Math.atan2(b[1] - a[1], b[0] - a[0]), v, wide);
        return (walked + length) % spacing;
    }
    function arrow(x, y, angle, v, wide) {
        if (x < 0 || y < 0 || x > width || y > height) return;
        const size = wide + 3;
        pen.save(); pen.translate(x, y); pen.rotate(angle); pen.beginPath(); pen.moveTo(size, 0); pen.lineTo(-size * .7, -size * .8); pen.lineTo(-size * .7, size * .8); pen.closePath();
        pen.fillStyle = colorOf(v); pen.fill(); pen.strokeStyle = "#fff"; pen.lineWidth = 1; pen.stroke(); pen.restore();
    }
    function marker(m) {
        if (!inView(m) || m.kind === "container") return;
        if (m.kind === "site") return site(m);
        const numbered = scale > .09 || data.vehicles.length - hidden.size === 1 && scale > .04;
        disc(m, numbered ? 9.5 : 4, m.color, "#fff", 1.4);
        if (numbered) label(String(m.nr), m, "#fff", m.nr > 99 ? 8.5 : 10.5);
    }
    function label(words, m, color, size) {
        pen.font = `600 ${size}px system-ui, sans-serif`; pen.textAlign = "center"; pen.textBaseline = "middle"; pen.fillStyle = color;
        pen.fillText(words, screenX(m.x), screenY(m.y) + .5);
    }
    function site(m) {
        const depot = data.sites[m.index].k === "depot", x = screenX(m.x), y = screenY(m.y);
        pen.fillStyle = depot ? "#1c2b33" : "#fff"; pen.strokeStyle = depot ? "#fff" : "#1c2b33"; pen.lineWidth = 2;
        pen.beginPath(); pen.rect(x - 10, y - 10, 20, 20); pen.fill(); pen.stroke();
        label(depot ? "D" : text("map.facility.letter"), m, depot ? "#fff" : "#1c2b33", 12);
    }
    function markerOf(what) {
        return what && markers.find(m => m.kind === what.kind && m.v === what.v && m.s === what.s && m.index === what.index);
    }
    function halo() {
        const m = markerOf(selection.current);
        if (!m) return;
        pen.beginPath(); pen.arc(screenX(m.x), screenY(m.y), 16, 0, 7); pen.strokeStyle = "#f0a500"; pen.lineWidth = 4; pen.stroke();
    }
    function at(x, y, reach) {
        let best = null, bestDistance = reach;
        for (const m of markers) {
            const distance = Math.hypot(screenX(m.x) - x, screenY(m.y) - y) + (m.kind === "container" ? 3 : 0);
            if (visible(m) && distance < bestDistance) { best = m; bestDistance = distance; }
        }
        return best;
    }
    selection.listeners.push(what => {
        const m = markerOf(what);
        if (m && !inView(m)) { offsetX = width / 2 - m.x * scale; offsetY = height / 2 - m.y * scale; }
        draw();
    });

    const pointers = new Map();
    let moved = 0;
    const position = event => { const rect = canvas.getBoundingClientRect(); return [event.clientX - rect.left, event.clientY - rect.top]; };
    canvas.addEventListener("pointerdown", event => { canvas.setPointerCapture(event.pointerId); pointers.set(event.pointerId, position(event)); moved = 0; });
    canvas.addEventListener("pointermove", event => {
        const before = pointers.get(event.pointerId), now = position(event);
        if (!before) { canvas.style.cursor = at(...now, 12) ? "pointer" : "grab"; return; }
        moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
        if (pointers.size === 1) { offsetX += now[0] - before[0]; offsetY += now[1] - before[1]; draw(); }
        else if (pointers.size === 2) {
            const other = [...pointers].find(([id]) => id !== event.pointerId)[1], gap = p => Math.hypot(p[0] - other[0], p[1] - other[1]);
            if (gap(before) > 0) zoom(gap(now) / gap(before), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
        }
        pointers.set(event.pointerId, now);
    });
    canvas.addEventListener("pointerup", event => {
        pointers.delete(event.pointerId);
        if (moved < 6) { const m = at(...position(event), event.pointerType === "touch" ? 24 : 13); selection.set(m ? {kind: m.kind, v: m.v, s: m.s, index: m.index} : null); }
    });
    canvas.addEventListener("pointercancel", event => pointers.delete(event.pointerId));
    canvas.addEventListener("wheel", event => { event.preventDefault(); zoom(Math.exp(-event.deltaY * .0016), ...position(event)); }, {passive: false});
    canvas.addEventListener("dblclick", event => zoom(2, ...position(event)));
    canvas.addEventListener("keydown", event => {
        const steps = {ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60]}[event.key];
        if (steps) { offsetX += steps[0]; offsetY += steps[1]; draw(); }
        else if (event.key === "+" || event.key === "=") zoom(1.4);
        else if (event.key === "-") zoom(1 / 1.4);
        else if (event.key === "0") fit();
        else return;
        event.preventDefault();
    });
    byId("zoomIn").addEventListener("click", () => zoom(1.5));
    byId("zoomOut").addEventListener("click", () => zoom(1 / 1.5));
    byId("zoomFit").addEventListener("click", fit);
    new ResizeObserver(resize).observe(canvas);
    window.addEventListener("beforeprint", resize);
    return {draw, fit, at, markers, screen: m => [screenX(m.x), screenY(m.y)]};
})();
