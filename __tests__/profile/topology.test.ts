import { describe, expect, test } from '@jest/globals';
import { profileOf } from './snapshot-of.ts';

function statedBy(files: Readonly<Record<string, string>>): readonly string[] {
  const { targets, replicas, workers, hops, graceSeconds, brokers } = profileOf(files).topology;
  return [
    ...targets.map((fact) => `target ${fact.value} ${fact.where}`),
    ...replicas.map((fact) => `replicas ${fact.value} ${fact.where}`),
    ...workers.map((fact) => `workers ${fact.value} ${fact.where}`),
    ...hops.map(
      (hop) => `hop ${hop.name} ${hop.idleTimeoutS}${hop.maxLifetimeS === undefined ? '' : `/${hop.maxLifetimeS}`} ${hop.where}`,
    ),
    ...graceSeconds.map((fact) => `grace ${fact.value} ${fact.where}`),
    ...brokers.map((fact) => `broker ${fact.value} ${fact.where}`),
  ];
}

describe('topology', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'compose: replicas of own services, brokers among foreign ones',
      {
        'compose.yaml':
          'services:\n  web:\n    image: ghcr.io/a/web\n    scale: 2\n    command: uvicorn a:app --workers 3\n  cache:\n    image: valkey/valkey:8\n    deploy:\n      replicas: 5\n',
      },
      [
        'target docker-compose compose.yaml:1',
        'replicas 2 compose.yaml:4',
        'workers 3 compose.yaml:5',
        'broker redis compose.yaml:7',
      ],
    ],
    [
      'nginx: a location inherits the timeout of its server, or has the default',
      {
        'deploy/nginx.conf':
          'server {\n  proxy_read_timeout 2m; # long\n  location /a { proxy_pass http://a; }\n}\nserver {\n  location /b {\n    # proxy_read_timeout 9s;\n    proxy_pass http://${backend};\n  }\n}\n',
      },
      ['hop nginx proxy_read_timeout 120 deploy/nginx.conf:2', 'hop nginx (default proxy_read_timeout) 60 deploy/nginx.conf:8'],
    ],
    [
      'Kubernetes: workers in the environment, ALB annotation, GKE backend',
      {
        'k8s/app.yml':
          'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: 2\n  template:\n    spec:\n      containers:\n        - image: a\n          env:\n            - { name: WEB_CONCURRENCY, value: "4" }\n---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  annotations:\n    alb.ingress.kubernetes.io/load-balancer-attributes: idle_timeout.timeout_seconds=120,a=b\n---\napiVersion: cloud.google.com/v1\nkind: BackendConfig\nspec:\n  timeoutSec: 90\n',
      },
      [
        'target kubernetes k8s/app.yml:2',
        'replicas 2 k8s/app.yml:4',
        'workers 4 k8s/app.yml:8',
        'hop AWS ALB idle_timeout 120 k8s/app.yml:16',
        'hop GCP load balancer timeoutSec 90 k8s/app.yml:21',
      ],
    ],
    [
      'Helm: values of the chart, templates left alone',
      {
        'chart/Chart.yaml': 'apiVersion: v2\nname: a\n',
        'chart/values.yaml':
          'replicaCount: 1\nautoscaling:\n  enabled: true\n  minReplicas: 3\nterminationGracePeriodSeconds: 60\n',
        'chart/templates/deployment.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: {{ .Values.replicaCount }}\n',
      },
      ['target kubernetes chart/Chart.yaml:1', 'replicas 3 chart/values.yaml:4', 'grace 60 chart/values.yaml:5'],
    ],
    [
      'Cloud Run: the request timeout is the life of a socket',
      {
        'service.yaml':
          'apiVersion: serving.knative.dev/v1\nkind: Service\nspec:\n  template:\n    metadata:\n      annotations:\n        autoscaling.knative.dev/minScale: "1"\n    spec:\n      timeoutSeconds: 3600\n',
      },
      ['target cloud-run service.yaml:1', 'replicas 1 service.yaml:7', 'hop Cloud Run request timeout 3600/3600 service.yaml:9'],
    ],
    [
      'Heroku: formation',
      { 'app.json': '{\n  "formation": { "web": { "quantity": 2 } }\n}\n' },
      ['target heroku app.json:1', 'replicas 2 app.json:2'],
    ],
    [
      'Render',
      { 'render.yaml': 'services:\n  - type: web\n    numInstances: 3\n    maxShutdownDelaySeconds: 90\n' },
      ['target render render.yaml:1', 'replicas 3 render.yaml:3', 'grace 90 render.yaml:4'],
    ],
    [
      'Terraform: load balancer and service',
      {
        'infra/main.tf':
          'resource "aws_lb" "a" {\n  idle_timeout = 75\n}\nresource "aws_ecs_service" "b" {\n  desired_count = 2\n}\n',
      },
      ['target aws-ecs infra/main.tf:4', 'replicas 2 infra/main.tf:5', 'hop AWS ALB idle_timeout 75 infra/main.tf:2'],
    ],
    [
      'HAProxy without tunnel: client and server timeouts, bare numbers are milliseconds',
      { 'haproxy.cfg': 'defaults\n  timeout client 50000\n  timeout server 1m\n' },
      ['hop HAProxy timeout client 50 haproxy.cfg:2', 'hop HAProxy timeout server 60 haproxy.cfg:3'],
    ],
    [
      'a container: workers in command, environment and entry script',
      {
        Dockerfile: 'FROM a\nENV WEB_CONCURRENCY=2\nCMD ["gunicorn", \\\n  "--workers", "4", "a:app"]\n',
        'docker-entrypoint.sh': '#!/bin/sh\n# gunicorn -w 9\nexec gunicorn \\\n  --workers=3 a:app\n',
      },
      ['target docker Dockerfile:1', 'workers 2 Dockerfile:2', 'workers 4 Dockerfile:3', 'workers 3 docker-entrypoint.sh:3'],
    ],
  ])('%s', (_what, files, expected) => {
    expect(statedBy(files)).toEqual(expected);
  });

  test('a computed number of workers is a question', () => {
    const { topology, unknowns } = profileOf({ 'gunicorn.conf.py': 'workers = multiprocessing.cpu_count() * 2 + 1\n' });

    expect(topology.workers).toEqual([]);
    expect(unknowns).toContain('How many worker processes run? gunicorn.conf.py computes the number.');
  });
});
