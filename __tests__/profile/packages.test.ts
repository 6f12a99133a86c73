import { describe, expect, test } from '@jest/globals';
import { profileOf } from './snapshot-of.ts';

type Case = [what: string, files: Record<string, string>, expected: Record<string, string | undefined>];

const CASES: readonly Case[] = [
  [
    'package-lock: the nearest node_modules folder, and no version for links',
    {
      'apps/a/package.json': '{ "dependencies": { "ws": "^7.0.0", "shared": "*", "left": "1" } }',
      'package-lock.json': JSON.stringify({
        packages: {
          'node_modules/ws': { version: '8.23.0' },
          'apps/a/node_modules/ws': { version: '7.5.14' },
          'node_modules/shared': { link: true, resolved: 'packages/shared', version: '9.9.9' },
        },
      }),
    },
    { ws: '7.5.14', shared: undefined, left: undefined },
  ],
  [
    'pnpm 5: versions with peers in the name',
    {
      'package.json': '{ "dependencies": { "react-redux": "^8.0.0", "local": "link:../x" } }',
      'pnpm-lock.yaml':
        'lockfileVersion: 5.4\nspecifiers:\n  react-redux: ^8.0.0\ndependencies:\n  react-redux: 8.1.3_react@18.2.0\n  local: link:../x\n',
    },
    { 'react-redux': '8.1.3', local: undefined },
  ],
  [
    'pnpm: an alias resolves to the version of the package behind it',
    {
      'package.json': '{ "dependencies": { "io": "npm:socket.io@4" } }',
      'pnpm-lock.yaml':
        "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      io:\n        specifier: npm:socket.io@4\n        version: socket.io@4.8.4\n",
    },
    { io: '4.8.4' },
  ],
  [
    'bun: a workspace may have its own version',
    {
      'apps/a/package.json': '{ "name": "a", "dependencies": { "ws": "^7.0.0" } }',
      'bun.lock': '{ "workspaces": { "apps/a": { "name": "a" } }, "packages": { "ws": ["ws@8.23.0"], "a/ws": ["ws@7.5.14"] } }',
    },
    { ws: '7.5.14' },
  ],
  [
    'Pipfile',
    { Pipfile: '[packages]\nDjango = "*"\n', 'Pipfile.lock': '{ "default": { "django": { "version": "==5.2.1" } } }' },
    { Django: '5.2.1' },
  ],
  [
    'uv: a package with a version per platform has no single answer',
    {
      'pyproject.toml': '[project]\ndependencies = ["numpy>=2"]\n',
      'uv.lock': '[[package]]\nname = "numpy"\nversion = "2.2.0"\n\n[[package]]\nname = "numpy"\nversion = "2.3.0"\n',
    },
    { numpy: undefined },
  ],
  [
    'requirements: only exact pins are versions',
    { 'requirements.txt': 'fastapi==0.121.0\nuvicorn[standard]>=0.30\nredis==5.*\n-r other.txt\n' },
    { fastapi: '0.121.0', uvicorn: undefined, redis: undefined },
  ],
  [
    'go.mod: replacements count, folders have no version',
    {
      'go.mod':
        'module a\nrequire (\n\tgithub.com/a/b v1.0.0\n\tgithub.com/c/d v1.0.0\n)\nreplace github.com/a/b => github.com/x/b v1.2.0\nreplace github.com/c/d => ../d\n',
    },
    { 'github.com/a/b': 'v1.2.0', 'github.com/c/d': undefined },
  ],
  [
    'Gradle: version catalog, plugin version for Spring Boot, literal coordinates',
    {
      'build.gradle.kts':
        'plugins { id("org.springframework.boot") version "3.5.7" }\ndependencies {\n  implementation("org.springframework.boot:spring-boot-starter-web")\n  implementation(libs.redis.jedis)\n  // implementation("a:never:1")\n  testImplementation("org.junit.jupiter:junit-jupiter:5.13.0")\n}\n',
      'gradle/libs.versions.toml':
        '[versions]\njedis = "6.0.0"\n[libraries]\nredis-jedis = { module = "redis.clients:jedis", version.ref = "jedis" }\n',
    },
    {
      'org.springframework.boot:spring-boot-starter-web': '3.5.7',
      'redis.clients:jedis': '6.0.0',
      'org.junit.jupiter:junit-jupiter': '5.13.0',
    },
  ],
  [
    'Cargo: versions inherited from the workspace',
    {
      'Cargo.toml': '[workspace]\nmembers = ["api"]\n[workspace.dependencies]\naxum = "0.8"\n',
      'api/Cargo.toml': '[package]\nname = "api"\n[dependencies]\naxum = { workspace = true }\n',
      'Cargo.lock': '[[package]]\nname = "axum"\nversion = "0.8.6"\n',
    },
    { axum: '0.8.6' },
  ],
];

describe('resolved versions', () => {
  test.each(CASES)('%s', (_what, files, expected) => {
    const { dependencies, notes } = profileOf(files);

    expect(Object.fromEntries(dependencies.map((one) => [one.name, one.resolved]))).toEqual(expected);
    expect(notes).toEqual([]);
  });

  test('two lockfiles that disagree give a question instead of a version', () => {
    const profile = profileOf({
      'package.json': '{ "dependencies": { "ws": "^8.0.0" } }',
      'package-lock.json': '{ "packages": { "node_modules/ws": { "version": "8.23.0" } } }',
      'yarn.lock': 'ws@^8.0.0:\n  version "8.18.0"\n',
    });

    expect(profile.dependencies[0]?.resolved).toBeUndefined();
    expect(profile.unknowns).toEqual(
      expect.arrayContaining([
        'Which package manager is in use? package-lock.json and yarn.lock stand side by side.',
        'Which version of ws is installed? The lockfiles disagree: 8.23.0 in package-lock.json, 8.18.0 in yarn.lock.',
      ]),
    );
  });
});
