/* An exercise's page: collects what the pupil does, asks judge.js, shows what is said. Works without a network. */
(function () {
  "use strict";
  const judge = window.DigiLabJudge;
  const data = JSON.parse(document.getElementById("rules").textContent);
  const say = data.words;
  const at = (id) => document.getElementById(id);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const answerOf = (id) => all("[data-slot]").find((one) => one.dataset.slot === id);
  const SIGNS = { right: "✓", partial: "◐", wrong: "✗", review: "?", empty: "…" };
  const fill = (text, facts) => text.replace(/%(\w+)%/g, (whole, name) => (name in facts ? facts[name] : whole));
  const number = (n) => String(Math.round(n * 100) / 100).replace(".", data.decimal);

  // What has happened here: best share of each slot (null: not judged), attempts, hints seen, whether the key was shown.
  const state = { slots: {}, hints: new Set(), shown: false };
  data.slots.concat(data.steps).forEach((slot) => {
    state.slots[slot.id] = { tries: 0, status: "", share: 0, last: null };
  });

  function status(slot, outcome) {
    if (outcome.tags.indexOf("@empty") >= 0) return "empty";
    if (slot.input === "free" || outcome.score === null) return "review";
    return outcome.score >= 1 ? "right" : outcome.score > 0 ? "partial" : "wrong";
  }

  // ── what is said ───────────────────────────────────────────────────────────────────────────────────────────────────
  function paragraph(text, className) {
    const p = document.createElement("p");
    p.textContent = text;
    if (className) p.className = className;
    return p;
  }

  function show(slot, kind, outcome) {
    const box = at("f-" + slot.id);
    box.className = "said " + kind;
    box.replaceChildren();
    const head = document.createElement("p");
    head.className = "head";
    const sign = document.createElement("span");
    sign.className = "sign";
    sign.setAttribute("aria-hidden", "true");
    sign.textContent = SIGNS[kind];
    const label = box.dataset.label ? box.dataset.label + " – " : "";
    head.append(sign, label + (kind === "review" && slot.input === "free" ? say["review-free"] : say[kind]));
    box.append(head);
    const words = document.createElement("div");
    words.className = "words";
    outcome.says.forEach((name) => words.append(at(name).content.cloneNode(true)));
    if (words.childNodes.length) box.append(words);
    const limit = slot.attempts;
    if (limit && kind !== "right" && kind !== "empty" && kind !== "review") {
      const tries = state.slots[slot.id].tries;
      const text = tries >= limit ? say["no-more"] : fill(say.attempt, { number: tries, total: limit });
      box.append(paragraph(text, "tries"));
    }
    const place = answerOf(slot.id);
    place.classList.remove("right", "partial", "wrong", "review", "empty");
    place.classList.add(kind);
    at("m-" + slot.id).textContent = SIGNS[kind];
    all("input, select, textarea", place).forEach((field) => {
      if (kind === "wrong") field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    });
    if (kind === "right" || (limit && state.slots[slot.id].tries >= limit)) lock(place);
  }

  function lock(place) {
    all("input, select, textarea", place).forEach((field) => {
      if (field.type === "text" || field.tagName === "TEXTAREA") field.readOnly = true;
      else field.disabled = true;
    });
  }

  /* Judges one slot. The same answer given twice is one attempt; an empty answer is none. */
  function check(slot) {
    const mine = state.slots[slot.id];
    if (mine.status === "right" || (slot.attempts && mine.tries >= slot.attempts)) return mine.status;
    const given = window.DigiLabAnswers.read(answerOf(slot.id), slot.input);
    const outcome = judge.score(slot, given);
    const kind = status(slot, outcome);
    const written = JSON.stringify(given);
    if (kind !== "empty" && kind !== "review" && written !== mine.last) {
      mine.tries += 1;
      mine.last = written;
    }
    mine.status = kind;
    if (!state.shown && kind !== "empty" && kind !== "review") {
      mine.share = Math.max(0, outcome.score * (1 - (slot.penalty || 0) * (mine.tries - 1)));
    }
    show(slot, kind, outcome);
    return kind;
  }

  // ── points ─────────────────────────────────────────────────────────────────────────────────────────────────────────
  function points() {
    const judged = data.slots.filter((slot) => slot.input !== "free" && state.slots[slot.id].status !== "review");
    const total = judged.reduce((sum, slot) => sum + slot.points, 0);
    let made = judged.reduce((sum, slot) => sum + slot.points * state.slots[slot.id].share, 0);
    (data.groups || []).forEach((group) => {
      const held = group.parts.flat();
      const cells = judged.filter((slot) => held.indexOf(slot.id) >= 0);
      const right = group.parts.filter((part) => part.every((id) => state.slots[id].share >= 1)).length;
      made -= cells.reduce((sum, slot) => sum + slot.points * state.slots[slot.id].share, 0);
      made += (group.points * right) / group.parts.length;
    });
    if (data.scoring === "all-or-nothing" && judged.some((slot) => state.slots[slot.id].share < 1)) made = 0;
    let cost = 0;
    state.hints.forEach((hint) => (cost += data.hints[hint] || 0));
    made = Math.max(0, made - cost * total);
    if (!total) at("points").textContent = "";
    else at("points").textContent = fill(say.points, { points: number(made), total: number(total) });
  }

  function remember() {
    const done = data.slots.every((slot) => state.slots[slot.id].status === "right");
    try {
      if (done && !state.shown) localStorage.setItem("digilab:" + data.id, "done");
    } catch (_) {
      /* no storage here (private window): nothing is remembered, nothing breaks */
    }
    return done;
  }

  function finish(kinds) {
    const summary = at("summary");
    const done = remember();
    summary.className = "summary " + (done ? "right" : "");
    const open = kinds.some((kind) => kind === "wrong" || kind === "partial");
    summary.textContent = done ? say["all-right"] : open ? say["not-all"] : "";
    summary.hidden = data.slots.length < 2 || !summary.textContent;
    const variant = at("variant");
    if (variant) variant.classList.toggle("main", done);
    points();
  }

  // ── the page ───────────────────────────────────────────────────────────────────────────────────────────────────────
  at("actions").hidden = false;
  points();

  at("exercise").addEventListener("submit", (event) => {
    event.preventDefault();
    const kinds = data.slots.map(check);
    finish(kinds);
    const again = data.slots.find((slot, k) => kinds[k] !== "right" && kinds[k] !== "review");
    const field = again && answerOf(again.id).querySelector("input:not([disabled]), select:not([disabled]), textarea");
    if (field && !field.readOnly) field.focus({ preventScroll: true });
    const box = at("verdict");
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  });

  // A changed answer takes its sign away: what stands there is not judged yet.
  at("exercise").addEventListener("input", (event) => {
    const place = event.target.closest("[data-slot]");
    if (!place || place.classList.contains("right")) return;
    place.classList.remove("partial", "wrong", "review", "empty");
    at("m-" + place.dataset.slot).textContent = "";
    all("[aria-invalid]", place).forEach((field) => field.removeAttribute("aria-invalid"));
  });

  const hints = all("details.hint");
  hints.forEach((hint, k) => {
    hint.hidden = k > 0;
    hint.addEventListener("toggle", () => {
      if (!hint.open) return;
      const settled = data.slots.every((slot) => state.slots[slot.id].status === "right");
      if (!settled && !state.shown) state.hints.add(k);
      if (hints[k + 1]) hints[k + 1].hidden = false;
      points();
    });
  });

  const solution = at("solution");
  if (solution) {
    solution.addEventListener("toggle", () => {
      if (!solution.open || state.shown) return;
      const settled = data.slots.every((slot) => ["right", "review"].indexOf(state.slots[slot.id].status) >= 0);
      state.shown = !settled;
      if (!settled && !solution.querySelector(".shown")) solution.append(paragraph(say.shown, "shown note"));
    });
  }

  if (at("steps")) {
    at("step-actions").hidden = data.steps.length === 0;
    at("steps").addEventListener("submit", (event) => {
      event.preventDefault();
      data.steps.forEach(check);
    });
  }
})();
