// Items of QTI 2.1 (a JSON object name → XML on standard input) as QTI 3.0, by @citolab/qti-convert.
import { readFileSync } from 'node:fs';
import { convertQti2toQti3 } from '@citolab/qti-convert/qti-convert-node';

const items = JSON.parse(readFileSync(0, 'utf8'));
const made = {};
for (const [name, xml] of Object.entries(items)) made[name] = await convertQti2toQti3(xml);
process.stdout.write(JSON.stringify(made));
