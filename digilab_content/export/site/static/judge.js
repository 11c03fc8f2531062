/* Judges a response by the rules of its slot: the twin of model/scorer.py, text/normal.py and text/pattern.py.
   Pure functions, no dependency, no look at the page. tests/browser/test_site_browser.py holds both to the same answers. */
(function (root) {
  "use strict";

  // ── characters ─────────────────────────────────────────────────────────────────────────────────────────────────────
  var INVISIBLE = /[\u00ad\u061c\ufeff\ufe0e\ufe0f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;
  var SPACES = /[\t\n\r\v\f \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
  var BLANK = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
  var ENDS = new RegExp("^" + BLANK + "+|" + BLANK + "+$", "g");
  var ZEROS = [0x660, 0x6f0, 0x966, 0xff10];
  var SUPERS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
  var WORD = /[\p{L}\p{N}_]/u;
  var LETTER = /\p{L}/u;
  var DIGIT = /\p{Nd}/u;

  function chars(text) {
    return Array.from(text);
  }

  function western(text) {
    return chars(text).map(function (c) {
      var code = c.codePointAt(0);
      if (code >= 0x1d7ce && code < 0x1d800) return String((code - 0x1d7ce) % 10);
      for (var k = 0; k < ZEROS.length; k++) {
        if (code >= ZEROS[k] && code < ZEROS[k] + 10) return String(code - ZEROS[k]);
      }
      return c;
    }).join("");
  }

  function visible(text) {
    return text.replace(INVISIBLE, "");
  }

  function strip(text) {
    return text.replace(ENDS, "");
  }

  function spaced(text) {
    return strip(text.replace(SPACES, " "));
  }

  function plainSuper(text) {
    return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]/g, function (c) {
      return "0123456789+-"[SUPERS.indexOf(c)];
    });
  }

  // ── typed numerals ─────────────────────────────────────────────────────────────────────────────────────────────────
  var NUMERAL = new RegExp(
    "^([+-]?) ?(\\d{1,3}(?:[ ٬]\\d{3})+|\\d+)(?:([.,٫])(\\d+))?" +
      "(?: ?\\* ?10 ?(?:\\^ ?\\(? ?([+-]? ?\\d+) ?\\)?|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))|[eE]([+-]?\\d+))?$"
  );
  var GROUPED = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/;

  function power(n) {
    return BigInt("1" + "0".repeat(n));
  }

  /* The exact value of a typed numeral as [numerator, denominator], null when the text is anything else. */
  function numeral(text, locale) {
    if (chars(text).length > 800) return null;
    var flat = spaced(western(visible(text))).replace(/[−–‒﹣－‐‑]/g, "-").replace(/[×⋅·∙∗]/g, "*");
    flat = flat.replace(/(\d) ?[xX] ?(?=10 ?[\^⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻])/g, "$1*");
    var m = NUMERAL.exec(flat);
    if (!m || chars(flat).length > 400) return null;
    var lang = (locale || "").slice(0, 2);
    var mark = m[3] || "", part = m[4] || "";
    var doubtful = lang === "fr" || lang === "ar" ? "." : lang === "en" ? "," : ".,";
    if (mark && doubtful.indexOf(mark) >= 0 && GROUPED.test(m[2] + mark + part)) return null;
    if (m[7] && !mark && /^[+-]/.test(m[7]) && flat.indexOf("e") >= 0) return null; // 2e-3 may be 2×e − 3
    var digits = m[2].replace(/[ ٬]/g, "") + part;
    var exponent = Number((m[5] || m[7] || plainSuper(m[6] || "0")).replace(/ /g, ""));
    if (Math.abs(exponent) > 400) return null;
    var value = BigInt(digits) * BigInt(m[1] === "-" ? -1 : 1);
    var shift = exponent - part.length;
    return shift >= 0 ? [value * power(shift), BigInt(1)] : [value, power(-shift)];
  }

  function fraction(text) {
    var parts = text.split("/");
    return [BigInt(parts[0]), BigInt(parts[1])];
  }

  function atMost(a, b) {
    return a[0] * b[1] <= b[0] * a[1];
  }

  // ── folds ──────────────────────────────────────────────────────────────────────────────────────────────────────────
  var HAMZA = { "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ء": "", "\u0653": "", "\u0654": "", "\u0655": "" };
  var PERSIAN = { "\u2010": "-", "\u2011": "-", "\u06cc": "ي", "\u06a9": "ك", "\u06d5": "ه", "\u06c1": "ه" };
  var PUNCTUATION = ".,;:!?…¡¿«»\"“”„'’()[]{}/–—؟،؛‹›•·";
  var ARTICLE = /^(?:de la |de l' ?|(?:les?|la|une?|des?|du|the|an?) |l' ?|d' ?|ال(?=[\p{L}\p{N}_]{2}))(?=[^\n])/iu;
  var SIDE = /[0-9A-Za-zÀ-ÖØ-öø-ÿα-ωΑ-Ω\u0621-\u064a,.]/;

  function caseless(text) {
    return chars(text).map(function (c) {
      return c === "ı" ? c : c.toLowerCase().toUpperCase().toLowerCase();
    }).join("");
  }

  function accentless(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "")
      .replace(/œ/g, "oe").replace(/Œ/g, "OE").replace(/æ/g, "ae").replace(/Æ/g, "AE").normalize("NFC");
  }

  /* Every character for which `gone(before, it, after)` is true becomes `by`. */
  function replaced(text, gone, by) {
    var all = chars(text);
    return all.map(function (c, k) {
      return gone(all[k - 1] || "", c, all[k + 1] || "") ? by : c;
    }).join("");
  }

  function punctuation(before, c, after) {
    if (c !== "-") return PUNCTUATION.indexOf(c) >= 0;
    return (!DIGIT.test(before) && !DIGIT.test(after)) || (WORD.test(before) && WORD.test(after));
  }

  function singular(word) {
    var low = word.toLowerCase(), all = chars(word), size = chars(low).length;
    if (size >= 5 && low.slice(-3) === "aux" && low.slice(-4) !== "eaux") {
      return all.slice(0, -2).join("") + (low === word ? "l" : "L");
    }
    return size >= 4 && /[sx]$/.test(low) ? all.slice(0, -1).join("") : word;
  }

  function period(text) {
    var bare = text.replace(new RegExp(BLANK + "+$"), "");
    return chars(bare).length > 1 && /\.$/.test(bare) && !/\.\.$/.test(bare) ? bare.slice(0, -1) : text;
  }

  function maths(text) {
    var flat = spaced(western(visible(text))).replace(/[×⋅·∙∗]/g, "*").replace(/[−–‒﹣－‐‑]/g, "-")
      .replace(/[÷∕⁄]/g, "/").replace(/٫/g, ",").replace(/؛/g, ";");
    flat = flat.replace(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, function (m) {
      return "^" + plainSuper(m);
    });
    return replaced(flat, function (before, c, after) {
      return c === " " && (!SIDE.test(after) || !SIDE.test(before));
    }, "");
  }

  function lettered(text) {
    return western(visible(text)).replace(/[\ufb50-\ufdff\ufe70-\ufefc]/g, function (c) {
      return c.normalize("NFKC").trim();
    }).replace(/[\u06cc\u06a9\u06d5\u06c1\u2010\u2011]/g, function (c) { return PERSIAN[c]; }).normalize("NFC");
  }

  var FOLDS = [
    ["nfc", lettered],
    ["apostrophe", function (t) { return t.replace(/[’‘ʼʹ′`´＇]/g, "'"); }],
    ["tatweel", function (t) { return t.replace(/ـ/g, ""); }],
    ["tashkil", function (t) { return t.replace(/[\u064b-\u0652\u0656-\u065f\u0670]/g, ""); }],
    ["hamza", function (t) { return t.replace(/[أإآٱؤئء\u0653-\u0655]/g, function (c) { return HAMZA[c]; }); }],
    ["ta-marbuta", function (t) { return t.replace(/ة/g, "ه"); }],
    ["case", caseless],
    ["accents", accentless],
    ["punctuation", function (t) { return spaced(replaced(t, punctuation, " ")); }],
    ["final-period", period],
    ["space", spaced],
    ["articles", function (t) { return t.replace(ARTICLE, ""); }],
    ["plural", function (t) { return t.replace(/[\p{L}\p{Nl}\p{No}]+/gu, singular); }],
    ["spaces", function (t) { return t.replace(SPACES, ""); }],
    ["math-space", maths]
  ];

  function fold(text, names) {
    FOLDS.forEach(function (pair) {
      if (names.indexOf(pair[0]) >= 0) text = pair[1](text);
    });
    return text;
  }

  // ── patterns: the states that text/pattern.py built, advanced one character at a time ──────────────────────────────
  var KINDS = {
    d: DIGIT,
    w: WORD,
    s: new RegExp(BLANK),
    L: LETTER,
    N: /\p{N}/u
  };

  function isKind(kind, c) {
    if (KINDS[kind]) return KINDS[kind].test(c);
    return !KINDS[kind.toLowerCase()].test(c);
  }

  function holdsOne(one, c) {
    var code = c.codePointAt(0);
    var inside = one.r.some(function (pair) {
      return pair[0] <= code && code <= pair[1];
    }) || chars(one.k).some(function (kind) {
      return isKind(kind, c);
    });
    return inside !== one.n;
  }

  function spread(states, seeds, begin, end) {
    var seen = new Set();
    while (seeds.length) {
      var k = seeds.pop();
      if (seen.has(k)) continue;
      seen.add(k);
      var state = states[k];
      if (state[0] === "|") seeds.push(state[1], state[2]);
      else if (state[0] === "^" && begin) seeds.push(state[1]);
      else if (state[0] === "$" && end) seeds.push(state[1]);
    }
    return seen;
  }

  function matches(machine, text) {
    var all = chars(text);
    var now = spread(machine.states, [machine.first], true, all.length === 0);
    for (var i = 0; i < all.length; i++) {
      var moved = [];
      now.forEach(function (k) {
        var state = machine.states[k];
        if (state[0] === "1" && holdsOne(state[1], all[i])) moved.push(state[2]);
      });
      if (!moved.length) return false;
      now = spread(machine.states, moved, false, i + 1 === all.length);
    }
    return now.has(0);
  }

  // ── rules and tallies ──────────────────────────────────────────────────────────────────────────────────────────────
  function isEmpty(response) {
    return typeof response === "string" ? !strip(visible(response)) : !response.length;
  }

  function same(a, b) {
    return a.length === b.length && a.every(function (one, k) {
      return one === b[k];
    });
  }

  /* Whether `wanted` stand one right after the other among what was given. */
  function row(given, wanted) {
    return given.some(function (_, k) {
      return same(given.slice(k, k + wanted.length), wanted);
    });
  }

  /* Whether every wanted thing is among what was given and, unless `among`, nothing else is. */
  function covers(given, wanted, among) {
    var a = new Set(given), b = new Set(wanted);
    return wanted.every(function (one) {
      return a.has(one);
    }) && (among || a.size === b.size);
  }

  function joined(pair) {
    return pair.join("\u0000");
  }

  /* Whether a match holds. `among`: picked ids and pairs may stand among others, as in a tally's part. */
  function holds(when, response, among) {
    var typed = typeof response === "string";
    if ("is" in when) {
      var folded = typed ? fold(strip(response), when.fold) : null;
      return typed && when.is.some(function (form) {
        return folded === fold(form, when.fold);
      });
    }
    if ("within" in when) {
      var value = typed ? numeral(strip(response), when.locale) : null;
      return value !== null && atMost(fraction(when.within[0]), value) && atMost(value, fraction(when.within[1]));
    }
    if ("like" in when) return typed && matches(when.like, fold(strip(response), when.fold));
    if ("picked" in when) {
      var ids = typed ? [strip(response)] : response.filter(function (one) {
        return typeof one === "string";
      });
      return covers(ids, when.picked, among);
    }
    if ("ordered" in when) return !typed && (among ? row(response, when.ordered) : same(response, when.ordered));
    if ("paired" in when) {
      var pairs = typed ? [] : response.filter(Array.isArray);
      return covers(pairs.map(joined), when.paired.map(joined), among);
    }
    if ("judge" in when) {
      return when.judge.some(function (other) {
        return holds(other, response, false);
      });
    }
    return "else" in when;
  }

  function outcome(score, says, tags) {
    return { score: score, says: says || [], tags: tags || [] };
  }

  function first(rules, response) {
    var passed = false; // an engine would have had its say: nothing is "anything else" any more
    for (var k = 0; k < rules.length; k++) {
      var rule = rules[k], says = rule.says ? [rule.says] : [], tags = rule.tag ? [rule.tag] : [];
      if ("else" in rule.when && passed) return rule.score === null ? outcome(null, says, [rule.tag || ""]) : outcome(null);
      var held = holds(rule.when, response, false);
      if (held) return outcome(rule.score, says, tags);
      passed = passed || "judge" in rule.when;
    }
    return outcome(passed || !rules.length ? null : 0);
  }

  function tallied(tally, response) {
    var total = tally.start, says = [], tags = [];
    tally.parts.forEach(function (part) {
      if (!holds(part.when, response, true)) return;
      total += part.score || 0;
      if (part.says) says.push(part.says);
      if (part.tag) tags.push(part.tag);
    });
    total = Math.min(Math.max(total, tally.floor), tally.cap);
    if (Math.abs(total - 1) < 1e-9) total = 1;
    if (tally.whole && total < Math.min(tally.cap, 1)) total = 0;
    return outcome(Math.round(total * 1e12) / 1e12 + 0, says, tags);
  }

  /* What a slot's rules say of a response: a share of the mark, null where a person or the full engine must look. */
  function score(slot, response) {
    if (isEmpty(response)) return outcome(0, [], ["@empty"]);
    return slot.tally ? tallied(slot.tally, response) : first(slot.rules, response);
  }

  root.DigiLabJudge = { fold: fold, numeral: numeral, matches: matches, score: score };
})(typeof window === "undefined" ? globalThis : window);
