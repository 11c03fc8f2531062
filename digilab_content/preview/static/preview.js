/* The live page: sends answers to the real graders, and shows the file again when it is saved, keeping what was typed. */
(function () {
  "use strict";
  const at = (id) => document.getElementById(id);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const data = () => (at("data") ? JSON.parse(at("data").textContent) : null);
  const answerOf = (id) => all("[data-slot]").find((one) => one.dataset.slot === id);

  // ── the ladder: what a pupil would have been shown (ladder.js), beside everything that a teacher sees ───────────────
  const ladder = window.DigiLabLadder;
  let state = ladder.begin(), about = "";
  const fill = (text, facts) => text.replace(/%(\w+)%/g, (whole, name) => (name in facts ? facts[name] : whole));
  const number = (n) => String(Math.round(n * 100) / 100).replace(".", data().decimal);

  function render() {
    const here = data(), course = here && here.course;
    if (!course || !at("pupil")) return;
    if (JSON.stringify(course) !== about) {
      about = JSON.stringify(course);
      state = ladder.begin();
    }
    const pupil = at("pupil").checked, may = ladder.offers(course, state), earned = ladder.mark(course, state);
    at("rungs").hidden = !pupil;
    all("[data-climb]").forEach((button) => {
      const rung = button.dataset.climb;
      button.disabled = !(rung === "begin" || (rung === "hint" ? may.hint !== null : may[rung]));
    });
    at("next-hint").textContent = may.hint ? fill(here.words["next-hint"], { percent: number(100 * may.hint) }) : here.words["free-hint"];
    const facts = { points: number(earned.points), total: number(earned.total - earned.waiting) };
    at("earned").textContent = earned.points === null ? fill(here.words.waiting, { total: number(earned.total) }) : fill(here.words.earned, facts);
    if (at("hints")) {
      at("hints").hidden = pupil && !state.hints;
      all("#hints li").forEach((hint, k) => (hint.hidden = pupil && k >= state.hints));
    }
    if (at("guided")) at("guided").hidden = pupil && !state.steps;
    at("solution").hidden = pupil && !state.parts;
    all("#solution .part").forEach((part, k) => (part.hidden = pupil && k >= state.parts));
    all("#solution .expected").forEach((one) => (one.hidden = pupil && state.parts < course.parts));
    const everything = course.tasks.map((task) => task.id);
    window.DigiLabUnveil(document.querySelector(".statement"), pupil ? may.asked : everything);
    everything.forEach((id) => {
      const box = at("f-" + id);
      if (box && !box.children.length && !pupil && may.asked.indexOf(id) < 0 && Object.keys(state.slots).length) {
        const note = document.createElement("p");
        note.className = "note";
        note.textContent = here.words.unasked;
        box.append(note);
      }
    });
  }

  function climb(rung) {
    const course = data().course;
    state = rung === "begin" ? ladder.begin() : ladder.step(course, state, rung);
    render();
    const place = { hint: "hints", steps: "guided", solution: "solution" }[rung];
    if (place && at(place)) at(place).open = true;
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-climb]");
    if (button) climb(button.dataset.climb);
  });
  document.addEventListener("change", (event) => {
    if (event.target.id === "pupil") render();
  });

  // ── judging ────────────────────────────────────────────────────────────────────────────────────────────────────────
  function answers(about) {
    const made = {};
    about.slots.forEach((slot) => {
      const place = answerOf(slot.id);
      if (!place) return;
      const given = window.DigiLabAnswers.read(place, slot.input);
      made[slot.id] = slot.input === "one" ? given[0] || "" : given;
    });
    return made;
  }

  async function judge(form) {
    const about = data();
    const address = "/judge" + window.location.search.replace(/^.*(?:[?&](ui=\w+)).*$|^.*$/, (_, ui) => (ui ? "?" + ui : ""));
    const asked = { name: about.name, lang: about.lang, variant: about.variant, answers: answers(about) };
    let told;
    try {
      const reply = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(asked)
      });
      if (!reply.ok) throw new Error(String(reply.status));
      told = await reply.json();
    } catch (_) {
      told = { slots: {}, mark: "", problem: about.words.lost };
    }
    at("problem").hidden = !told.problem;
    at("problem").textContent = told.problem;
    if (form.id === "exercise") at("mark").textContent = told.mark;
    if (form.id === "exercise" && about.course) {
      const judged = about.course.tasks.filter((task) => told.slots[task.id]).map((task) => ({
        slot: task.id, status: told.slots[task.id].status, share: told.slots[task.id].share,
        names: told.slots[task.id].names, written: JSON.stringify(asked.answers[task.id])
      }));
      state = ladder.step(about.course, state, { answered: judged });
    }
    about.slots.forEach((slot) => {
      const place = answerOf(slot.id), box = at("f-" + slot.id), one = told.slots[slot.id];
      if (!place || !box || !form.contains(place)) return;
      const made = document.createElement("template");
      made.innerHTML = one ? one.html : ""; // written by our own server, every word escaped
      box.replaceChildren(made.content);
      place.classList.remove("right", "partial", "wrong", "invalid", "undecided");
      if (one) place.classList.add(one.status);
    });
    render();
  }

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    judge(event.target);
  });

  // ── live ───────────────────────────────────────────────────────────────────────────────────────────────────────────
  function typed() {
    return all("[data-slot]").map((place) => ({
      slot: place.dataset.slot,
      fields: all("input, select, textarea", place).map((field) => ({
        key: (field.dataset.id || "") + "|" + (field.type === "radio" || field.type === "checkbox" ? field.value : ""),
        value: field.value,
        checked: field.checked
      }))
    }));
  }

  function restore(kept) {
    kept.forEach((one) => {
      const place = answerOf(one.slot);
      if (!place) return;
      all("input, select, textarea", place).forEach((field) => {
        const box = field.type === "radio" || field.type === "checkbox";
        const key = (field.dataset.id || "") + "|" + (box ? field.value : "");
        const old = one.fields.find((f) => f.key === key);
        if (!old) return;
        if (box) field.checked = old.checked;
        else field.value = old.value;
      });
    });
  }

  let again = null;

  async function refresh() {
    if (again) again.abort();
    again = new AbortController();
    try {
      const reply = await fetch(window.location.href, { signal: again.signal });
      const page = new DOMParser().parseFromString(await reply.text(), "text/html");
      const kept = typed(), open = all("details[open][data-keep]").map((d) => d.dataset.keep);
      const focused = document.activeElement && document.activeElement.id;
      const judged = all(".said").length > 0, pupil = at("pupil") && at("pupil").checked;
      at("main").replaceChildren(...page.getElementById("main").childNodes);
      if (window.DigiLabNumberline) window.DigiLabNumberline.setUp();
      if (window.DigiLabLabel) window.DigiLabLabel.setUp();
      document.title = page.title;
      restore(kept);
      if (at("pupil")) at("pupil").checked = pupil;
      render();
      open.forEach((name) => all("details").forEach((d) => { if (d.dataset.keep === name) d.open = true; }));
      if (focused && at(focused)) at(focused).focus({ preventScroll: true });
      if (judged && at("exercise")) judge(at("exercise"));
      at("live").classList.add("fresh");
      setTimeout(() => at("live").classList.remove("fresh"), 700);
    } catch (error) {
      if (error.name !== "AbortError") at("live").classList.add("lost");
    }
  }

  render();

  const news = new EventSource("/events");
  news.addEventListener("change", refresh);
  news.addEventListener("error", () => at("live").classList.add("lost"));
  news.addEventListener("open", () => {
    if (at("live").classList.contains("lost")) refresh();
    at("live").classList.remove("lost");
  });
})();
