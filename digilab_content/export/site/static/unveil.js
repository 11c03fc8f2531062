/* Hides what belongs to slots that are not asked: their paragraphs, and the headings of parts that hold no other. */
(function () {
  "use strict";
  const slots = (block) => Array.from(block.querySelectorAll("[data-slot]")).map((one) => one.dataset.slot);

  window.DigiLabUnveil = function (statement, asked) {
    let heading = null, part = [];
    const none = (ids) => ids.length > 0 && ids.every((id) => asked.indexOf(id) < 0);
    const close = () => {
      const whole = heading !== null && none(part.reduce((found, block) => found.concat(slots(block)), []));
      part.forEach((block) => (block.hidden = whole || none(slots(block))));
      if (heading) heading.hidden = whole;
    };
    Array.from(statement.children).forEach((block) => {
      if (/^H[1-6]$/.test(block.tagName)) {
        close();
        heading = block;
        part = [];
      } else part.push(block);
    });
    close();
  };
})();
