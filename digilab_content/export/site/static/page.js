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

  const ladder = window.DigiLabLadder;
  const course = data.course;

  // What has happened here (ladder.js); the boxes of the guided steps never count and stand apart.
  let state = ladder.begin();
  const guided = {};
  const standing = (slot) => state.slots[slot.id] || guided[slot.id] || { status: "", tries: 0 };
  const climb = (event) => (state = ladder.step(course, state, event));
  const KINDS = { invalid: "empty", undecided: "review" };
  const NAMES = { empty: "invalid", review: "undecided" };

  function status(slot, outcome) {
    if (outcome.tags.indexOf("@empty") >= 0) return "empty";
    if (slot.input === "free" || outcome.score === null) return "review";
    if (outcome.score >= 1) return "right";
    // What rightly follows from an earlier mistake is right for the full engine: not judged here before that is mended.
    if (early(slot)) return "review";
    return outcome.score > 0 ? "partial" : "wrong";
  }

  function early(slot) {
    return (slot.follow || []).some((id) => (state.slots[id] || {}).status !== "right");
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
    const told = kind !== "review" ? kind : slot.input === "free" ? "review-free" : early(slot) ? "earlier" : "review";
    head.append(sign, label + say[told]);
    box.append(head);
    const words = document.createElement("div");
    words.className = "words";
    // "This is not the right answer" may be false of what follows from a mistake.
    if (told !== "earlier") outcome.says.forEach((name) => words.append(at(name).content.cloneNode(true)));
    if (words.childNodes.length) box.append(words);
    const limit = slot.attempts;
    if (limit && kind !== "right" && kind !== "empty" && kind !== "review") {
      const tries = standing(slot).tries;
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
    if (kind === "right" || (limit && standing(slot).tries >= limit)) lock(place);
  }

  function lock(place) {
    all("input, select, textarea", place).forEach((field) => {
      if (field.type === "text" || field.tagName === "TEXTAREA") field.readOnly = true;
      else field.disabled = true;
    });
  }

  /* Judges one slot. The same answer given twice is one attempt; an empty answer is none. */
  function check(slot) {
    const inside = course.tasks.some((task) => task.id === slot.id);
    const done = inside ? ladder.offers(course, state).open.indexOf(slot.id) < 0 : standing(slot).status === "right";
    if (done) return KINDS[standing(slot).status] || standing(slot).status;
    const given = window.DigiLabAnswers.read(answerOf(slot.id), slot.input);
    const outcome = judge.score(slot, given);
    const kind = status(slot, outcome);
    const chosen = slot.input === "one" || slot.input === "many" ? given : [];
    const names = outcome.tags.concat(chosen).map((name) => (name[0] === "@" ? name : "#" + name));
    const verdict = { slot: slot.id, status: NAMES[kind] || kind, share: outcome.score || 0, names: names };
    verdict.written = JSON.stringify(given);
    if (inside) climb({ answered: [verdict] });
    else guided[slot.id] = { status: kind, tries: 0 };
    show(slot, kind, outcome);
    return kind;
  }

  // ── points ─────────────────────────────────────────────────────────────────────────────────────────────────────────
  function points() {
    const made = ladder.mark(course, state), total = made.total - made.waiting;
    if (!total || made.points === null) at("points").textContent = "";
    else at("points").textContent = fill(say.points, { points: number(made.points), total: number(total) });
  }

  function remember() {
    const here = ladder.offers(course, state).asked;
    const done = here.every((id) => (state.slots[id] || {}).status === "right");
    try {
      if (done && !state.given_up) localStorage.setItem("digilab:" + data.id, "done");
    } catch (_) {
      /* no storage here (private window): nothing is remembered, nothing breaks */
    }
    return done;
  }

  function finish(kinds, more) {
    const summary = at("summary");
    const done = remember();
    summary.className = "summary " + (done ? "right" : "");
    const open = kinds.some((kind) => kind === "wrong" || kind === "partial");
    summary.textContent = done ? say["all-right"] : more ? say["asked-more"] : open ? say["not-all"] : "";
    summary.hidden = data.slots.length < 2 || !summary.textContent;
    render();
  }

  // ── what may be seen now ───────────────────────────────────────────────────────────────────────────────────────────
  const hints = all("details.hint");
  const solution = at("solution");
  const worked = solution ? all(".worked > li", solution) : [];

  function render() {
    const here = ladder.offers(course, state);
    window.DigiLabUnveil(document.querySelector(".statement"), here.asked);
    data.slots.forEach((slot) => (at("f-" + slot.id).hidden = here.asked.indexOf(slot.id) < 0));
    hints.forEach((hint, k) => {
      hint.hidden = k > state.hints || (k === state.hints && here.hint === null);
      const cost = hint.querySelector(".cost");
      if (cost && k >= state.hints) cost.hidden = here.hint === 0;
    });
    if (at("guided")) at("guided").hidden = !(state.steps || here.steps);
    if (solution) {
      solution.hidden = !(state.parts || here.solution);
      worked.forEach((part, k) => (part.hidden = k >= state.parts));
      const expected = solution.querySelector(".expected");
      if (expected) expected.hidden = state.parts < course.parts;
      if (at("more")) at("more").parentNode.hidden = !(state.parts && here.solution);
    }
    const locked = (solution && solution.hidden) || (at("guided") && at("guided").hidden);
    at("unclimbed").hidden = !locked || here.hint !== null;
    const variant = at("variant");
    if (variant) variant.classList.toggle("main", here.variant);
    points();
  }

  // ── the page ───────────────────────────────────────────────────────────────────────────────────────────────────────
  at("actions").hidden = false;
  render();

  at("exercise").addEventListener("submit", (event) => {
    event.preventDefault();
    const before = ladder.offers(course, state).asked;
    const here = data.slots.filter((slot) => before.indexOf(slot.id) >= 0);
    const kinds = here.map(check);
    const after = ladder.offers(course, state).asked;
    finish(kinds, after.some((id) => before.indexOf(id) < 0));
    const again = data.slots.find((slot) => {
      const one = standing(slot).status;
      return after.indexOf(slot.id) >= 0 && one !== "right" && one !== "undecided";
    });
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

  hints.forEach((hint, k) => {
    hint.addEventListener("toggle", () => {
      if (!hint.open || k !== state.hints) return;
      climb("hint");
      render();
    });
  });

  function reveal() {
    climb("solution");
    if (state.given_up && !solution.querySelector(".shown")) solution.append(paragraph(say.shown, "shown note"));
    render();
  }

  if (solution) {
    solution.addEventListener("toggle", () => {
      if (solution.open && !state.parts) reveal();
    });
    if (at("more")) {
      at("more").addEventListener("click", () => {
        reveal();
        const part = worked[state.parts - 1];
        if (part) {
          part.tabIndex = -1;
          part.focus();
        }
      });
    }
  }

  if (at("steps")) {
    at("guided").addEventListener("toggle", () => {
      if (!at("guided").open || state.steps) return;
      climb("steps");
      render();
    });
    at("step-actions").hidden = data.steps.length === 0;
    at("steps").addEventListener("submit", (event) => {
      event.preventDefault();
      data.steps.forEach(check);
    });
  }
})();
