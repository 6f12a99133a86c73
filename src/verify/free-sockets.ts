import type { Plan } from '../plan/model.ts';
import type { Profile } from '../profile/profile.ts';
import { codeLinesOf } from './code-lines.ts';
import type { FreePage } from './free-page.ts';
import { judgeEach, NOTHING, type RuleResult } from './rule.ts';

const OPENS = /\bnew (?:Server|WebSocketServer|WebSocket\.Server)\b|@WebSocketGateway\(|\bSocketIO\(|\bupgradeWebSocket\(/;

/** The page opens a second socket layer beside the one that is there, without a word about that one. */
export function judgeExistingSockets(subject: {
  readonly page: FreePage;
  readonly plan: Plan;
  readonly profile: Profile;
}): RuleResult {
  const { page, plan, profile } = subject;
  const sites = profile.realtime.serverSites;
  const opened = codeLinesOf(plan, ({ side }) => side !== 'test' && side !== 'client').find(({ text }) => OPENS.test(text));
  const [site] = sites;
  if (site === undefined || opened === undefined) return NOTHING;
  return judgeEach([opened], ({ place }) => {
    if (speaksOf(page, profile)) return undefined;
    return {
      severity: 'error',
      place,
      message: 'This opens a second socket server; the page never mentions the one that the repository already has.',
      evidence: site,
      fix: 'Build on it, or decide to replace it and say how clients move over.',
    };
  });
}

/** By file, by event, or as what is there already. */
function speaksOf({ paragraphs, blocks }: FreePage, { realtime }: Profile): boolean {
  const words = [...paragraphs.map(({ text }) => text), ...blocks.map(({ source, file }) => `${file ?? ''}\n${source}`)].join(
    '\n',
  );
  const files = realtime.serverSites.map(
    (site) =>
      site
        .replace(/:\d+$/, '')
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? '',
  );
  const events = realtime.events.map(({ name }) => name);
  return (
    [...files.filter((name) => name.length > 1), ...events].some((name) => words.includes(name)) ||
    /\b(?:existing|current|already|today'?s?)\b[^.\n]{0,60}\b(?:socket|gateway|websocket|channel|real-?time)/i.test(words)
  );
}
