import { readJson } from './read-json.ts';
import type { StructuredDocument } from './read-json.ts';
import { readToml } from './read-toml.ts';
import { readYaml } from './read-yaml.ts';
import { entriesOf, listOf, member, numberOf, textOf } from './structured.ts';
import { filesNamed } from './survey.ts';
import type { Survey } from './survey.ts';
import { durationSeconds, fact } from './topology-facts.ts';
import type { TopologyFacts } from './topology-facts.ts';
import { hopAt, numberAt } from './topology-kubernetes.ts';

type Platform = {
  readonly file: string | RegExp;
  readonly format: 'json' | 'toml' | 'yaml';
  readonly read: (document: StructuredDocument) => TopologyFacts;
};

/** Hosting platforms by their configuration file. */
const PLATFORMS: readonly Platform[] = [
  { file: 'vercel.json', format: 'json', read: readVercel },
  { file: 'fly.toml', format: 'toml', read: readFly },
  { file: /^wrangler\.toml$/, format: 'toml', read: readWrangler },
  { file: /^wrangler\.jsonc?$/, format: 'json', read: readWrangler },
  { file: 'app.json', format: 'json', read: readHerokuApp },
  { file: 'render.yaml', format: 'yaml', read: readRender },
  { file: 'railway.json', format: 'json', read: readRailway },
  { file: 'railway.toml', format: 'toml', read: readRailway },
  { file: 'netlify.toml', format: 'toml', read: (document) => targetOnly('netlify', document) },
  { file: 'heroku.yml', format: 'yaml', read: (document) => targetOnly('heroku', document) },
  { file: /^serverless\.ya?ml$/, format: 'yaml', read: readServerless },
  { file: 'app.yaml', format: 'yaml', read: readAppEngine },
  { file: 'deploy.yml', format: 'yaml', read: readKamal },
  { file: 'firebase.json', format: 'json', read: (document) => targetOnly('firebase', document) },
];

const READ_DOCUMENTS = {
  json: (survey: Survey, path: string): readonly StructuredDocument[] => [readJson(survey, path) ?? []].flat(),
  toml: (survey: Survey, path: string): readonly StructuredDocument[] => [readToml(survey, path) ?? []].flat(),
  yaml: readYaml,
} as const;

export function readPlatforms(survey: Survey): readonly TopologyFacts[] {
  return PLATFORMS.flatMap(({ file, format, read }) =>
    filesNamed(survey, file).flatMap(({ path }) => READ_DOCUMENTS[format](survey, path).map(read)),
  );
}

function targetOnly(name: string, document: StructuredDocument, keys: readonly string[] = []): TopologyFacts {
  return { targets: [fact(name, document.path, document.lineOf(keys))] };
}

/** A function lives at most `maxDuration` seconds, and so does every connection it holds. */
function readVercel(document: StructuredDocument): TopologyFacts {
  const hops = entriesOf(member(document.value, 'functions')).flatMap(([pattern, settings]) => {
    const seconds = numberOf(member(settings, 'maxDuration'));
    const where = `${document.path}:${document.lineOf(['functions', pattern, 'maxDuration'])}`;
    return seconds === undefined
      ? []
      : [{ name: `Vercel Functions maxDuration ${pattern}`, idleTimeoutS: seconds, maxLifetimeS: seconds, where }];
  });
  return { ...targetOnly('vercel', document), hops };
}

function readFly(document: StructuredDocument): TopologyFacts {
  const { value, path } = document;
  const grace = durationSeconds(member(value, 'kill_timeout'));
  const services = listOf(member(value, 'services'));
  return {
    ...targetOnly('fly', document, ['app']),
    replicas: [
      ...numberAt(document, ['http_service', 'min_machines_running']),
      ...services.flatMap((_service, at) => numberAt(document, ['services', at, 'min_machines_running'])),
    ],
    graceSeconds: grace === undefined ? [] : [fact(grace, path, document.lineOf(['kill_timeout']))],
    hops: hopAt(document, ['http_service', 'http_options', 'idle_timeout'], 'Fly proxy idle_timeout'),
  };
}

