"""The server: LSP messages in, what the other files of this folder know out."""

import re
from collections.abc import Iterator
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from digilab_content import __version__
from digilab_content.lsp.completion import complete, slots
from digilab_content.lsp.document import Document
from digilab_content.lsp.hover import hover
from digilab_content.lsp.outline import Part, folds, named, outline
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.i18n import LANGS, words

ENDINGS = (".exo.md", ".exo.yaml", ".exo.yml")
_ID = re.compile(r"[^\W\d_][\w-]{0,63}")
_KINDS = {
    "property": lsp.CompletionItemKind.Property,
    "enum": lsp.CompletionItemKind.EnumMember,
    "value": lsp.CompletionItemKind.Value,
    "variable": lsp.CompletionItemKind.Variable,
    "function": lsp.CompletionItemKind.Function,
    "constant": lsp.CompletionItemKind.Constant,
    "keyword": lsp.CompletionItemKind.Keyword,
    "class": lsp.CompletionItemKind.Class,
}
_SYMBOLS = {"module": lsp.SymbolKind.Module, "class": lsp.SymbolKind.Class, "field": lsp.SymbolKind.Field}


class ExerciseServer(LanguageServer):
    """The open exercises by their address, and the language in which the editor's person is spoken to."""

    def __init__(self, lang: str) -> None:
        super().__init__("digilab-content", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Incremental)
        self.lang = lang
        self.documents: dict[str, Document] = {}

    def document(self, uri: str) -> Document | None:
        """An open exercise; None for any other file."""
        return self.documents.get(uri)

    def look(self, uri: str) -> None:
        """Read an exercise as it stands in the editor, and say what is wrong with it."""
        path = Path(to_fs_path(uri) or "")
        if not path.name.endswith(ENDINGS):
            return
        text = self.workspace.get_text_document(uri).source.replace("\r\n", "\n").replace("\r", "\n")
        made = self.documents.setdefault(uri, Document(path, text))
        made.text = text
        made.read({one.path: one.text.encode("utf-8", "replace") for one in self.documents.values()})
        found = [_diagnostic(one, made, self.lang) for one in made.found if _is_here(one, made)]
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri=uri, diagnostics=found))


def serve(lang: str) -> int:
    """Speak with an editor over standard input and output until it ends."""
    server(lang).start_io()
    return 0


