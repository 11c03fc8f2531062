// Khan Academy's KAS on the pairs given on standard input: `[{key, answer}]` → `[{equal, seconds}]`, best of 5 runs.
import { createRequire } from "node:module";

const require = createRequire(new URL("../tests/browser/package.json", import.meta.url));
const KAS = require("@khanacademy/kas");
const pairs = JSON.parse(await new Response(process.stdin).text());

function once({ key, answer }) {
    const left = KAS.parse(key);
    const start = process.hrtime.bigint();
    const right = KAS.parse(answer);
    const equal = left.parsed && right.parsed ? KAS.compare(left.expr, right.expr).equal : null;
    return { equal, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

function best(pair) {
    try {
        const runs = Array.from({ length: 5 }, () => once(pair));
        return { equal: runs[0].equal, seconds: Math.min(...runs.map((run) => run.seconds)) };
    } catch {
        return { equal: null, seconds: null };
    }
}

process.stdout.write(JSON.stringify(pairs.map(best)));
