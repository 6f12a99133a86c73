import type { StructuredDocument } from './read-json.ts';
import { readYaml } from './read-yaml.ts';
import { entriesOf, member, numberOf, textOf } from './structured.ts';
import { filesNamed } from './survey.ts';
import type { Survey } from './survey.ts';
import { durationSeconds, fact } from './topology-facts.ts';
import type { TopologyFacts } from './topology-facts.ts';
import { brokerOfImage, commandText, WORKER_FLAG } from './topology-words.ts';

const NAME = /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/;

/** docker-compose: replicas, grace periods, workers and the brokers among the services. */
export function readCompose(survey: Survey): readonly TopologyFacts[] {
  return filesNamed(survey, NAME).flatMap((file) => readYaml(survey, file.path).flatMap(factsOfDocument));
}

function factsOfDocument(document: StructuredDocument): readonly TopologyFacts[] {
  const services = entriesOf(member(document.value, 'services'));
  if (services.length === 0) return [];
  const target = fact('docker-compose', document.path, document.lineOf(['services']));
  return [{ targets: [target] }, ...services.map(([name, service]) => factsOfService(document, name, service))];
}

function factsOfService(document: StructuredDocument, name: string, service: unknown): TopologyFacts {
  const at = (...keys: readonly string[]): number => document.lineOf(['services', name, ...keys]);
  const image = textOf(member(service, 'image'));
  const broker = image === undefined ? undefined : brokerOfImage(image);
  if (broker !== undefined) return { brokers: [fact(broker, document.path, at('image'))] };
  // A service from a foreign image (a proxy, a mail catcher) says nothing of how the application is run.
  if (
    member(service, 'build') === undefined &&
    image !== undefined &&
    /^(?:docker\.io\/)?(?:library\/)?[\w.-]+(?::|$)/.test(image)
  )
    return {};
  const replicas = numberOf(member(service, 'deploy', 'replicas'));
  const scale = numberOf(member(service, 'scale'));
  const grace = durationSeconds(member(service, 'stop_grace_period'));
  const workers = WORKER_FLAG.exec(commandText(member(service, 'command')))?.[1];
  return {
    replicas: [
      ...(replicas === undefined ? [] : [fact(replicas, document.path, at('deploy', 'replicas'))]),
      ...(scale === undefined ? [] : [fact(scale, document.path, at('scale'))]),
    ],
    graceSeconds: grace === undefined ? [] : [fact(grace, document.path, at('stop_grace_period'))],
    workers: workers === undefined ? [] : [fact(Number(workers), document.path, at('command'))],
  };
}
