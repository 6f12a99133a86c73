import { LAYER_SIGNS } from './code-signs-layers.ts';
import { CODE_SIGNS } from './code-signs.ts';
import type { CodeSign } from './code-signs.ts';
import type { AuthFact, Fact, Place, RealtimeEvent } from './profile.ts';
import { indexLines } from './line-index.ts';
import { stripComments } from './strip-comments.ts';
import { readText } from './survey.ts';
import type { Survey } from './survey.ts';

export type CodeFacts = {
  readonly serverEntries: readonly Fact<string>[];
  readonly serverSites: readonly Place[];
  readonly clientSites: readonly Place[];
  readonly adapters: readonly Fact<string>[];
  readonly events: readonly RealtimeEvent[];
  readonly auth: readonly AuthFact[];
  /** Server sites with the name of what stands there. */
  readonly builtIn: readonly Fact<string>[];
};

type Building = { readonly [Key in keyof CodeFacts]: CodeFacts[Key][number][] };

const SIGNS: readonly CodeSign[] = [...CODE_SIGNS, ...LAYER_SIGNS];

/** Facts that single lines of Python, Ruby, PHP, Java, C#, Go, Elixir and Rust state. */
export function readCodeSigns(survey: Survey): CodeFacts {
  const facts: Building = {
    serverEntries: [],
    serverSites: [],
    clientSites: [],
    adapters: [],
    events: [],
    auth: [],
    builtIn: [],
  };
  for (const file of survey.own) {
    if ((file.kind !== 'source' && file.kind !== 'configuration' && file.kind !== 'data') || file.text === undefined) continue;
    const signs = SIGNS.filter((sign) => sign.files.test(file.path) && sign.pattern.test(file.text ?? ''));
    const [first] = signs;
    const text = first === undefined ? undefined : readText(survey, file.path);
    if (first === undefined || text === undefined) continue;
    const code = stripComments(text, first.style);
    const line = indexLines(code);
    for (const sign of signs) {
      for (const match of code.matchAll(new RegExp(sign.pattern.source, `g${sign.pattern.flags.replace('g', '')}`))) {
        const at = match.index + match[0].length - match[0].trimStart().length;
        collect(facts, sign, { match, where: `${file.path}:${line(at)}` });
      }
    }
  }
  return facts;
}

type Found = { readonly match: RegExpExecArray; readonly where: Place };

function collect(facts: Building, sign: CodeSign, { match, where }: Found): void {
  if (sign.says === 'event') collectEvent(facts, sign, { match, where });
  else if (sign.says === 'auth') {
    facts.auth.push({
      kind: sign.kind,
      ...(sign.library === undefined ? {} : { library: sign.library }),
      ...(match[1] === undefined ? {} : { symbol: match[1] }),
      where,
    });
  } else if (sign.says === 'server-entry') facts.serverEntries.push({ value: sign.value, where });
  else if (sign.says === 'realtime-server') {
    facts.serverSites.push(where);
    facts.builtIn.push({ value: sign.value, where });
  } else if (sign.says === 'realtime-client') facts.clientSites.push(where);
  else facts.adapters.push({ value: sign.value, where });
}

function collectEvent(facts: Building, sign: CodeSign & { readonly says: 'event' }, { match, where }: Found): void {
  const room = sign.room === undefined ? undefined : match[sign.room];
  const name = sign.room === 1 ? match[2] : match[1];
  if (name === undefined || /^(?:connect|disconnect)$/.test(name)) return;
  facts.events.push({ name, side: sign.side, action: sign.action, ...(room === undefined ? {} : { room }), where });
}
