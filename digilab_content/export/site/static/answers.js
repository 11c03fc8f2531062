/* What the pupil has done in a control, as a response: text, ids of options, or pairs of ids. Shared with the preview. */
(function () {
  "use strict";
  const all = (selector, root) => Array.from(root.querySelectorAll(selector));

  function read(place, input) {
    const field = place.querySelector("input[type=text], select:not([data-id]), textarea");
    const menus = all("select[data-id]", place).filter((menu) => menu.value);
    const ticked = () => all("input:checked", place).map((box) => box.value);
    switch (input) {
      case "one":
        return field ? (field.value ? [field.value] : []) : ticked();
      case "many":
        return ticked();
      case "order":
        return menus.sort((a, b) => a.value - b.value).map((menu) => menu.dataset.id);
      case "pairs":
        return menus.map((menu) => [menu.dataset.id, menu.value]);
      default:
        return field ? field.value : "";
    }
  }

  window.DigiLabAnswers = { read: read };
})();
