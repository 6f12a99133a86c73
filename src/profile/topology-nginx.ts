import type { Hop } from './profile.ts';
import { readText } from './survey.ts';
import type { Survey } from './survey.ts';
import { durationSeconds } from './topology-facts.ts';
import type { TopologyFacts } from './topology-facts.ts';

const NAME =
  /(?:^|\/)(?:nginx[^/]*\.conf[^/]*|[^/]*nginx[^/]*\/[^/]+\.(?:conf|tmpl|template)|sites-(?:available|enabled)\/[^/]+|conf\.d\/[^/]+\.conf)$/;
/** nginx closes a proxied connection after this long without a read, unless told otherwise. */
const DEFAULT_READ_TIMEOUT = 60;

/** Every block that proxies, with its read timeout: stated, inherited, or the documented default. */
export function readNginx(survey: Survey): readonly TopologyFacts[] {
  return survey.own.flatMap((file) => {
    if (!NAME.test(file.path)) return [];
    const text = readText(survey, file.path);
    return text === undefined ? [] : [{ hops: hopsOf(file.path, text) }];
  });
}

type Block = { timeout: { seconds: number; line: number } | undefined; proxied: number | undefined };

function hopsOf(path: string, text: string): readonly Hop[] {
  const hops: Hop[] = [];
  const stack: Block[] = [{ timeout: undefined, proxied: undefined }];
  const close = (): void => {
    const block = stack.pop();
    if (block?.proxied === undefined) return;
    const timeout = block.timeout ?? stack.findLast((outer) => outer.timeout !== undefined)?.timeout;
    hops.push(
      timeout === undefined
        ? { name: 'nginx (default proxy_read_timeout)', idleTimeoutS: DEFAULT_READ_TIMEOUT, where: `${path}:${block.proxied}` }
        : { name: 'nginx proxy_read_timeout', idleTimeoutS: timeout.seconds, where: `${path}:${timeout.line}` },
    );
  };
  for (const { word, line } of statementsOf(text)) {
    const block = stack.at(-1);
    if (word === '{') stack.push({ timeout: undefined, proxied: undefined });
    else if (word === '}') close();
    else if (block !== undefined) {
      const [directive, value] = word.split(/\s+/);
      const seconds = directive === 'proxy_read_timeout' ? durationSeconds(value) : undefined;
      if (seconds !== undefined) block.timeout = { seconds, line };
      if (directive === 'proxy_pass') block.proxied = line;
    }
  }
  while (stack.length > 0) close();
  return uniqueHops(hops);
}

/** Directives and braces with the line they start in; comments and quoted text do not count. */
function statementsOf(text: string): readonly { readonly word: string; readonly line: number }[] {
  const statements: { word: string; line: number }[] = [];
  text.split('\n').forEach((raw, at) => {
    const line = raw.replace(/(^|\s)#.*$/, '$1').replace(/"[^"]*"|'[^']*'/g, (quoted) => quoted.replace(/[;{}]/g, ' '));
    // A variable such as ${host} has braces that open no block.
    for (const piece of line.replace(/\$\{\w+\}/g, '$x').split(/(?<=[;{}])|(?=[{}])/)) {
      const word = piece.replace(/;$/, '').trim();
      if (word !== '') statements.push({ word, line: at + 1 });
    }
  });
  return statements;
}

function uniqueHops(hops: readonly Hop[]): readonly Hop[] {
  return [...new Map(hops.map((hop) => [hop.where, hop])).values()];
}
