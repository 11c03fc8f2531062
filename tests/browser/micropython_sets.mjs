// Pairs of sets compared by maths/core in MicroPython-wasm: {files, pairs} as JSON in, what `sets.one` says out.
import { readFileSync } from "node:fs";
import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs";

const { files, pairs } = JSON.parse(readFileSync(0, "utf8"));
const python = await loadMicroPython({ heapsize: 8 * 1024 * 1024 });
const made = new Set();
for (const [path, text] of Object.entries(files)) {
  const parts = ["", "core", ...path.split("/")];
  for (let k = 2; k < parts.length; k++) {
    const folder = parts.slice(0, k).join("/");
    if (!made.has(folder)) python.FS.mkdir(folder);
    made.add(folder);
  }
  python.FS.writeFile(parts.join("/"), text);
}
python.runPython(`
import sys, json
sys.path.append("/core")
from sets_alone import one
def told(text):
    return json.dumps([one(*pair) for pair in json.loads(text)])
`);
process.stdout.write(python.globals.get("told")(JSON.stringify(pairs)));
