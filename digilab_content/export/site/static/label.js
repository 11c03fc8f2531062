/* Legends put down on a picture by pointer, finger or keys. It only chooses in the menus beside the picture, which are
   enough without this script. A legend is taken, then a place is touched; Enter, arrows and Escape do the same. */
(function () {
  "use strict";
  const REACH = 12; // how near to a place a touch counts, in percent of the picture's width

  function setUp(board) {
    if (board.dataset.ready) return;
    board.dataset.ready = "yes";
    const group = board.closest("[role=group]");
    const menus = Array.from(group.querySelectorAll("select[data-id]"));
    const marks = board.querySelector(".marks");
    let held = null; // the menu of the legend in hand

    const say = (text, facts) => Object.keys(facts).reduce((made, name) => made.replace("{" + name + "}", facts[name]), text);
    const words = (menu) => menu.closest("li").querySelector(".body").textContent.trim();
    const off = (menu) => menu.disabled;

    const how = document.createElement("p");
    how.className = "how";
    how.textContent = board.dataset.sayHow;
    const status = document.createElement("p"); // of one height, so that the picture stays where it is
    status.className = "held";
    status.setAttribute("aria-live", "polite");
    board.before(how, status);

    // ── places ────────────────────────────────────────────────────────────────
    const spots = Array.from(marks.querySelectorAll("[data-id]")).map((mark) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "spot";
      button.textContent = mark.dataset.name;
      button.style.left = mark.dataset.x + "%";
      button.style.top = mark.dataset.y + "%";
      const tag = document.createElement("span");
      tag.className = "tags";
      tag.style.left = mark.dataset.x + "%";
      tag.style.top = mark.dataset.y + "%";
      tag.setAttribute("aria-hidden", "true");
      tag.dir = getComputedStyle(group).direction;
      board.append(button, tag);
      const x = Number(mark.dataset.x), y = Number(mark.dataset.y);
      if (x > 60) tag.classList.add("before");
      return { id: mark.dataset.id, name: mark.dataset.name, say: mark.dataset.say, x: x, y: y, button: button, tag: tag };
    });
    marks.remove();

    function put(spot) {
      if (held && !off(held)) {
        const menu = held;
        held = null;
        menu.value = spot.id;
        menu.dispatchEvent(new Event("change", { bubbles: true }));
        draw();
        return menu;
      }
      const there = menus.filter((menu) => menu.value === spot.id && !off(menu)).pop();
      if (there) {
        there.value = "";
        there.dispatchEvent(new Event("change", { bubbles: true }));
        take(there);
      }
      return null;
    }

    function take(menu) {
      if (menu && off(menu)) return;
      held = held === menu ? null : menu;
      draw();
    }

    function draw() {
      takes.forEach((button, k) => {
        button.setAttribute("aria-pressed", String(menus[k] === held));
        button.disabled = off(menus[k]);
      });
      spots.forEach((spot) => {
        const there = menus.filter((menu) => menu.value === spot.id).map(words);
        spot.tag.textContent = there.join(" · ");
        spot.button.classList.toggle("full", there.length > 0);
        spot.button.setAttribute("aria-label", there.length
          ? say(board.dataset.sayHolds, { name: spot.name, legends: there.join(", ") }) : spot.say);
      });
      board.classList.toggle("waiting", held !== null);
      status.textContent = held ? say(board.dataset.sayHeld, { legend: words(held) }) : "\u00a0";
    }

    // ── legends ───────────────────────────────────────────────────────────────
    const takes = menus.map((menu) => {
      const body = menu.closest("li").querySelector(".body");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "take";
      body.replaceWith(button);
      button.append(body);
      let keyed = false;
      button.addEventListener("keydown", (event) => { keyed = event.key === "Enter" || event.key === " "; });
      button.addEventListener("click", () => {
        take(menu);
        if (keyed && held === menu) (spots.find((spot) => spot.id === menu.value) || spots[0]).button.focus();
        keyed = false;
      });
      menu.addEventListener("change", draw);
      return button;
    });

    const near = (x, y) => {
      const tall = board.clientHeight / board.clientWidth;
      const away = (spot) => Math.hypot(spot.x - x, (spot.y - y) * tall);
      const first = spots.slice().sort((a, b) => away(a) - away(b))[0];
      return first && away(first) <= REACH ? first : null;
    };

    board.addEventListener("click", (event) => {
      const own = spots.find((spot) => spot.button === event.target);
      const frame = board.getBoundingClientRect();
      const share = (at, start, size) => ((at - start) / size) * 100;
      const spot = own || near(share(event.clientX, frame.left, frame.width), share(event.clientY, frame.top, frame.height));
      const placed = spot && put(spot);
      if (placed && event.detail === 0) takes[menus.indexOf(placed)].focus(); // put down by a key
    });

    board.addEventListener("keydown", (event) => {
      const from = spots.find((spot) => spot.button === document.activeElement);
      if (event.key === "Escape" && held) {
        const menu = held;
        take(menu);
        takes[menus.indexOf(menu)].focus();
        event.preventDefault();
        return;
      }
      const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
      const way = ways[event.key];
      if (!from || !way) return;
      event.preventDefault();
      const ahead = spots
        .map((spot) => ({ spot: spot, on: (spot.x - from.x) * way[0] + (spot.y - from.y) * way[1],
          aside: Math.abs((spot.x - from.x) * way[1]) + Math.abs((spot.y - from.y) * way[0]) }))
        .filter((one) => one.on > 0.01)
        .sort((a, b) => a.on + 2 * a.aside - b.on - 2 * b.aside);
      const following = ahead.length ? ahead[0].spot
        : spots[(spots.indexOf(from) + (way[0] + way[1] > 0 ? 1 : spots.length - 1)) % spots.length];
      following.button.focus();
    });

    draw();
  }

  function all() {
    document.querySelectorAll(".board").forEach(setUp);
  }

  window.DigiLabLabel = { setUp: all };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", all);
  else all();
})();
