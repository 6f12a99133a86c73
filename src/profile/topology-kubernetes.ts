import type { StructuredDocument } from './read-json.ts';
import { readYaml } from './read-yaml.ts';
import { entriesOf, listOf, member, numberOf, textOf } from './structured.ts';
import { filesNamed, folderOf, inFolder } from './survey.ts';
import type { Survey } from './survey.ts';
import { durationSeconds, fact } from './topology-facts.ts';
import type { TopologyFacts } from './topology-facts.ts';
import { brokerOfImage, commandText, WORKER_FLAG } from './topology-words.ts';

const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'Rollout', 'DaemonSet']);

/** Kubernetes manifests and the values of Helm charts; templates themselves are no YAML before they are rendered. */
export function readKubernetes(survey: Survey): readonly TopologyFacts[] {
  const manifests = survey.own.flatMap((file) => {
    if (!/\.ya?ml$/.test(file.path) || file.text === undefined || file.text.includes('{{')) return [];
    if (!/^apiVersion:/m.test(file.text) || !/^kind:/m.test(file.text)) return [];
    return readYaml(survey, file.path).flatMap(factsOfManifest);
  });
  return [...manifests, ...filesNamed(survey, 'Chart.yaml').flatMap((file) => factsOfChart(survey, file.path))];
}

function factsOfManifest(document: StructuredDocument): readonly TopologyFacts[] {
  const kind = textOf(member(document.value, 'kind')) ?? '';
  if (WORKLOADS.has(kind)) return [factsOfWorkload(document)];
  if (kind === 'HorizontalPodAutoscaler') return [replicasAt(document, ['spec', 'minReplicas'])];
  if (kind === 'Ingress') return [{ hops: hopsOfIngress(document) }];
  if (kind === 'BackendConfig') return [{ hops: hopAt(document, ['spec', 'timeoutSec'], 'GCP load balancer timeoutSec') }];
  if (kind === 'Service' && textOf(member(document.value, 'apiVersion'))?.startsWith('serving.knative.dev') === true) {
    return [factsOfKnative(document)];
  }
  return [];
}

function factsOfWorkload(document: StructuredDocument): TopologyFacts {
  const pod = ['spec', 'template', 'spec'] as const;
  const containers = listOf(member(document.value, ...pod, 'containers'));
  const images = containers.map((container) => textOf(member(container, 'image')) ?? '');
  const target = fact('kubernetes', document.path, document.lineOf(['kind']));
  const broker = images.map((image) => brokerOfImage(image)).find((name) => name !== undefined);
  if (broker !== undefined) {
    return { targets: [target], brokers: [fact(broker, document.path, document.lineOf([...pod, 'containers', 0, 'image']))] };
  }
  const workers = containers.flatMap((container, at) => {
    const text = `${commandText(member(container, 'command'))} ${commandText(member(container, 'args'))}`;
    const count = WORKER_FLAG.exec(text)?.[1];
    const environment = listOf(member(container, 'env')).find((variable) => member(variable, 'name') === 'WEB_CONCURRENCY');
    const number = count ?? textOf(member(environment, 'value'));
    return number === undefined || !/^\d+$/.test(number)
      ? []
      : [fact(Number(number), document.path, document.lineOf([...pod, 'containers', at]))];
  });
  return {
    targets: [target],
    ...replicasAt(document, ['spec', 'replicas']),
    workers,
    graceSeconds: numberAt(document, [...pod, 'terminationGracePeriodSeconds']),
  };
}

const INGRESS_TIMEOUT = 'nginx.ingress.kubernetes.io/proxy-read-timeout';
const ALB_ATTRIBUTES = 'alb.ingress.kubernetes.io/load-balancer-attributes';

function hopsOfIngress(document: StructuredDocument): TopologyFacts['hops'] & object {
  const annotations = ['metadata', 'annotations'];
  const seconds = numberOf(member(document.value, ...annotations, INGRESS_TIMEOUT));
  if (seconds !== undefined) {
    const where = `${document.path}:${document.lineOf([...annotations, INGRESS_TIMEOUT])}`;
    return [{ name: 'ingress-nginx proxy-read-timeout', idleTimeoutS: seconds, where }];
  }
  const attributes = textOf(member(document.value, ...annotations, ALB_ATTRIBUTES));
  const idle = /idle_timeout\.timeout_seconds=(\d+)/.exec(attributes ?? '')?.[1];
  if (idle !== undefined) {
    const where = `${document.path}:${document.lineOf([...annotations, ALB_ATTRIBUTES])}`;
    return [{ name: 'AWS ALB idle_timeout', idleTimeoutS: Number(idle), where }];
  }
  const isNginx =
    textOf(member(document.value, 'spec', 'ingressClassName')) === 'nginx' ||
    member(document.value, ...annotations, 'kubernetes.io/ingress.class') === 'nginx';
  const where = `${document.path}:${document.lineOf(['kind'])}`;
  return isNginx ? [{ name: 'ingress-nginx (default proxy-read-timeout)', idleTimeoutS: 60, where }] : [];
}

function factsOfKnative(document: StructuredDocument): TopologyFacts {
  const template = ['spec', 'template'];
  const timeout = [...template, 'spec', 'timeoutSeconds'];
  const seconds = numberOf(member(document.value, ...timeout)) ?? 300;
  return {
    targets: [fact('cloud-run', document.path, document.lineOf(['apiVersion']))],
    ...replicasAt(document, [...template, 'metadata', 'annotations', 'autoscaling.knative.dev/minScale']),
    hops: [
      {
        name: 'Cloud Run request timeout',
        idleTimeoutS: seconds,
        maxLifetimeS: seconds,
        where: `${document.path}:${document.lineOf(timeout)}`,
      },
    ],
  };
}

function factsOfChart(survey: Survey, path: string): readonly TopologyFacts[] {
  const values = inFolder(folderOf(path), 'values.yaml');
  const [document] = survey.files.has(values) ? readYaml(survey, values) : [];
  const target: TopologyFacts = { targets: [fact('kubernetes', path, 1)] };
  if (document === undefined) return [target];
  const scaled = member(document.value, 'autoscaling', 'enabled') === true;
  const grace = entriesOf(document.value).some(([key]) => key === 'terminationGracePeriodSeconds');
  return [
    target,
    replicasAt(document, scaled ? ['autoscaling', 'minReplicas'] : ['replicaCount']),
    ...(grace ? [{ graceSeconds: numberAt(document, ['terminationGracePeriodSeconds']) }] : []),
  ];
}

function replicasAt(document: StructuredDocument, keys: readonly string[]): Pick<TopologyFacts, 'replicas'> {
  return { replicas: numberAt(document, keys) };
}

export function numberAt(
  document: StructuredDocument,
  keys: readonly (string | number)[],
): TopologyFacts['graceSeconds'] & object {
  const value = numberOf(member(document.value, ...keys));
  return value === undefined ? [] : [fact(value, document.path, document.lineOf(keys))];
}

export function hopAt(
  document: StructuredDocument,
  keys: readonly (string | number)[],
  name: string,
): TopologyFacts['hops'] & object {
  const seconds = durationSeconds(member(document.value, ...keys));
  return seconds === undefined ? [] : [{ name, idleTimeoutS: seconds, where: `${document.path}:${document.lineOf(keys)}` }];
}
