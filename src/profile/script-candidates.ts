import { baseName } from './survey.ts';
import type { Survey } from './survey.ts';
import { SCRIPT_NAME } from './script.ts';

/** Scripts that may hold facts of each concern, chosen by a cheap look at their text before anything is parsed. */
export type ScriptCandidates = {
  readonly routes: readonly string[];
  readonly sockets: readonly string[];
  readonly entries: readonly string[];
  readonly auth: readonly string[];
  readonly models: readonly string[];
};

const TESTS = {
  routes:
    /\.(?:get|post|put|patch|delete|all|route)\(\s*(?:['"`][/*]|\{\s*(?:method|url)|\/\^)|\.(?:use|register|group)\(|\.route\(|\bRouter\b|@Controller\b|setGlobalPrefix\(/,
  sockets:
    /socket\.io|\bsockets?\b.{0,20}\.(?:on|emit|join)\(|\bio\.(?:on|to|in|of|emit)\(|\bWebSocket|EventSource|['"]ws['"]|@SubscribeMessage|@WebSocketGateway|crossws|defineWebSocketHandler|upgradeWebSocket|graphql-ws|hocuspocus|signalr|text\/event-stream|\bpusher\b|laravel-echo|actioncable|centrifuge|\bphoenix\b|server\.publish\(|streamSSE|@Sse\(|sails\.sockets|sails\.io|Meteor\.(?:publish|subscribe|methods|call|apply)|publishComposite|useSubscribe|@feathersjs|\.channel\(|\.subscription\(|useSubscription|\bwsLink\b|SubscriptionLink\(|applyWSSHandler|pub_?sub\w*\.|@Subscription\(|\btransmit\b|onSnapshot|onValue\(|onChild(?:Added|Changed)|convex\/react|liveblocks|\bparty(?:kit|socket|server)|\becho\.|useEcho|subscriptions\.create|stompjs|handleUpgrade|fetch-event-source|createEventStream|\bably\b|\belysia\b/i,
  entries:
    /\.listen\(|createServer\(|createRoot\(|hydrateRoot\(|ReactDOM\.render\(|createApp\(|Bun\.serve|Deno\.serve|serve\(|new Vue\(|bootstrapApplication|NestFactory|export default|AppRegistry|mount\(/,
  auth: /\b(?:req|request|ctx|context|c|event|locals|socket|session)\.(?:session|user|auth|cookies?|get|locals|state|handshake)\b|jwt|jsonwebtoken|passport|getServerSession|getSession|CanActivate|session\(/,
  models:
    /mongoose|new Schema\(|\.define\(|@Entity|@Schema\(|pgTable|sqliteTable|mysqlTable|extends Model|CREATE TABLE|create table|createTable\(|attributes:\s*\{|export (?:type|interface|class)|schema\.define/,
} as const;

const ENTRY_NAME = /^(?:main|index|server|app|worker|entry[-.]client|client|start|www|bootstrap)\.(?:[cm]?[jt]sx?)$/;
const MODEL_PATH =
  /(?:^|\/)(?:models?|entities|entity|schemas?|types|domain|store|db|database|collections)(?:\/|\.[cm]?[jt]s$)|\.(?:model|entity|schema|types)\.[cm]?[jt]s$/i;
/** More files than this of one concern add no facts that a plan could use. */
const MOST = 700;

export function findScriptCandidates(survey: Survey): ScriptCandidates {
  const found = { routes: [], sockets: [], entries: [], auth: [], models: [] } as Record<keyof typeof TESTS, string[]>;
  for (const { path, kind, text } of survey.own) {
    if (kind !== 'source' || text === undefined || !SCRIPT_NAME.test(path) || path.endsWith('.d.ts')) continue;
    for (const concern of Object.keys(TESTS) as (keyof typeof TESTS)[]) {
      if (
        concern === 'entries' &&
        !ENTRY_NAME.test(baseName(path)) &&
        !/\.listen\(|createServer\(|Bun\.serve|Deno\.serve/.test(text)
      )
        continue;
      if (
        concern === 'models' &&
        !MODEL_PATH.test(path) &&
        !/mongoose|@Entity|pgTable|sqliteTable|mysqlTable|create table/i.test(text)
      )
        continue;
      if (TESTS[concern].test(text)) found[concern].push(path);
    }
  }
  for (const [concern, paths] of Object.entries(found)) {
    if (paths.length <= MOST) continue;
    survey.notes.add(`looked for ${concern} in the first ${MOST} of ${paths.length} candidate files only`);
    paths.length = MOST;
  }
  return found;
}
