"""The live page without a browser: what it shows, what it judges, whom it refuses."""

import shutil
import socket
import sys

import pytest
from starlette.testclient import TestClient

from digilab_content.preview import FINE, HOST, MISSING, USAGE, serve
from digilab_content.preview.app import application
from digilab_content.preview.shelf import Shelf

PORT = 8757
BASE = f"http://{HOST}:{PORT}"
OWN = {"origin": BASE}

HELLO = """---
exo: 1
id: hello-001
title: Sept fois huit
lang: fr
---

Calcule $7 \\times 8$ : [[p = 56]]

![Une flèche](fleche.svg)

## Réponses

- [ ] `54` {#table}
  > Presque : c'est $6 \\times 9$.

## Solution

$7 \\times 8 = 56$.
"""
ARABIC = """---
exo: 1
translation_of: hello-001
lang: ar
title: سبعة في ثمانية
---

احسب $7 \\times 8$: [[p]]

![سهم](fleche.svg)

## الأجوبة

- `#table`
  > تقريبا: هذا هو $6 \\times 9$.

## الحل

$7 \\times 8 = 56$.
"""
BROKEN = "---\nexo: 1\nid: broken-001\ntilte: Faute\n---\n\nCombien ? [[x = 3]]\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "project" / "maths").mkdir(parents=True)
    project = tmp_path / "project"
    (project / "digilab.yaml").write_text("name: Essai\nlang: fr\nlicense: CC-BY-SA-4.0\n", encoding="utf-8")
    (project / "maths" / "hello.exo.md").write_text(HELLO, encoding="utf-8")
    (project / "maths" / "hello.ar.exo.md").write_text(ARABIC, encoding="utf-8")
    (project / "maths" / "fleche.svg").write_text(SVG, encoding="utf-8")
    (project / "broken.exo.md").write_text(BROKEN, encoding="utf-8")
    (tmp_path / "secret.exo.md").write_text(HELLO.replace("hello-001", "secret-001"), encoding="utf-8")
    (tmp_path / "secret.svg").write_text("<svg/>", encoding="utf-8")
    return project


@pytest.fixture
def client(folder):
    return TestClient(application(folder, "fr", PORT), base_url=BASE)


def judge(client, answer, lang="fr", name="maths/hello.exo.md", **more):
    asked = {"name": name, "lang": lang, "variant": 1, "answers": {"p": answer}}
    return client.post("/judge", json=asked, headers=OWN, **more)


def test_the_list(client):
    page = client.get("/").text
    assert "hello.exo.md" in page
    assert "hello.ar.exo.md" not in page
    assert "broken.exo.md" in page
    assert "secret" not in page


def test_an_exercise_in_both_languages(client):
    page = client.get("/exercise?name=maths/hello.exo.md").text
    assert "Sept fois huit" in page
    assert "<math" in page
    assert 'data-slot="p"' in page
    assert "Rien à signaler" in page
    page = client.get("/exercise?name=maths/hello.exo.md&lang=ar").text
    assert "سبعة في ثمانية" in page
    assert '<article lang="ar" dir="rtl">' in page


def test_the_interface_in_three_languages(client):
    for ui, word in (("fr", "Juger"), ("ar", "تصحيح"), ("en", "Judge"), ("xx", "Judge")):
        page = client.get(f"/exercise?name=maths/hello.exo.md&ui={ui}").text
        assert word in page
        assert "⟨" not in page


@pytest.mark.parametrize(
    ("answer", "status", "words"),
    [
        ("56", "right", "✓"),
        ("54", "wrong", "Presque"),
        ("cinquante", "invalid", "Illisible"),
        ("", "invalid", "@empty"),
    ],
)
def test_judged_by_the_real_grader(client, answer, status, words):
    told = judge(client, answer).json()
    assert told["slots"]["p"]["status"] == status
    assert words in told["slots"]["p"]["html"]
    assert told["problem"] == ""
    if status == "wrong":
        assert "#table" in told["slots"]["p"]["html"]
        assert "<math" in told["slots"]["p"]["html"]
    assert told["mark"] == f"Note\u00a0: {int(status == 'right')} sur 1"


def test_feedback_in_the_exercise_s_language(client):
    told = judge(client, "54", "ar").json()
    assert "تقريبا" in told["slots"]["p"]["html"]
    assert 'dir="rtl"' in told["slots"]["p"]["html"]


def test_what_a_pupil_types_is_escaped(client):
    for answer in ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\\text{<b>}", "\u202e<i>"):
        made = judge(client, answer).json()["slots"]["p"]["html"]
        assert "<script" not in made
        assert "<img" not in made
        assert "<b>" not in made
        assert "<i>" not in made


def test_a_broken_file_shows_diagnostics_never_a_traceback(client):
    page = client.get("/exercise?name=broken.exo.md").text
    assert "Traceback" not in page
    assert '<bdi dir="ltr">broken.exo.md:4:1</bdi>' in page
    assert "<mark>tilte" in page
    assert judge(client, "3", name="broken.exo.md").json()["problem"] != ""


