// Tables of the README that come from action.yml. `node scripts/readme-tables.mjs` writes them in place.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

/** @param {string} actionText text of action.yml */
export function tablesOf(actionText) {
  const action = parse(actionText);
  return {
    inputs: table(['Input', 'Default', 'What it is'], Object.entries(action.inputs).map(inputRow)),
    outputs: table(
      ['Output', 'What it is'],
      Object.entries(action.outputs).map(([name, entry]) => [code(name), entry.description]),
    ),
  };
}

function inputRow([name, entry]) {
  return [code(name), entry.default === '' || entry.default === undefined ? '' : code(entry.default), entry.description];
}

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  return lines.join('\n');
}

function code(text) {
  return `\`${text}\``;
}

if (process.argv[1]?.endsWith('readme-tables.mjs')) {
  let readme = readFileSync('README.md', 'utf8');
  for (const [name, text] of Object.entries(tablesOf(readFileSync('action.yml', 'utf8')))) {
    const block = new RegExp(`(<!-- ${name}: generated from action.yml -->\\n)[\\s\\S]*?(\\n<!-- end -->)`);
    readme = readme.replace(block, (_all, start, end) => `${start}${text}${end}`);
  }
  writeFileSync('README.md', readme);
}
