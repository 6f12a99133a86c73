import type { Fact, Framework, Realtime, RealtimeEvent } from './profile.ts';
import type { CodeFacts } from './read-code-signs.ts';
import { readYaml } from './read-yaml.ts';
import { argumentsAt, closingBracket, readSources } from './source-scan.ts';
import { entriesOf, member, textOf } from './structured.ts';
import type { Survey } from './survey.ts';

/** Real-time parts that come with a framework, so that no manifest names them: sign in the code, library, framework. */
const BUILT_IN: Readonly<Record<string, readonly [library: string, framework?: string]>> = {
  'action-cable channel': ['actioncable', 'rails'],
  'action-cable connection': ['actioncable', 'rails'],
  'phoenix channel': ['phoenix', 'phoenix'],
  'phoenix socket': ['phoenix', 'phoenix'],
  'signalr hub': ['signalr', 'aspnet'],
  'signalr endpoint': ['signalr', 'aspnet'],
  'axum WebSocketUpgrade': ['axum', 'axum'],
  'fastapi websocket': ['fastapi', 'fastapi'],
  'live view': ['phoenix_live_view', 'phoenix-liveview'],
  'broadcast event': ['laravel broadcasting', 'laravel'],
  'broadcast channel': ['laravel broadcasting', 'laravel'],
  'starlette websocket': ['starlette', 'starlette'],
  'aiohttp websocket': ['aiohttp', 'aiohttp'],
  'tornado websocket': ['tornado', 'tornado'],
  'play websocket': ['play'],
  'akka websocket': ['akka http'],
  'jsr 356 endpoint': ['jakarta websocket'],
  meteor: ['meteor ddp', 'meteor'],
  feathers: ['@feathersjs/feathers', 'feathers'],
  trpc: ['@trpc/server', 'trpc'],
  'supabase realtime': ['supabase realtime'],
  firebase: ['firebase'],
  convex: ['convex'],
  'adonis transmit': ['@adonisjs/transmit'],
  sse: ['server-sent events'],
};

export function builtInLibraries(sites: CodeFacts['builtIn'], frameworks: readonly Framework[]): Realtime['libraries'] {
  const found = new Map<string, Realtime['libraries'][number]>();
  for (const site of sites) {
    const [name, owner] = (Object.hasOwn(BUILT_IN, site.value) ? BUILT_IN[site.value] : undefined) ?? [];
    const framework = frameworks.find((one) => one.name === owner);
    if (name === undefined || (owner !== undefined && framework === undefined) || found.has(name)) continue;
    found.set(name, { name, ...(framework?.version === undefined ? {} : { version: framework.version }), where: site.where });
  }
  return [...found.values()];
}

/** Action Cable's adapter in production, or everywhere it is set where production is not. */
export function readCableAdapters(survey: Survey): readonly Fact<string>[] {
  return survey.own.flatMap(({ path }) => {
    if (!/(?:^|\/)config\/cable\.yml$/.test(path)) return [];
    return readYaml(survey, path).flatMap((document) => {
      const environments = entriesOf(document.value).map(([name]) => name);
      const chosen = environments.includes('production') ? ['production'] : environments;
      return chosen.flatMap((name) => {
        const adapter = textOf(member(document.value, name, 'adapter'));
        return adapter === undefined
          ? []
          : [{ value: `action-cable ${adapter}`, where: `${path}:${document.lineOf([name, 'adapter'])}` }];
      });
    });
  });
}

export type SignalrFacts = {
  readonly events: readonly RealtimeEvent[];
  readonly pingInterval: readonly Fact<number>[];
  readonly pingTimeout: readonly Fact<number>[];
};

/** SignalR: public methods of a hub are what clients may call. */
export function readSignalr(survey: Survey): SignalrFacts {
  const sources = readSources(survey, /\.cs$/, { style: 'c', having: /:\s*Hub\b|KeepAliveInterval|ClientTimeoutInterval/ });
  const events = sources.flatMap((source) =>
    [...source.code.matchAll(/\bclass\s+\w+(?:\([^)]*\))?\s*:\s*Hub\b[^{]*\{/g)].flatMap((match) => {
      const open = match.index + match[0].length - 1;
      const body = source.code.slice(open, closingBracket(source.code, open));
      return [...body.matchAll(/\bpublic\s+(?:async\s+)?(?!override\b)[\w<>,.?[\] ]+?\s(\w+)\s*\(/g)].map((method) => ({
        name: method[1] ?? '',
        side: 'server' as const,
        action: 'handle' as const,
        where: `${source.path}:${source.line(open + method.index)}`,
      }));
    }),
  );
  const timeSpans = (name: string): readonly Fact<number>[] =>
    sources.flatMap((source) =>
      [...source.code.matchAll(new RegExp(`\\b${name}\\s*=\\s*TimeSpan\\.From(Seconds|Milliseconds|Minutes)\\(`, 'g'))].flatMap(
        (match) => {
          const amount = Number(argumentsAt(source.code, match.index + match[0].length - 1).items[0]);
          const unit = match[1] === 'Seconds' ? 1000 : match[1] === 'Minutes' ? 60_000 : 1;
          return Number.isFinite(amount) ? [{ value: amount * unit, where: `${source.path}:${source.line(match.index)}` }] : [];
        },
      ),
    );
  return { events, pingInterval: timeSpans('KeepAliveInterval'), pingTimeout: timeSpans('ClientTimeoutInterval') };
}
