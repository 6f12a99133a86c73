import type { Hop } from './profile.ts';
import { filesNamed, readText } from './survey.ts';
import type { Survey } from './survey.ts';
import { durationSeconds } from './topology-facts.ts';
import type { TopologyFacts } from './topology-facts.ts';

/** HAProxy, Apache and the load balancers of Terraform files. */
export function readProxies(survey: Survey): readonly TopologyFacts[] {
  return [
    ...filesNamed(survey, /^haproxy.*\.cfg$/).map(({ path }) => ({ hops: hopsOfHaproxy(path, readText(survey, path) ?? '') })),
    ...filesNamed(survey, /^(?:apache2?|httpd|vhost.*|.*-site)\.conf$/).map(({ path }) => ({
      hops: hopsOfApache(path, readText(survey, path) ?? ''),
    })),
    ...filesNamed(survey, /\.tf$/).map(({ path }) => factsOfTerraform(path, readText(survey, path) ?? '')),
  ];
}

/** After an upgrade `timeout tunnel` rules; without it the smaller of client and server does. Bare numbers are milliseconds. */
function hopsOfHaproxy(path: string, text: string): readonly Hop[] {
  const timeouts = text.split('\n').flatMap((raw, at) => {
    const match = /^\s*timeout\s+(tunnel|client|server)\s+(\S+)/.exec(raw.replace(/#.*$/, ''));
    const value = match?.[2] ?? '';
    const seconds = /^\d+$/.test(value) ? Number(value) / 1000 : durationSeconds(value);
    return match?.[1] === undefined || seconds === undefined ? [] : [{ kind: match[1], seconds, line: at + 1 }];
  });
  const tunnel = timeouts.filter((timeout) => timeout.kind === 'tunnel');
  const ruling = tunnel.length > 0 ? tunnel : timeouts;
  return ruling.map(({ kind, seconds, line }) => ({
    name: `HAProxy timeout ${kind}`,
    idleTimeoutS: seconds,
    where: `${path}:${line}`,
  }));
}

function hopsOfApache(path: string, text: string): readonly Hop[] {
  return text.split('\n').flatMap((raw, at) => {
    const seconds = /^\s*ProxyTimeout\s+(\d+)/i.exec(raw)?.[1];
    return seconds === undefined
      ? []
      : [{ name: 'Apache ProxyTimeout', idleTimeoutS: Number(seconds), where: `${path}:${at + 1}` }];
  });
}

function factsOfTerraform(path: string, text: string): TopologyFacts {
  const hops: Hop[] = [];
  const replicas: { value: number; where: string }[] = [];
  const targets: { value: string; where: string }[] = [];
  let resource = '';
  text.split('\n').forEach((raw, at) => {
    const line = raw.replace(/(?:#|\/\/).*$/, '');
    const opened = /^resource\s+"(\w+)"/.exec(line)?.[1];
    const where = `${path}:${at + 1}`;
    if (opened !== undefined) resource = opened;
    if (opened === 'aws_ecs_service') targets.push({ value: 'aws-ecs', where });
    if (opened === 'google_cloud_run_v2_service' || opened === 'google_cloud_run_service')
      targets.push({ value: 'cloud-run', where });
    const setting = /^\s*(\w+)\s*=\s*(\d+)\s*$/.exec(line);
    const value = Number(setting?.[2]);
    if (setting?.[1] === 'idle_timeout' && /^aws_(?:lb|alb|elb)$/.test(resource))
      hops.push({ name: 'AWS ALB idle_timeout', idleTimeoutS: value, where });
    if (setting?.[1] === 'desired_count' && resource === 'aws_ecs_service') replicas.push({ value, where });
    if (setting?.[1] === 'min_instance_count' && resource.startsWith('google_cloud_run')) replicas.push({ value, where });
  });
  return { hops, replicas, targets };
}
