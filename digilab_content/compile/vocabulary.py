"""The keys that teachers write and the kinds of value they take, as pieces of JSON Schema (`compile/shape.py`)."""

from typing import Any

Schema = dict[str, Any]
MANY = 200  # slots of an exercise, lines of a key …: beyond it a file is made to harm

_LETTER = "A-Za-z\\u00aa-\\uffff"
_NUMBER = "-?[0-9]+([.,][0-9]+)?"
TEXT: Schema = {"type": ["string", "number", "boolean"]}  # a text; a number or `true` stays as it is written
WORDS: Schema = {"type": ["array", "string"], "items": {"type": ["string", "number"]}}
NAME: Schema = {"type": "string", "pattern": f"^[{_LETTER}_][{_LETTER}0-9_]*$", "x-form": "name"}
SLOT: Schema = {"type": "string", "pattern": f"^[{_LETTER}][{_LETTER}0-9_-]{{0,63}}$", "x-form": "slot"}
ID: Schema = {"type": "string", "pattern": "^[a-z0-9-]{1,64}$", "x-form": "id"}
FLAG: Schema = {"type": "boolean"}
AMOUNT: Schema = {"type": ["number", "string"], "minimum": 0, "pattern": f"^{_NUMBER}$", "x-form": "amount"}
SHARE: Schema = {
    "type": ["number", "string"],
    "minimum": -1,
    "maximum": 1,
    "pattern": f"^{_NUMBER}( ?%)?$",
    "x-form": "share",
}
PENALTY: Schema = {
    "type": ["number", "string"],
    "minimum": 0,
    "maximum": 1,
    "pattern": "^(0([.,][0-9]+)?|1([.,]0+)?|(100|[0-9]{1,2}([.,][0-9]+)?) ?%)$",
    "x-form": "penalty",
}
LANG: Schema = {"type": "string", "enum": ["fr", "ar", "en"]}
TIME: Schema = {
    "type": ["number", "string"],
    "minimum": 0,
    "pattern": "^(?=.*[0-9])([0-9]{1,3}\\s*h\\s*)?([0-9]{1,4}\\s*(min(utes?)?|mn|m|د|دقائق|دقيقة)?)?$",
    "x-form": "time",
    "examples": ["3 min", 5, "1 h 30"],
}
SYMBOLS: Schema = {"type": ["array", "string"], "items": NAME, "pattern": NAME["pattern"], "x-form": "name"}

META: dict[str, Schema] = {
    "lang": LANG,
    "subject": TEXT | {"examples": ["maths", "physique-chimie", "svt", "arabe"]},
    "level": TEXT | {"examples": ["ma.1ac", "ma.3ac", "ma.1bac-sm"]},
    "skills": WORDS,
    "topic": TEXT,
    "difficulty": {"type": "integer", "minimum": 1, "maximum": 5},
    "time": TIME,
    "license": TEXT | {"examples": ["CC-BY-SA-4.0", "CC-BY-4.0", "CC0-1.0"]},
    "authors": WORDS,
    "translators": WORDS,
    "source": TEXT,
    "exam": TEXT,
    "symbols": SYMBOLS,
    "functions": SYMBOLS,
    "assume": TEXT,
    "variants": {"type": "integer", "minimum": 1, "maximum": 10_000},
}
HEAD: dict[str, Schema] = {
    "exo": {"const": 1},
    "id": ID,
    "title": TEXT,
    "translation_of": ID,
    "source_hash": TEXT,
    "params": {"type": "object", "propertyNames": NAME, "additionalProperties": TEXT, "maxProperties": 60},
    "require": {"type": ["array", "string"], "items": TEXT, "maxItems": 60},
    "scoring": TEXT | {"examples": ["sum", "all-or-nothing"]},
}
BODY: dict[str, Schema] = {
    "statement": TEXT,
    "hints": {
        "type": ["array", "string"],
        "maxItems": MANY,
        "items": {
            "type": [*TEXT["type"], "object"],
            "properties": {"text": TEXT, "cost": SHARE},
            "required": ["text"],
            "additionalProperties": False,
        },
    },
    "steps": {"type": ["array", "string"], "items": TEXT, "maxItems": MANY},
    "solution": {"type": ["array", "string"], "items": TEXT, "maxItems": MANY},
    "tests": {
        "type": "array",
        "maxItems": 1000,
        "items": {"type": "object", "additionalProperties": {"type": [*TEXT["type"], "null"]}},
    },
    "notes": TEXT,
}
SHARED_BY_SLOTS: dict[str, Schema] = {
    "points": AMOUNT,
    "follow": WORDS,
    "attempts": {"type": "integer", "minimum": 1},
    "penalty": PENALTY,
    "if": TEXT | {"examples": ["a is right", "choice is oui and b is not wrong"]},
    "symbols": SYMBOLS,
    "form_score": SHARE,
    "messages": {
        "type": "object",
        "propertyNames": {"type": "string", "pattern": "^[@#].+$", "x-form": "message"},
        "additionalProperties": TEXT,
    },
}
_MARKS: dict[str, Schema] = {
    "right": FLAG,
    "id": TEXT,
    "feedback": TEXT,
    "score": SHARE,
    "points": AMOUNT,
    "after": WORDS,
    "review": TEXT,
    "mistake": TEXT,
    "lang": TEXT,
}
LINE: dict[str, Schema] = {
    "when": TEXT,
    **_MARKS,
    "any": NAME,
    "ungraded": FLAG,
    "strict": FLAG,
    "keywords": WORDS,
    "manual": FLAG,
}
OPTION: dict[str, Schema] = {"text": TEXT, **_MARKS, "fixed": FLAG}
ROWS: Schema = {"type": "array", "items": {"type": "array", "items": {"type": [*TEXT["type"], "null"]}}}
LABEL: Schema = {"type": ["object", "string"], "properties": dict.fromkeys(("fr", "ar", "en"), TEXT)} | {
    "additionalProperties": False
}
ENTRY: dict[str, Schema] = {"label": LABEL, "level": META["level"], "skill": TEXT, "exercise": ID}
MISCONCEPTIONS: dict[str, Schema] = {
    "misconceptions": {
        "type": "object",
        "propertyNames": ID,
        "additionalProperties": {"type": "object", "properties": ENTRY, "additionalProperties": False},
        "maxProperties": 2000,
    },
    "skills": {"type": "object", "additionalProperties": LABEL, "maxProperties": 2000},
}
SKILL: dict[str, Schema] = {"label": LABEL, "level": META["level"], "subject": META["subject"], "requires": WORDS}
CURRICULUM: dict[str, Schema] = {
    "levels": {"type": "object", "additionalProperties": LABEL, "maxProperties": 200},
    "skills": {
        "type": "object",
        "additionalProperties": {"type": "object", "properties": SKILL, "additionalProperties": False},
        "maxProperties": 5000,
    },
}
