// How well mentions are found in texts that nothing was learned from, by language and class: `npm run bench:mention`. Other
// files can be named: `npm run bench:mention -- texts.json`. Prints tables; asserts nothing.
//
// How well each labelled set is told apart by what the other sets teach is printed by `npm run learn-mentions`.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const bundle = buildSync({ entryPoints: ['src/trigger/mention/detect-mention.ts'], bundle: true, format: 'esm', write: false });
const { detectMention } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`
);

const heldOut = fileURLToPath(new URL('../__tests__/fixtures/mentions/held-out.json', import.meta.url));
for (const file of process.argv.length > 2 ? process.argv.slice(2) : [heldOut]) {
  const texts = JSON.parse(readFileSync(file, 'utf8'));
  const answered = texts.map((text) => ({ ...text, said: detectMention(text).verdict }));
  console.log(`\n${basename(file)}: ${texts.length} texts, ${texts.filter(({ expected }) => expected).length} of them mentions`);
  printRows('all', [['all', answered]]);
  printRows('language', groups(answered, 'lang'));
  printRows('where', groups(answered, 'where'));
  printRows(
    'class (mentions)',
    groups(
      answered.filter(({ expected }) => expected),
      'kind',
    ),
  );
  printRows(
    'class (others)',
    groups(
      answered.filter(({ expected }) => !expected),
      'kind',
    ),
  );
  console.log(`time a text, median of 20 passes: ${time(texts).toFixed(3)} ms`);
}

function groups(texts, key) {
  return [...Map.groupBy(texts, (text) => text[key])].toSorted(([left], [right]) => left.localeCompare(right));
}

function printRows(name, rows) {
  console.log(`${name.padEnd(20)} texts  found  missed  false  precision  recall`);
  for (const [group, texts] of rows) {
    const count = (expected, said) => texts.filter((text) => text.expected === expected && text.said === said).length;
    const [found, missed, wrong] = [count(true, true), count(true, false), count(false, true)];
    const cells = [texts.length, found, missed, wrong, share(found, found + wrong), share(found, found + missed)];
    console.log(group.padEnd(20) + cells.map((cell, index) => String(cell).padStart([5, 7, 8, 7, 11, 8][index])).join(''));
  }
}

function share(part, whole) {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}

function time(texts) {
  const passes = Array.from({ length: 20 }, () => {
    const started = performance.now();
    for (const text of texts) detectMention(text);
    return (performance.now() - started) / texts.length;
  });
  return passes.toSorted((left, right) => left - right)[10];
}
