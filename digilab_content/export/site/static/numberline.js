/* A number line that writes in the box below it: points and ends of intervals moved by finger, mouse or keys.
   What is typed in the box moves them too. Without this script the box alone is used. */
(function () {
  "use strict";
  const MOST = 20;

  function setUp(rail) {
    const facts = rail.dataset;
    if (facts.ready) return;
    facts.ready = "yes";
    const low = Number(facts.low), high = Number(facts.high), snap = Number(facts.snap);
    const left = Number(facts.left), right = Number(facts.right);
    const box = rail.parentElement.querySelector("input[type=text]");
    const places = 6;
    const first = Math.ceil(low / snap - 1e-6), last = Math.floor(high / snap + 1e-6);
    const clamp = (n) => Math.min(Math.max(n, first), last);
    let below = 1; // the denominator of a snap such as 1/3
    while (below < 1000 && Math.abs(snap * below - Math.round(snap * below)) > 1e-9) below += 1;
    const decimal = /^1(0*)$/.test(String(below)) || Math.abs(snap * 1e6 - Math.round(snap * 1e6)) < 1e-6;
    const common = (a, b) => (b ? common(b, a % b) : Math.abs(a));
    const value = (n) => {
      if (decimal) return String(Number((n * snap).toFixed(places)));
      const over = n * Math.round(snap * below), both = common(over, below) || 1;
      return over / both + (below === both ? "" : "/" + below / both);
    };
    const shown = (n) => value(n).replace(".", facts.decimal).replace("-", "−");
    const typed = (n) => value(n).replace(".", facts.decimal);
    const at = (n) => left + ((n * snap - low) / (high - low)) * (right - left);

    // Positions are counted in snaps. An end of an interval beyond the line (first − 1, last + 1) is infinite.
    const state = { knobs: [], points: [], closed: [true, true] };
    const off = () => box.disabled || box.readOnly;

    function text() {
      if (facts.kind === "point") return state.knobs[0].set ? typed(state.knobs[0].n) : "";
      if (facts.kind === "points") return state.points.length ? "{" + state.points.map(typed).join(" ; ") + "}" : "";
      const [a, b] = state.knobs;
      if (!a.set || !b.set) return "";
      const start = a.n < first ? "]-inf" : (state.closed[0] ? "[" : "]") + typed(a.n);
      const end = b.n > last ? "+inf[" : typed(b.n) + (state.closed[1] ? "]" : "[");
      return start + " ; " + end;
    }

    function write() {
      box.value = text();
      box.dispatchEvent(new Event("input", { bubbles: true }));
      draw();
    }

    function name(knob) {
      return knob.n < first ? "−∞" : knob.n > last ? "+∞" : shown(knob.n);
    }

    function draw() {
      state.knobs.forEach((knob, k) => {
        knob.at.style.left = Math.min(Math.max(at(knob.n), 0), 100) + "%";
        knob.at.setAttribute("aria-valuenow", String(Number((knob.n * snap).toFixed(6))));
        knob.at.setAttribute("aria-valuetext", name(knob));
        knob.at.classList.toggle("unset", !knob.set);
        if (facts.kind === "interval") {
          const infinite = knob.n < first || knob.n > last;
          const closed = state.closed[k] && !infinite;
          knob.at.textContent = (k === 0) === closed ? "[" : "]";
          turns[k].textContent = knob.at.textContent;
          turns[k].setAttribute("aria-pressed", String(closed));
          turns[k].disabled = infinite;
        }
      });
      if (bar) {
        const [a, b] = state.knobs;
        bar.hidden = !a.set || !b.set;
        bar.style.left = Math.max(at(a.n), 0) + "%";
        bar.style.width = Math.min(at(b.n), 100) - Math.max(at(a.n), 0) + "%";
      }
      rail.querySelectorAll(".rail-point").forEach((one) => one.remove());
      state.points.forEach((n) => {
        const dot = document.createElement("span");
        dot.className = "rail-point";
        dot.style.left = at(n) + "%";
        dot.style.top = facts.level + "%";
        rail.append(dot);
      });
    }

    function move(knob, n) {
      if (off()) return;
      const k = state.knobs.indexOf(knob);
      const wide = facts.kind === "interval";
      n = Math.min(Math.max(n, wide && k === 0 ? first - 1 : first), wide && k === 1 ? last + 1 : last);
      if (wide && k === 0) n = Math.min(n, state.knobs[1].n - 1);
      if (wide && k === 1) n = Math.max(n, state.knobs[0].n + 1);
      knob.n = n;
      if (facts.kind === "points") {
        draw();
        return;
      }
      state.knobs.forEach((one) => { one.set = true; });
      write();
    }

    function toggle(n) {
      if (off()) return;
      const k = state.points.indexOf(n);
      if (k >= 0) state.points.splice(k, 1);
      else if (state.points.length < MOST) state.points.push(n);
      state.points.sort((a, b) => a - b);
      write();
    }

    function key(event, knob) {
      const far = Math.max(1, Math.round((last - first) / 10));
      const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: far, PageDown: -far };
      if (event.key in steps) move(knob, knob.n + steps[event.key]);
      else if (event.key === "Home") move(knob, first);
      else if (event.key === "End") move(knob, last);
      else if (facts.kind === "points" && (event.key === "Enter" || event.key === " ")) toggle(knob.n);
      else return;
      event.preventDefault();
    }

    function under(event) {
      const frame = rail.getBoundingClientRect();
      const share = ((event.clientX - frame.left) / frame.width) * 100;
      return Math.round((low + ((share - left) / (right - left)) * (high - low)) / snap);
    }

    function knob(n, label) {
      const one = document.createElement("span");
      one.className = "knob " + facts.kind;
      one.tabIndex = 0;
      one.setAttribute("role", "slider");
      one.setAttribute("aria-label", label);
      one.setAttribute("aria-valuemin", String(first * snap));
      one.setAttribute("aria-valuemax", String(last * snap));
      one.style.top = facts.level + "%";
      const made = { at: one, n: n, set: false };
      one.addEventListener("keydown", (event) => key(event, made));
      rail.append(one);
      state.knobs.push(made);
      return made;
    }

    function turn(k) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "turn";
      button.setAttribute("aria-label", k === 0 ? facts.sayTurnLow : facts.sayTurnHigh);
      button.addEventListener("click", () => {
        if (off()) return;
        state.closed[k] = !state.closed[k];
        state.knobs.forEach((one) => { one.set = true; });
        write();
      });
      return button;
    }

    const middle = clamp(Math.round((low + high) / 2 / snap));
    let bar = null;
    let turns = [];
    if (facts.kind === "interval") {
      bar = document.createElement("span");
      bar.className = "rail-bar";
      bar.style.top = facts.level + "%";
      rail.append(bar);
      const third = Math.max(1, Math.floor((last - first) / 3));
      knob(first + third, facts.sayLow);
      knob(Math.max(last - third, first + third + 1), facts.sayHigh);
      turns = [turn(0), turn(1)];
      box.before(turns[0]);
      box.after(turns[1]);
    } else {
      knob(middle, facts.kind === "point" ? facts.sayPosition : facts.sayCursor);
    }

    let held = null;
    rail.addEventListener("pointerdown", (event) => {
      if (off() || event.button > 0) return;
      const n = under(event);
      const near = state.knobs.slice().sort((a, b) => Math.abs(a.n - n) - Math.abs(b.n - n));
      held = state.knobs.find((one) => one.at === event.target) || near[0];
      held.at.focus();
      event.preventDefault();
      if (facts.kind === "points") {
        move(held, clamp(n));
        toggle(clamp(n));
        held = null;
        return;
      }
      rail.setPointerCapture(event.pointerId);
      if (held.at !== event.target) move(held, n);
    });
    rail.addEventListener("pointermove", (event) => {
      if (held) move(held, under(event));
    });
    ["pointerup", "pointercancel"].forEach((end) => rail.addEventListener(end, () => { held = null; }));

    // ── what is typed ────────────────────────────────────────────────────────────────────────────────────────────────
    const number = (word) => {
      const [over, below] = word.trim().replace(",", ".").replace(/[−–]/g, "-").split("/").map(Number);
      return below === undefined ? over : over / below;
    };
    const position = (word) => {
      const n = number(word) / snap;
      return word.trim() && Math.abs(n - Math.round(n)) < 1e-6 ? clamp(Math.round(n)) : null;
    };

    function follow() {
      const written = box.value.trim();
      if (facts.kind === "point") {
        const n = written ? position(written) : null;
        state.knobs[0].set = n !== null;
        if (n !== null) state.knobs[0].n = n;
      } else if (facts.kind === "points") {
        const found = written.replace(/[{}]/g, "").split(";").map(position);
        state.points = found.some((n) => n === null) ? [] : Array.from(new Set(found)).sort((a, b) => a - b);
      } else {
        const m = /^([\[\]])\s*([^;]+);([^;]+?)\s*([\[\]])$/.exec(written);
        const a = m && (/^-(inf|∞)$/.test(m[2].trim()) ? first - 1 : position(m[2]));
        const b = m && (/^\+?(inf|∞)$/.test(m[3].trim()) ? last + 1 : position(m[3]));
        const good = m && a !== null && b !== null && a < b;
        state.knobs.forEach((one) => { one.set = Boolean(good); });
        if (good) {
          state.knobs[0].n = a;
          state.knobs[1].n = b;
          state.closed = [m[1] === "[", m[4] === "]"];
        }
      }
      draw();
    }
    box.addEventListener("input", (event) => { if (event.isTrusted) follow(); });
    follow();
  }

  function all() {
    document.querySelectorAll(".rail").forEach(setUp);
  }

  window.DigiLabNumberline = { setUp: all };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", all);
  else all();
})();
