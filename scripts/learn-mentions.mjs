// Learns the weights of mentions from the labelled texts: `node scripts/learn-mentions.mjs`. Writes
// src/trigger/mention/learned-weights.ts, and prints how well texts are told apart by what the other four fifths of them teach.
//
// Logistic regression over the signs of `readSigns`, with a ridge penalty, by full-batch Adam: no randomness, so the same
// texts always give the same weights.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { format, resolveConfig } from 'prettier';

const RIDGE = 0.01;
/** The tables of phrases say something in every language; what one text says in its own words has to prove itself. */
const RIDGE_OF_TABLES = 0.1;
const FEWEST_TEXTS = 3;
const EPOCHS = 200;
const STEP = 0.05;
const FOLDS = 5;
/** Precision that the threshold is set for, over texts that a model has not seen. */
const WANTED_PRECISION = 0.94;
const LEAST_WEIGHT = 0.08;

const folder = new URL('../__tests__/fixtures/mentions/', import.meta.url);
const target = new URL('../src/trigger/mention/learned-weights.ts', import.meta.url);
const { postOf, readSigns } = await bundled(`
  export { postOf } from './src/trigger/mention/detect-mention.ts';
  export { readSigns } from './src/trigger/mention/signs.ts';
`);

const texts = readdirSync(folder)
  .filter((name) => name.startsWith('set-'))
  .flatMap(readTexts);
const answers = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
  const model = learn(texts.filter((_text, index) => index % FOLDS !== fold));
  return texts
    .filter((_text, index) => index % FOLDS === fold)
    .map((text) => ({ set: text.set, expected: text.expected, score: scoreOf(model, text) }));
});
const threshold = thresholdFor(answers, WANTED_PRECISION);
for (const name of [...new Set(texts.map(({ set }) => set)), 'all']) printRow(name);
writeFileSync(target, await render(learn(texts)));

function readTexts(name) {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    .filter(({ authorType }) => authorType !== 'Bot')
    .map((text) => ({
      set: name,
      expected: text.expected,
      signs: [...readSigns(postOf(text))].map(([sign, { value }]) => [sign, value]),
    }));
}

function learn(texts) {
  const names = frequentSigns(texts);
  const indices = new Map(names.map((name, index) => [name, index]));
  const rows = texts.map(({ signs }) =>
    signs.flatMap(([sign, value]) => (indices.has(sign) ? [[indices.get(sign), value]] : [])),
  );
  const penalties = names.map((name) => (/^[~#]|^[\^@]#/.test(name) ? RIDGE_OF_TABLES : RIDGE) / texts.length);
  const weights = new Float64Array(names.length + 1); // the last one is the bias
  const bias = names.length;
  const first = new Float64Array(names.length + 1);
  const second = new Float64Array(names.length + 1);
  for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
    const slope = Float64Array.from(weights, (weight, index) => (index === bias ? 0 : weight * penalties[index]));
    rows.forEach((row, number) => {
      const score = row.reduce((sum, [index, value]) => sum + weights[index] * value, weights[bias]);
      const error = (1 / (1 + Math.exp(-score)) - Number(texts[number].expected)) / texts.length;
      for (const [index, value] of row) slope[index] += error * value;
      slope[bias] += error;
    });
    for (let index = 0; index <= bias; index += 1) {
      first[index] = 0.9 * first[index] + 0.1 * slope[index];
      second[index] = 0.99 * second[index] + 0.01 * slope[index] ** 2;
      const pace = first[index] / (1 - 0.9 ** epoch) / (Math.sqrt(second[index] / (1 - 0.99 ** epoch)) + 1e-8);
      weights[index] -= STEP * pace;
    }
  }
  return { weights: new Map(names.map((name, index) => [name, weights[index]])), bias: weights[bias] };
}

function frequentSigns(texts) {
  const counts = new Map();
  for (const { signs } of texts) for (const [sign] of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= FEWEST_TEXTS).map(([sign]) => sign);
}

function scoreOf({ weights, bias }, { signs }) {
  return signs.reduce((sum, [sign, value]) => sum + (weights.get(sign) ?? 0) * value, bias);
}

/** The lowest score from which on at least this share of the texts are mentions. */
function thresholdFor(answers, precision) {
  const sorted = answers.toSorted((left, right) => right.score - left.score);
  let found = 0;
  let lowest = sorted[0].score;
  sorted.forEach(({ expected, score }, index) => {
    found += Number(expected);
    if (found / (index + 1) >= precision) lowest = score;
  });
  return lowest;
}

function printRow(name) {
  const mine = answers.filter(({ set }) => name === 'all' || set === name);
  const said = mine.filter(({ score }) => score >= threshold);
  const right = said.filter(({ expected }) => expected).length;
  const [precision, recall] = [right / said.length, right / mine.filter(({ expected }) => expected).length];
  console.log(`${name.padEnd(12)} ${mine.length} texts, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
}

async function render({ weights, bias }) {
  const byWeight = Map.groupBy(
    [...weights].filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT),
    ([, weight]) => Math.round(weight * 100),
  );
  const lines = [...byWeight]
    .toSorted(([left], [right]) => right - left)
    .map(
      ([weight, signs]) =>
        `${weight} ${signs
          .map(([sign]) => sign)
          .toSorted()
          .join('|')}`,
    );
  const text = [
    '// Written by scripts/learn-mentions.mjs from the labelled texts in __tests__/fixtures/mentions. Not edited by hand.',
    '',
    '/** The score of a text that says nothing. */',
    `export const BIAS = ${(bias - threshold).toFixed(3)};`,
    '',
    '/** A line a weight, in hundredths, with the signs that have it. */',
    `export const LEARNED_WEIGHTS = \`\n${lines.join('\n')}\n\`;`,
  ].join('\n');
  return format(text, { ...(await resolveConfig(target)), parser: 'typescript' });
}

async function bundled(contents) {
  const options = { bundle: true, format: 'esm', write: false };
  const { outputFiles } = buildSync({ stdin: { contents, resolveDir: '.', loader: 'ts' }, ...options });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
