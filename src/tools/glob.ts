import { RE2JS } from 're2js';

/** `**`, `*`, `?` and `{a,b}` over repository paths, matched in linear time. A pattern without `/` matches names. */
export function compileGlob(glob: string): (path: string) => boolean {
  const anywhere = glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`;
  const pattern = RE2JS.compile(`^${translate(anywhere)}$`);
  return (path) => pattern.matcher(path).matches();
}

function translate(glob: string): string {
  let depth = 0;
  let pattern = '';
  for (let index = 0; index < glob.length; index += 1) {
    const character = glob.charAt(index);
    if (glob.startsWith('**/', index)) {
      pattern += '(?:[^/]+/)*';
      index += 2;
    } else if (glob.startsWith('**', index)) {
      pattern += '.*';
      index += 1;
    } else if (character === '*') pattern += '[^/]*';
    else if (character === '?') pattern += '[^/]';
    else if (character === '{') {
      depth += 1;
      pattern += '(?:';
    } else if (character === '}' && depth > 0) {
      depth -= 1;
      pattern += ')';
    } else if (character === ',' && depth > 0) pattern += '|';
    else pattern += RE2JS.quote(character);
  }
  return pattern + ')'.repeat(depth);
}