@pytest.mark.parametrize(
    "content",
    [
        "",
        "\x00\x01",
        "---\n",
        "é".encode("latin-1"),
        "[[a = 1/0]]",
        "---\nexo: 1\n---\n[[x = ]]",
        "{{a}} $\\frac{$ [[",
        "a" * 100_000,
    ],
)
def test_any_file_gives_a_page(client, folder, content):
    data = content if isinstance(content, bytes) else content.encode()
    (folder / "odd.exo.md").write_bytes(data)
    page = client.get("/exercise?name=odd.exo.md")
    assert page.status_code == 200
    assert "Traceback" not in page.text
    assert "preview-fault" not in page.text


def test_a_fault_of_ours_is_one_line(client, monkeypatch):
    from digilab_content.preview import shelf

    def failing(*_):
        raise RuntimeError("first\nsecond")

    monkeypatch.setattr(shelf, "_look", failing)
    page = client.get("/exercise?name=maths/hello.exo.md").text
    assert "RuntimeError: first" in page
    assert "second" not in page
    assert "RuntimeError" in judge(client, "1").json()["problem"]


def test_media_of_the_exercise_and_nothing_else(client):
    asked = "/media?name=maths/hello.exo.md&src="
    got = client.get(asked + "fleche.svg")
    assert got.status_code == 200
    assert got.headers["content-type"].startswith("image/svg+xml")
    for other in ("../digilab.yaml", "../../secret.svg", "hello.exo.md", "/etc/passwd", ""):
        assert client.get(asked + other).status_code == 404


@pytest.mark.parametrize(
    "name", ["../secret.exo.md", "/etc/passwd", "maths/../../secret.exo.md", "nothing.exo.md", "", "maths"]
)
def test_no_exercise_outside_the_folder(client, name):
    got = client.get("/exercise", params={"name": name}, follow_redirects=False)
    assert got.status_code == 307
    assert judge(client, "56", name=name).json()["slots"] == {}


def test_static_files_are_a_list_of_ours(client):
    assert client.get("/static/style.css").status_code == 200
    assert client.get("/static/font/digilab-math.woff2").content[:4] == b"wOF2"
    for other in ("../app.py", "..%2fapp.py", "templates/base.html", "app.py"):
        assert client.get(f"/static/{other}").status_code == 404


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", f"127.0.0.1:{PORT + 1}", "127.0.0.1.evil.example", ""]
)
def test_a_foreign_host_is_refused(client, host):
    for path in ("/", "/exercise?name=maths/hello.exo.md", "/events", "/static/style.css"):
        assert client.get(path, headers={"host": host}).status_code == 403


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", f"https://127.0.0.1:{PORT}", f"http://localhost:{PORT}", None]
)
def test_a_foreign_post_is_refused(client, origin):
    headers = {"origin": origin} if origin else {}
    got = client.post(
        "/judge", json={"name": "maths/hello.exo.md", "lang": "fr", "variant": 1, "answers": {}}, headers=headers
    )
    assert got.status_code == 403


def test_other_sites_may_not_read_us(client):
    assert client.get("/", headers={"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}).status_code == 403
    assert client.get("/", headers={"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"}).status_code == 200


def test_headers(client):
    headers = client.get("/").headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{", b'{"name": 1}', b"[" * 5000,
     b'{"name":"maths/hello.exo.md","lang":"fr","variant":true,"answers":{}}',
     b'{"name":"maths/hello.exo.md","lang":"fr","variant":1,"answers":{"p":{"a":1}}}', b"x" * 200_000, b"\xff\xfe",
     b'{"name":"maths/hello.exo.md","lang":"fr","variant":1,"answers":[]}'],
)  # fmt: skip
def test_a_bad_post_is_refused(client, body):
    assert client.post("/judge", content=body, headers=OWN).status_code == 400


def test_strange_variants_are_the_nearest(client):
    for variant in ("0", "-1", "999", "9" * 400, "²", "x"):
        assert client.get("/exercise", params={"name": "maths/hello.exo.md", "variant": variant}).status_code == 200


def test_a_single_file(folder):
    shelf = Shelf(folder / "maths" / "hello.exo.md")
    assert list(shelf.names()) == ["hello.exo.md"]
    assert shelf.look("hello.exo.md").languages == ("fr", "ar")


def test_a_file_that_goes_away(client, folder):
    shutil.rmtree(folder / "maths")
    assert client.get("/exercise?name=maths/hello.exo.md", follow_redirects=False).status_code == 307


# ── starting ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_missing_extra_is_said(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    said = []
    assert serve(folder, 0, "fr", tell=said.append) == MISSING
    assert 'pip install "digilab-content[preview]"' in said[0]


def test_a_taken_port_and_a_wrong_path_are_said(folder):
    said = []
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        assert serve(folder, other.getsockname()[1], "fr", tell=said.append) == USAGE
    assert serve(folder / "nowhere", 0, "en", tell=said.append) == USAGE
    assert "--port 0" in said[0]
    assert "nowhere" in said[1]
    assert FINE == 0
