/* The live page: sends answers to the real graders, and shows the file again when it is saved, keeping what was typed. */
(function () {
  "use strict";
  const at = (id) => document.getElementById(id);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const data = () => (at("data") ? JSON.parse(at("data").textContent) : null);
  const answerOf = (id) => all("[data-slot]").find((one) => one.dataset.slot === id);

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
    about.slots.forEach((slot) => {
      const place = answerOf(slot.id), box = at("f-" + slot.id), one = told.slots[slot.id];
      if (!place || !box || !form.contains(place)) return;
      const made = document.createElement("template");
      made.innerHTML = one ? one.html : ""; // written by our own server, every word escaped
      box.replaceChildren(made.content);
      place.classList.remove("right", "partial", "wrong", "invalid", "undecided");
      if (one) place.classList.add(one.status);
    });
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
      const judged = all(".said").length > 0;
      at("main").replaceChildren(...page.getElementById("main").childNodes);
      if (window.DigiLabNumberline) window.DigiLabNumberline.setUp();
      document.title = page.title;
      restore(kept);
      open.forEach((name) => all("details").forEach((d) => { if (d.dataset.keep === name) d.open = true; }));
      if (focused && at(focused)) at(focused).focus({ preventScroll: true });
      if (judged && at("exercise")) judge(at("exercise"));
      at("live").classList.add("fresh");
      setTimeout(() => at("live").classList.remove("fresh"), 700);
    } catch (error) {
      if (error.name !== "AbortError") at("live").classList.add("lost");
    }
  }

  const news = new EventSource("/events");
  news.addEventListener("change", refresh);
  news.addEventListener("error", () => at("live").classList.add("lost"));
  news.addEventListener("open", () => {
    if (at("live").classList.contains("lost")) refresh();
    at("live").classList.remove("lost");
  });
})();
