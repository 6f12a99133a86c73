/** The templates of this folder are TypeScript; for other repositories the same code is written without types. */

const TYPE = String.raw`(?:\([^()]*\) => [^,()]+|[A-Za-z][\w.]*(?:<[^()]*?>)?(?:\[\])?(?: \| [A-Za-z][\w.]*)*|\{ \w+: \w+ \})`;

export function withoutTypes(source: string): string {
  const parameter = new RegExp(`([(,] ?\\w+): ${TYPE}(?=[,)])`, 'g');
  return source
    .replace(/^import type .*\n/gm, '')
    .replace(/, type \w+/g, '')
    .replace(/^(?:\/\*\*[^\n]*\*\/\n)?(?:export )?type [^\n]*(?:\n {2}[^\n]*|\n\)[^\n]*|\n\}[^\n]*)*;\n/gm, '')
    .replace(/\((\w+) as \{[^}]*\} \| null\)/g, '$1')
    .replace(/ as (?:const|[A-Z]\w*)\b/g, '')
    .replace(parameter, '$1')
    .replace(parameter, '$1')
    .replace(/\): (?:Promise<.*>|\(\) => \w+|[\w ]+(?:\| \w+)*)(?= \{$| =>)/gm, ')')
    .replace(/^(\s*(?:export )?(?:const|let) \w+): [^=\n]+?( =|;)/gm, '$1$2')
    .replace(/new (Set|Map)<[^()]*?>\(/g, 'new $1(')
    .replace(/\n{3,}/g, '\n\n');
}

/** Imports become `require`, exports one object at the end. */
export function toCommonJs(source: string): string {
  const names: string[] = [];
  const body = source
    .replace(
      /^import (\{[^}]*\}) from ('[^']*');$/gm,
      (_whole, given: string, path: string) => `const ${given.replace(/ as /g, ': ')} = require(${path});`,
    )
    .replace(/^export ((?:async )?function|const) (\w+)/gm, (_whole, kind: string, name: string) => {
      names.push(name);
      return `${kind} ${name}`;
    });
  return names.length === 0 ? body : `${body}\n\nmodule.exports = { ${names.join(', ')} };`;
}
