import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path/posix';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = resolve(import.meta.dirname, '../../examples/kanban');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const manifest = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));
const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional(), resolved: z.string().optional() })) })
  .parse(JSON.parse(read('package-lock.json')));

test('the lockfile resolves every dependency of the manifest and names no registry', () => {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

  expect(names.filter((name) => lock.packages[`node_modules/${name}`]?.version === undefined)).toEqual([]);
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test('there is nothing real-time in it yet', () => {
  const names = Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, ''));
  const direct = Object.keys(manifest.dependencies);

  expect(names.filter((name) => /^(socket\.io|sockjs|engine\.io|graphql-ws)/.test(name))).toEqual([]);
  expect(direct).not.toContain('ws');
});

test('the files that its README points to exist', () => {
  const paths = [...read('README.md').matchAll(/`((?:server|client|db|scripts)\/[\w./-]*)`/g)].map((match) => match[1] ?? '');

  expect(paths.length).toBeGreaterThan(4);
  expect(paths.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
});

test('two replicas stand behind a proxy that closes silent connections after a minute', () => {
  const compose = z
    .object({
      services: z.object({ app: z.object({ deploy: z.object({ replicas: z.number() }), stop_grace_period: z.string() }) }),
    })
    .parse(parse(read('docker-compose.yml')));

  expect(compose.services.app).toEqual({ deploy: { replicas: 2 }, stop_grace_period: '20s' });
  expect(read('nginx.conf')).toMatch(/proxy_read_timeout 60s;/);
});
