import { documented, widelyKnown, type Provenance } from './fact.ts';

/** What stands between client and server, with what it does to a long connection when nobody configured it. */
export type HopDefault = Provenance & {
  readonly id: string;
  readonly name: string;
  /** Recognises the hop by the name somebody gave it. */
  readonly pattern: RegExp;
  /** Seconds without data after which it closes; absent where it has none of its own. */
  readonly idleTimeoutS?: number;
  /** Seconds after which it closes whatever happens. */
  readonly maxLifetimeS?: number;
  readonly setting: string;
  readonly note: string;
};

export const hopDefaults: readonly HopDefault[] = [
  {
    id: 'ingress-nginx',
    name: 'ingress-nginx',
    pattern: /ingress[- ]?nginx|nginx[- ]ingress|kubernetes ingress/i,
    idleTimeoutS: 60,
    setting: 'nginx.ingress.kubernetes.io/proxy-read-timeout',
    note: 'A reload of the configuration can drop sockets.',
    ...documented('https://kubernetes.github.io/ingress-nginx/user-guide/miscellaneous/#websockets'),
  },
  {
    id: 'nginx',
    name: 'nginx',
    pattern: /nginx/i,
    idleTimeoutS: 60,
    setting: 'proxy_read_timeout',
    note: 'Needs HTTP/1.1 and the Upgrade and Connection headers towards the server; two file descriptors for each client.',
    ...documented('https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout'),
  },
  {
    id: 'apache',
    name: 'Apache',
    pattern: /apache|httpd/i,
    idleTimeoutS: 60,
    setting: 'ProxyTimeout',
    note: 'Needs mod_proxy_wstunnel or the upgrade parameter of mod_proxy_http.',
    ...documented('https://httpd.apache.org/docs/current/mod/mod_proxy.html#proxytimeout'),
  },
  {
    id: 'haproxy',
    name: 'HAProxy',
    pattern: /haproxy/i,
    setting: 'timeout tunnel',
    note: 'Without `timeout tunnel` the client and server timeouts go on after the upgrade.',
    ...documented('https://docs.haproxy.org/3.0/configuration.html#timeout%20tunnel'),
  },
  {
    id: 'envoy',
    name: 'Envoy',
    pattern: /envoy|istio/i,
    idleTimeoutS: 300,
    setting: 'stream_idle_timeout',
    note: 'A connection idle timeout of one hour stands beside it.',
    ...widelyKnown('https://www.envoyproxy.io/docs/envoy/latest/faq/configuration/timeouts'),
  },
  {
    id: 'aws-alb',
    name: 'AWS Application Load Balancer',
    pattern: /\balb\b|application load balancer/i,
    idleTimeoutS: 60,
    setting: 'idle_timeout.timeout_seconds',
    note: 'An HTTP/2 PING does not count.',
    ...documented('https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html'),
  },
  {
    id: 'aws-nlb',
    name: 'AWS Network Load Balancer',
    pattern: /\bnlb\b|network load balancer/i,
    idleTimeoutS: 350,
    setting: 'tcp.idle_timeout.seconds',
    note: 'Silent after the timeout.',
    ...widelyKnown('https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html'),
  },
  {
    id: 'aws-api-gateway',
    name: 'AWS API Gateway WebSocket',
    pattern: /api gateway/i,
    idleTimeoutS: 600,
    maxLifetimeS: 7200,
    setting: 'fixed',
    note: 'Frames of at most 32 KB, messages of at most 128 KB, 500 new connections per second and region.',
    ...documented(
      'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html',
    ),
  },
  {
    id: 'cloud-run',
    name: 'Cloud Run',
    pattern: /cloud run/i,
    idleTimeoutS: 300,
    maxLifetimeS: 300,
    setting: 'timeoutSeconds',
    note: 'The request timeout is the lifetime of the socket: 300 s unless raised, 3600 s at most.',
    ...documented('https://cloud.google.com/run/docs/triggering/websockets'),
  },
  {
    id: 'gcp-load-balancer',
    name: 'Google Cloud load balancer',
    pattern: /\bgcp\b|google cloud load|gclb/i,
    idleTimeoutS: 30,
    setting: 'backend service timeout',
    note: 'The classic load balancer closes active sockets too; raise it above 45 s.',
    ...documented('https://socket.io/docs/v4/reverse-proxy/'),
  },
  {
    id: 'azure-front-door',
    name: 'Azure Front Door',
    pattern: /front door/i,
    idleTimeoutS: 300,
    maxLifetimeS: 14_400,
    setting: 'fixed',
    note: 'At most 3000 concurrent WebSockets per profile; no server-sent events.',
    ...documented('https://learn.microsoft.com/azure/frontdoor/standard-premium/websocket'),
  },
  {
    id: 'azure-load-balancer',
    name: 'Azure Load Balancer',
    pattern: /azure (load balancer|lb)/i,
    idleTimeoutS: 240,
    setting: 'idleTimeoutInMinutes',
    note: 'Drops silently unless TCP reset is on.',
    ...documented('https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-idle-timeout'),
  },
  {
    id: 'heroku',
    name: 'Heroku router',
    pattern: /heroku/i,
    idleTimeoutS: 55,
    setting: 'fixed',
    note: 'Session affinity is opt-in.',
    ...documented('https://devcenter.heroku.com/articles/http-routing#timeouts'),
  },
  {
    id: 'cloudflare',
    name: 'Cloudflare proxy',
    pattern: /cloudflare/i,
    idleTimeoutS: 100,
    setting: 'fixed below the Enterprise plan',
    note: 'A restart at the edge drops sockets.',
    ...documented('https://developers.cloudflare.com/network/websockets/'),
  },
  {
    id: 'fly',
    name: 'Fly.io proxy',
    pattern: /\bfly(\.io)?\b/i,
    idleTimeoutS: 60,
    setting: 'http_options.idle_timeout',
    note: 'Set concurrency to `type = "connections"`: the soft limit is 20 otherwise.',
    ...widelyKnown('https://fly.io/docs/reference/configuration/'),
  },
  {
    id: 'vercel',
    name: 'Vercel Functions',
    pattern: /vercel/i,
    maxLifetimeS: 300,
    setting: 'maxDuration',
    note: '300 s on Hobby, 800 s on Pro and Enterprise; no affinity when a client returns.',
    ...documented('https://vercel.com/docs/functions/websockets'),
  },
];

