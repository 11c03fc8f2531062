// Answers judged by maths/core in MicroPython-wasm: {files, requests} as JSON in, a list of verdicts as JSON out.
// A request is {key, answer, options}. Each verdict also says how long it took ("ms").
import { readFileSync } from "node:fs";
import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs";

const { files, requests } = JSON.parse(readFileSync(0, "utf8"));
const lines = [];
const python = await loadMicroPython({ heapsize: 8 * 1024 * 1024, linebuffer: true, stdout: (line) => lines.push(line) });
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
const started = performance.now();
python.runPython(`
import sys, json
sys.path.append("/core")
from digilab_content.maths.core.decision import decide
from digilab_content.maths.mathml import mathml
def one(text):
    request = json.loads(text)
    found = decide(request["key"], request["answer"], request["options"])
    found["mathml"] = mathml(found["tree"]) if found["tree"] else ""
    return json.dumps(found)
`);
const loaded = performance.now() - started;
const one = python.globals.get("one");
const verdicts = [];
for (const request of requests) {
  const before = performance.now();
  const verdict = JSON.parse(one(JSON.stringify(request)));
  verdicts.push({ ...verdict, ms: performance.now() - before });
}
process.stdout.write(JSON.stringify({ loaded, verdicts, said: lines }));
