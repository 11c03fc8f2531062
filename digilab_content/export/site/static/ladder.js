/* The ladder after a wrong answer: the twin of model/condition.py, model/marking.py and model/ladder.py.
   Pure functions, no dependency, no look at the page. tests/test_ladder.py holds both to the same states, offers and marks. */
(function (root) {
  "use strict";
  var JUDGED = ["right", "partial", "wrong"];

  // ── conditions: ["found", slot, word], ["not", c], ["every", …], ["some", …]; true, false or null (not known yet) ──
  function holds(condition, seen) {
    var head = condition[0], parts = condition.slice(1);
    if (head === "found") return found(seen[condition[1]], condition[2]);
    var told = parts.map(function (part) {
      return holds(part, seen);
    });
    if (head === "not") return told[0] === null ? null : !told[0];
    var decides = head === "some";
    if (told.indexOf(decides) >= 0) return decides;
    return told.indexOf(null) >= 0 ? null : !decides;
  }

  function found(sight, word) {
    if (!sight || sight.status === "" || sight.status === "invalid") return null;
    if (sight.status === "unasked") return false;
    if (word === "answered" || sight.names.indexOf(word) >= 0) return true;
    if (sight.status === "undecided") return word === "undecided" ? true : null;
    return sight.status === word;
  }

  function mentioned(condition) {
    if (condition[0] === "found") return [condition[1]];
    return condition.slice(1).reduce(function (all, part) {
      return all.concat(mentioned(part));
    }, []);
  }

  function asked(course, state) {
    var told = {}, waiting = [];
    course.tasks.forEach(function (task) {
      if (task.condition) waiting.push(task);
      else told[task.id] = true;
    });
    while (waiting.length) {
      var ready = waiting.filter(function (task) {
        return !mentioned(task.condition).some(function (slot) {
          return waiting.some(function (one) {
            return one.id === slot;
          });
        });
      });
      if (!ready.length) break;
      ready.forEach(function (task) {
        var known = {};
        mentioned(task.condition).forEach(function (slot) {
          if (told[slot] === false) known[slot] = { status: "unasked", names: [] };
          else if (told[slot] === true && state.slots[slot]) known[slot] = state.slots[slot];
        });
        told[task.id] = holds(task.condition, known);
      });
      waiting = waiting.filter(function (task) {
        return ready.indexOf(task) < 0;
      });
    }
    return course.tasks.filter(function (task) {
      return told[task.id] === true;
    });
  }

  // ── the mark of the whole: nested lists, as in model/marking.py ────────────────────────────────────────────────────
  function value(tree, points) {
    var head = tree[0];
    if (head === "n") {
      var parts = tree[1].split("/");
      return Number(parts[0]) / Number(parts[1] || 1);
    }
    if (head === "slot") return points[tree[1]] || 0;
    if (head === "if") return value(truth(tree[1], points) ? tree[2] : tree[3], points);
    var made = tree.slice(1).map(function (part) {
      return value(part, points);
    });
    if (head === "+") return made.reduce(function (a, b) { return a + b; }, 0);
    if (head === "*") return made.reduce(function (a, b) { return a * b; }, 1);
    if (head === "-") return -made[0];
    if (head === "/") return made[1] === 0 ? NaN : made[0] / made[1];
    if (head === "min" || head === "max" || head === "abs") return Math[head].apply(null, made);
    var near = Math.round(made[0] * 1e9) / 1e9;
    return head === "floor" ? Math.floor(near) : head === "ceil" ? Math.ceil(near) : Math.floor(near + 0.5);
  }

  function truth(tree, points) {
    var head = tree[0];
    if (head === "not") return !truth(tree[1], points);
    if (head === "and" || head === "or") {
      return tree.slice(1)[head === "and" ? "every" : "some"](function (part) {
        return truth(part, points);
      });
    }
    var gap = value(tree[1], points) - value(tree[2], points);
    var sign = Math.abs(gap) < 1e-9 ? 0 : gap < 0 ? -1 : 1; // floats here, fractions there
    return { "=": sign === 0, "!=": sign !== 0, "<": sign < 0, ">": sign > 0, "<=": sign <= 0, ">=": sign >= 0 }[head];
  }

  // ── states ─────────────────────────────────────────────────────────────────────────────────────────────────────────
  var FRESH = { status: "", share: 0, tries: 0, written: "", names: [] };

  function begin() {
    return { slots: {}, hints: 0, paid: 0, steps: false, parts: 0, given_up: false };
  }

  function standing(state, task) {
    return state.slots[task.id] || FRESH;
  }

  function closed(task, one) {
    return one.status === "right" || (task.attempts !== null && one.tries >= task.attempts);
  }

  function answered(course, state, verdicts) {
    verdicts.forEach(function (verdict) {
      var task = asked(course, state).find(function (one) {
        return one.id === verdict.slot;
      });
      if (!task || closed(task, standing(state, task))) return;
      if (state.given_up && standing(state, task).status === "undecided") return;
      var old = standing(state, task), slots = Object.assign({}, state.slots);
      var made = Object.assign({}, old, { status: verdict.status, names: verdict.names || [] });
      if (JUDGED.indexOf(verdict.status) >= 0 && !state.given_up) {
        var again = old.tries > 0 && old.written === verdict.written;
        made.share = Math.min(Math.max(verdict.share, 0), 1);
        made.tries = old.tries + (again ? 0 : 1);
        made.written = verdict.written;
      }
      slots[task.id] = made;
      state = Object.assign({}, state, { slots: slots });
    });
    return state;
  }

  /* What an event makes of a state: {answered: [verdicts]}, "hint", "steps", "solution" or "variant". */
  function step(course, state, event) {
    if (event.answered) return answered(course, state, event.answered);
    var here = offers(course, state);
    if (event === "hint" && here.hint !== null) {
      return Object.assign({}, state, { hints: state.hints + 1, paid: state.paid + here.hint });
    }
    if (event === "steps" && here.steps) return Object.assign({}, state, { steps: true });
    if (event === "solution" && here.solution) {
      return Object.assign({}, state, { parts: state.parts + 1, given_up: state.given_up || here.open.length > 0 });
    }
    return event === "variant" && here.variant ? begin() : state;
  }

  /* What may be shown next: every hint, then the steps, then the solution part by part. */
  function offers(course, state) {
    var here = asked(course, state);
    var open = here.filter(function (task) {
      return !closed(task, standing(state, task));
    });
    var settled = open.every(function (task) {
      return task.hand && standing(state, task).status === "undecided";
    });
    var tried = here.some(function (task) {
      return standing(state, task).tries > 0 || standing(state, task).status === "undecided";
    });
    var none = state.hints >= course.hints.length;
    var climbing = settled || (none && (tried || course.hints.length > 0));
    var ids = function (tasks) {
      return tasks.map(function (task) {
        return task.id;
      });
    };
    return {
      hint: none ? null : !open.length || state.given_up ? 0 : course.hints[state.hints],
      steps: course.steps && !state.steps && climbing,
      solution: state.parts < course.parts && (settled || (climbing && (state.steps || !course.steps))),
      variant: course.variants > 1 && (settled || state.given_up),
      settled: settled,
      asked: ids(here),
      open: ids(open)
    };
  }

  /* What is earned: points (null where a person must judge first), total, waiting, native (without the cost of help). */
  function mark(course, state) {
    var here = asked(course, state), total = 0, waiting = 0, points = {}, sum = 0, held = false, whole = true;
    var lost = 0;
    course.tasks.forEach(function (task) {
      if (task.due) total += task.points;
    });
    here.forEach(function (task) {
      var one = standing(state, task);
      if (one.status === "undecided") {
        held = true;
        if (task.due) waiting += task.points;
        return;
      }
      points[task.id] = task.points * one.share;
      sum += points[task.id];
      if (points[task.id] < task.points - 1e-9) whole = false;
      lost += task.points * Math.min(one.share, task.penalty * Math.max(0, one.tries - 1));
    });
    var top = total - waiting, native;
    if (course.scoring === "sum") native = Math.min(sum, top);
    else if (held) native = NaN;
    else if (course.scoring === "all-or-nothing") native = whole ? top : 0;
    else native = Math.min(Math.max(value(course.marking, points), 0), top);
    if (!isFinite(native)) return { points: null, total: total, waiting: waiting, native: null };
    return { points: Math.max(native - lost - state.paid * total, 0), total: total, waiting: waiting, native: native };
  }

  root.DigiLabLadder = { begin: begin, step: step, offers: offers, mark: mark, holds: holds };
})(typeof window === "undefined" ? globalThis : window);