function readWrangler(document: StructuredDocument): TopologyFacts {
  const bindings = listOf(member(document.value, 'durable_objects', 'bindings'));
  const durable = bindings.map((_binding, at) =>
    fact('durable-objects', document.path, document.lineOf(['durable_objects', 'bindings', at])),
  );
  return { ...targetOnly('cloudflare-workers', document, ['name']), brokers: durable.slice(0, 1) };
}

function readHerokuApp(document: StructuredDocument): TopologyFacts {
  if (member(document.value, 'expo') !== undefined) return {};
  const formation = member(document.value, 'formation');
  if (
    formation === undefined &&
    member(document.value, 'buildpacks') === undefined &&
    member(document.value, 'addons') === undefined
  )
    return {};
  return { ...targetOnly('heroku', document), replicas: numberAt(document, ['formation', 'web', 'quantity']) };
}

function readRender(document: StructuredDocument): TopologyFacts {
  const services = listOf(member(document.value, 'services'));
  if (services.length === 0) return {};
  return {
    ...targetOnly('render', document, ['services']),
    replicas: services.flatMap((service, at) => [
      ...numberAt(document, ['services', at, 'numInstances']),
      ...(member(service, 'scaling') === undefined ? [] : numberAt(document, ['services', at, 'scaling', 'minInstances'])),
    ]),
    graceSeconds: services.flatMap((_service, at) => numberAt(document, ['services', at, 'maxShutdownDelaySeconds'])),
  };
}

function readRailway(document: StructuredDocument): TopologyFacts {
  return {
    ...targetOnly('railway', document),
    replicas: numberAt(document, ['deploy', 'numReplicas']),
    graceSeconds: numberAt(document, ['deploy', 'drainingSeconds']),
  };
}

function readServerless(document: StructuredDocument): TopologyFacts {
  if (textOf(member(document.value, 'provider', 'name')) !== 'aws') return {};
  const seconds = numberOf(member(document.value, 'provider', 'timeout'));
  const where = `${document.path}:${document.lineOf(['provider', 'timeout'])}`;
  return {
    ...targetOnly('aws-lambda', document, ['provider']),
    hops: seconds === undefined ? [] : [{ name: 'AWS Lambda timeout', idleTimeoutS: seconds, maxLifetimeS: seconds, where }],
  };
}

function readAppEngine(document: StructuredDocument): TopologyFacts {
  const runtime = textOf(member(document.value, 'runtime'));
  if (runtime === undefined) return {};
  const flexible = member(document.value, 'env') === 'flex' || member(document.value, 'env') === 'flexible';
  return {
    ...targetOnly(flexible ? 'google-app-engine-flexible' : 'google-app-engine', document, ['runtime']),
    replicas: [
      ...numberAt(document, ['manual_scaling', 'instances']),
      ...numberAt(document, ['automatic_scaling', 'min_num_instances']),
      ...numberAt(document, ['automatic_scaling', 'min_instances']),
    ],
  };
}

/** Kamal: one container per listed web host. */
function readKamal(document: StructuredDocument): TopologyFacts {
  const { value } = document;
  if (member(value, 'service') === undefined || member(value, 'servers') === undefined) return {};
  const web = member(value, 'servers', 'web', 'hosts') ?? member(value, 'servers', 'web') ?? member(value, 'servers');
  const hosts = listOf(web);
  return {
    ...targetOnly('kamal', document, ['service']),
    replicas: hosts.length === 0 ? [] : [fact(hosts.length, document.path, document.lineOf(['servers']))],
    graceSeconds: numberAt(document, ['drain_timeout']),
    hops: hopAt(document, ['proxy', 'response_timeout'], 'kamal-proxy response_timeout'),
  };
}