def server(lang: str) -> ExerciseServer:
    """A server that knows its messages."""
    made = ExerciseServer(lang)

    @made.feature(lsp.INITIALIZE)
    def _initialize(ls: ExerciseServer, params: lsp.InitializeParams) -> None:
        asked = (params.initialization_options or {}).get("lang") if params.initialization_options else params.locale
        ls.lang = str(asked)[:2] if str(asked)[:2] in LANGS else ls.lang

    @made.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def _opened(ls: ExerciseServer, params: lsp.DidOpenTextDocumentParams) -> None:
        ls.look(params.text_document.uri)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def _changed(ls: ExerciseServer, params: lsp.DidChangeTextDocumentParams) -> None:
        ls.look(params.text_document.uri)

    @made.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def _saved(ls: ExerciseServer, params: lsp.DidSaveTextDocumentParams) -> None:  # noqa: ARG001 - LSP's face
        for uri in list(ls.documents):
            ls.look(uri)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def _closed(ls: ExerciseServer, params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        ls.documents.pop(uri, None)
        ls.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri=uri, diagnostics=[]))

    triggers = ["{", "[", "`", "@", "#", "=", ":", " ", "|"]

    @made.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=triggers))
    def _complete(ls: ExerciseServer, params: lsp.CompletionParams) -> lsp.CompletionList:
        document = ls.document(params.text_document.uri)
        if document is None:
            return lsp.CompletionList(is_incomplete=False, items=[])
        found = complete(document, offset(document.text, params.position), ls.lang)
        items = [
            lsp.CompletionItem(
                label=one.label,
                kind=_KINDS.get(one.kind),
                detail=one.detail or None,
                documentation=one.help or None,
                insert_text=one.insert or None,
                sort_text=f"{k:04}",
            )
            for k, one in enumerate(found)
        ]
        return lsp.CompletionList(is_incomplete=False, items=items)

    @made.feature(lsp.TEXT_DOCUMENT_HOVER)
    def _hover(ls: ExerciseServer, params: lsp.HoverParams) -> lsp.Hover | None:
        document = ls.document(params.text_document.uri)
        text = hover(document, offset(document.text, params.position), ls.lang) if document else ""
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, text)) if text else None

    @made.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]))
    def _actions(ls: ExerciseServer, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        document = ls.document(params.text_document.uri)
        return list(_fixes(document, params, ls.lang)) if document else []

    @made.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)
    def _prepare(ls: ExerciseServer, params: lsp.PrepareRenameParams) -> lsp.Range | None:
        document = ls.document(params.text_document.uri)
        place = _slot_at(document, offset(document.text, params.position)) if document else None
        return _range(document.text, *place) if document and place else None

    @made.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))
    def _rename(ls: ExerciseServer, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        document = ls.document(params.text_document.uri)
        place = _slot_at(document, offset(document.text, params.position)) if document else None
        if document is None or place is None or not _ID.fullmatch(params.new_name):
            return None
        return lsp.WorkspaceEdit(changes=dict(_renamed(ls, document, document.text[slice(*place)], params.new_name)))

    @made.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def _symbols(ls: ExerciseServer, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        document = ls.document(params.text_document.uri)
        return [_symbol(document.text, one) for one in outline(document.text, yaml=document.yaml)] if document else []

    @made.feature(lsp.TEXT_DOCUMENT_FOLDING_RANGE)
    def _folding(ls: ExerciseServer, params: lsp.FoldingRangeParams) -> list[lsp.FoldingRange]:
        document = ls.document(params.text_document.uri)
        if document is None:
            return []
        lines = ((document.text.count("\n", 0, a), document.text.count("\n", 0, b)) for a, b in folds(document.text))
        return [lsp.FoldingRange(start_line=a, end_line=b) for a, b in lines if b > a]

    return made


# ── places: LSP counts in UTF-16 ──────────────────────────────────────────────────────────────────────────────────────


def offset(text: str, position: lsp.Position) -> int:
    """The offset of a line and column."""
    start = 0
    for _ in range(position.line):
        following = text.find("\n", start)
        if following < 0:
            return len(text)
        start = following + 1
    units = position.character
    while units > 0 and start < len(text) and text[start] != "\n":
        units -= 2 if ord(text[start]) > 0xFFFF else 1
        start += 1
    return start


def _position(text: str, at: int) -> lsp.Position:
    start = text.rfind("\n", 0, at) + 1
    return lsp.Position(text.count("\n", 0, at), len(text[start:at].encode("utf-16-le")) // 2)


def _range(text: str, start: int, end: int) -> lsp.Range:
    return lsp.Range(_position(text, start), _position(text, end))


# ── diagnostics and their fixes ───────────────────────────────────────────────────────────────────────────────────────


def _is_here(found: Diagnostic, document: Document) -> bool:
    """Whether a finding is of this file; one without a place is of the file that was read."""
    return found.span is None or Path(found.span.source.path) == document.path


def _diagnostic(found: Diagnostic, document: Document, lang: str) -> lsp.Diagnostic:
    said = words(lang)
    text = said.text(found.code, found.facts)
    help_ = said.attribute(found.code, "help", found.facts)
    if found.suggestions:
        help_ = said.text("report-suggest", (("names", ", ".join(found.suggestions)),))
    place = (found.span.start, found.span.end) if found.span else (0, 0)
    return lsp.Diagnostic(
        range=_range(document.text, *place),
        message=text + (f"\n{help_}" if help_ else ""),
        severity=lsp.DiagnosticSeverity.Error if found.severity == "error" else lsp.DiagnosticSeverity.Warning,
        code=found.code,
        source="digilab-content",
    )


def _fixes(document: Document, params: lsp.CodeActionParams, lang: str) -> Iterator[lsp.CodeAction]:
    first, last = offset(document.text, params.range.start), offset(document.text, params.range.end)
    for found in document.found:
        if not _is_here(found, document) or found.span is None or found.span.end < first or found.span.start > last:
            continue
        own = [one for one in params.context.diagnostics if one.code == found.code]
        for fix in found.fixes:
            edits = [lsp.TextEdit(_range(document.text, e.span.start, e.span.end), e.text) for e in fix.edits]
            title = words(lang).text(fix.label, found.facts)
            yield _action(params, title, edits, own)
        if not found.fixes and found.span.end > found.span.start:
            for name in found.suggestions:
                edit = lsp.TextEdit(_range(document.text, found.span.start, found.span.end), name)
                yield _action(params, words(lang).text("lsp-write", (("name", name),)), [edit], own)


def _action(
    params: lsp.CodeActionParams, title: str, edits: list[lsp.TextEdit], own: list[lsp.Diagnostic]
) -> lsp.CodeAction:
    edit = lsp.WorkspaceEdit(changes={params.text_document.uri: edits})
    return lsp.CodeAction(title=title, kind=lsp.CodeActionKind.QuickFix, edit=edit, diagnostics=own)


# ── slots ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _slot_at(document: Document, at: int) -> tuple[int, int] | None:
    """The name of a slot around a place."""
    for name in slots(document):
        for start, end in named(document.text, name, yaml=document.yaml):
            if start <= at <= end:
                return start, end
    return None


def _renamed(ls: ExerciseServer, document: Document, old: str, new: str) -> Iterator[tuple[str, list[lsp.TextEdit]]]:
    """The edits of the file and of its translations (of its pivot too)."""
    from digilab_content.compile.load import pivot_of, translations_of

    pivot = pivot_of(document.path)
    for path in (pivot, *translations_of(pivot).values()):
        uri = from_fs_path(str(path)) or ""
        opened = next((one for u, one in ls.documents.items() if one.path == path), None)
        text = opened.text if opened else path.read_text(encoding="utf-8").replace("\r\n", "\n")
        uri = next((u for u, one in ls.documents.items() if one.path == path), uri)
        places = named(text, old, yaml=path.suffix != ".md")
        if places:
            yield uri, [lsp.TextEdit(_range(text, *place), new) for place in places]


def _symbol(text: str, part: Part) -> lsp.DocumentSymbol:
    line = text.find("\n", part.start)
    end = part.end if line < 0 else min(part.end, line)
    return lsp.DocumentSymbol(
        name=part.name,
        kind=_SYMBOLS[part.kind],
        range=_range(text, part.start, part.end),
        selection_range=_range(text, part.start, max(end, part.start)),
        children=[_symbol(text, one) for one in part.parts],
    )