/** How long a platform waits between asking a process to stop and ending it. */
export type GracePeriod = Provenance & {
  readonly id: string;
  readonly pattern: RegExp;
  readonly seconds: number;
  readonly setting: string;
};

export const gracePeriods: readonly GracePeriod[] = [
  {
    id: 'kubernetes',
    pattern: /kubernetes|k8s|helm/i,
    seconds: 30,
    setting: 'terminationGracePeriodSeconds',
    ...widelyKnown('https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination'),
  },
  {
    id: 'fly',
    pattern: /\bfly(\.io)?\b/i,
    seconds: 5,
    setting: 'kill_timeout',
    ...documented('https://fly.io/docs/reference/configuration/#runtime-options'),
  },
  {
    id: 'docker',
    pattern: /docker|compose/i,
    seconds: 10,
    setting: 'stop_grace_period',
    ...widelyKnown('https://docs.docker.com/reference/compose-file/services/#stop_grace_period'),
  },
  {
    id: 'heroku',
    pattern: /heroku/i,
    seconds: 30,
    setting: 'fixed',
    ...widelyKnown('https://devcenter.heroku.com/articles/limits#exit-timeout'),
  },
];

export function hopDefaultOf(name: string): HopDefault | undefined {
  return hopDefaults.find((hop) => hop.pattern.test(name));
}

export function gracePeriodOf(target: string): GracePeriod | undefined {
  return gracePeriods.find((period) => period.pattern.test(target));
}
