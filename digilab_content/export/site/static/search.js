/* The catalogue: a search that forgives accents and Arabic spelling, and what is already done on this device. */
(function () {
  "use strict";
  const at = (id) => document.getElementById(id);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));

  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f\u064b-\u0655\u0670ـ]/g, "").toLowerCase()
      .replace(/[أإآٱ]/g, "ا").replace(/ة/g, "ه").replace(/ى/g, "ي").replace(/œ/g, "oe");
  }

  const cards = all(".cards li").map((card) => ({ card: card, text: plain(card.dataset.text) }));
  const form = at("search"), words = at("words"), level = at("level"), found = at("found");

  function filter() {
    const wanted = plain(words.value).split(/\s+/).filter(Boolean);
    let count = 0;
    cards.forEach((one) => {
      const here = one.card.closest(".level").dataset.level;
      const fits = (!level.value || level.value === here) && wanted.every((word) => one.text.indexOf(word) >= 0);
      one.card.hidden = !fits;
      if (fits) count += 1;
    });
    all(".level, .subject").forEach((group) => {
      group.hidden = !group.querySelector(".cards li:not([hidden])");
    });
    const text = count ? found.dataset.some.replace("%count%", count) : found.dataset.none;
    found.textContent = wanted.length || level.value ? text : "";
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  words.addEventListener("input", filter);
  level.addEventListener("change", filter);
  filter();

  try {
    cards.forEach((one) => {
      const done = one.card.dataset.items.split(" ").some((id) => localStorage.getItem("digilab:" + id) === "done");
      const mark = one.card.querySelector(".done");
      if (done) mark.textContent = "✓ " + mark.dataset.done;
    });
  } catch (_) {
    /* no storage here: no marks */
  }
})();
