import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { profileRepository } from '../../src/profile/profile-repository.ts';
import { profileOf } from './snapshot-of.ts';

const PACKAGE = '{ "name": "x", "dependencies": { "express": "^5.0.0" } }';

describe('profileRepository() of files that cannot be read', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'half a package.json',
      { 'package.json': '{ "dependencies": { "express": ' },
      /^could not read package\.json because of \w+ in line 1$/,
    ],
    ['an empty package.json', { 'package.json': '' }, /^could not read package\.json because/],
    [
      'a package-lock with a syntax error',
      { 'package.json': PACKAGE, 'package-lock.json': '{ "packages": { ' },
      /^could not read package-lock\.json because it is not JSON/,
    ],
    [
      'a pnpm lockfile that refers to what is not there',
      { 'pnpm-lock.yaml': '*/' },
      /^could not read pnpm-lock\.yaml because Unresolved alias/,
    ],
    [
      'a pnpm lockfile with a syntax error',
      { 'pnpm-lock.yaml': 'importers:\n  .: [\n' },
      /^could not read pnpm-lock\.yaml because it is not YAML/,
    ],
    [
      'a yarn lockfile of another kind',
      { 'yarn.lock': 'nothing of that kind\n' },
      /^could not read yarn\.lock because it holds no entries/,
    ],
    [
      'a lockfile with merge conflicts',
      { 'package-lock.json': '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> topic\n' },
      /^could not read package-lock\.json because it holds merge conflict markers$/,
    ],
    ['the binary lockfile of Bun', { 'bun.lockb': 'x' }, /^could not read bun\.lockb because it is the binary format/],
    [
      'a pyproject that is no TOML',
      { 'pyproject.toml': '[project\nname = ' },
      /^could not read pyproject\.toml because it is not TOML/,
    ],
    [
      'a pom that is no XML',
      { 'pom.xml': '<project><dependencies></project>' },
      /^could not read pom\.xml because it is not XML/,
    ],
    [
      'a Gemfile.lock without gems',
      { 'Gemfile.lock': 'oops\n' },
      /^could not read Gemfile\.lock because it holds no resolved gems$/,
    ],
    ['a mix.lock without packages', { 'mix.lock': 'oops\n' }, /^could not read mix\.lock because it holds no resolved packages$/],
    [
      'a compose file with a syntax error',
      { 'docker-compose.yml': 'services: {\n' },
      /^could not read docker-compose\.yml because it is not YAML/,
    ],
    ['a script that does not parse', { 'server.js': 'app.get("/x", (' }, /^could not read server\.js because it does not parse/],
  ])('%s gives a note and no fact', (_what, files, note) => {
    const profile = profileOf(files);

    expect(profile.notes).toContainEqual(expect.stringMatching(note));
    expect(profile.routes).toEqual([]);
    expect(profile.dependencies.every((one) => one.resolved === undefined)).toBe(true);
  });

  test('a file whose text was not read is named with its size', () => {
    const file = { path: 'package.json', size: 300_000_000, kind: 'manifest' } as const;

    const profile = profileRepository({ commit: '0'.repeat(40), files: new Map([[file.path, file]]), leftOut: [] });

    expect(profile.notes).toEqual(['could not read package.json because its text was not read (300000000 bytes)']);
  });

  test('byte order marks and carriage returns change nothing', () => {
    const profile = profileOf({
      'package.json': `\uFEFF{\r\n  "dependencies": {\r\n    "express": "5.3.0"\r\n  }\r\n}\r\n`,
      'yarn.lock': '# yarn lockfile v1\r\n\r\nexpress@5.3.0:\r\n  version "5.3.0"\r\n',
      'server.js': "\uFEFFimport express from 'express';\r\nconst app = express();\r\napp.get('/x', show);\r\n",
      'nginx.conf': 'location / {\r\n  proxy_pass http://a;\r\n  proxy_read_timeout 5m;\r\n}\r\n',
    });

    expect(profile.dependencies).toEqual([
      expect.objectContaining({ name: 'express', resolved: '5.3.0', where: 'package.json:3' }),
    ]);
    expect(profile.routes.map((route) => `${route.path} ${route.where}`)).toEqual(['/x server.js:3']);
    expect(profile.topology.hops).toEqual([{ name: 'nginx proxy_read_timeout', idleTimeoutS: 300, where: 'nginx.conf:3' }]);
    expect(profile.notes).toEqual([]);
  });

  test('names of Object.prototype are names like any other', () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const listed = names.map((name) => `${JSON.stringify(name)}: "1.0.0"`).join(', ');

    const profile = profileOf({
      'package.json': `{ "scripts": { "__proto__": "x" }, "dependencies": { ${listed} } }`,
      'package-lock.json': '{ "packages": { "node_modules/toString": { "version": "1.2.3" } } }',
      'constructor.ts': 'const constructor = __proto__(); constructor.get("/x", toString);',
      'vercel.json': '{ "functions": { "__proto__": { "maxDuration": "x" } } }',
    });

    expect(profile.dependencies.map((one) => [one.name, one.resolved])).toEqual([
      ['constructor', undefined],
      ['__proto__', undefined],
      ['toString', '1.2.3'],
      ['hasOwnProperty', undefined],
    ]);
    expect(profile.topology.hops).toEqual([]);
  });

  test('an empty repository is only questions', () => {
    const profile = profileOf({});

    expect(profile.languages).toEqual([]);
    expect(profile.dependencies).toEqual([]);
    expect(profile.unknowns).toContain('Where is it deployed? No deployment configuration was found.');
    expect(profile.notes).toEqual([]);
  });

  test('inputs of tests and vendored code are no facts', () => {
    const profile = profileOf({
      '__tests__/fixtures/app/package.json': PACKAGE,
      'node_modules/express/package.json': PACKAGE,
      'testdata/docker-compose.yml': 'services:\n  a:\n    build: .\n    scale: 9\n',
    });

    expect(profile.dependencies).toEqual([]);
    expect(profile.topology.replicas).toEqual([]);
  });

  const NAMES = [
    'package.json',
    'package-lock.json',
    'pnpm-lock.yaml',
    'yarn.lock',
    'bun.lock',
    'deno.json',
    'deno.lock',
    'pyproject.toml',
    'poetry.lock',
    'requirements.txt',
    'go.mod',
    'Gemfile',
    'Gemfile.lock',
    'composer.json',
    'composer.lock',
    'Cargo.toml',
    'Cargo.lock',
    'pom.xml',
    'build.gradle',
    'a.csproj',
    'mix.exs',
    'mix.lock',
    'Dockerfile',
    'docker-compose.yml',
    'k8s/a.yaml',
    'nginx.conf',
    'fly.toml',
    'Procfile',
    'config/routes.rb',
    'config/cable.yml',
    'routes/api.php',
    'src/A.java',
    'a.cs',
    'main.go',
    'lib/router.ex',
    'src/main.rs',
    'app/urls.py',
    'app/main.py',
    'server.ts',
    'App.vue',
    'db/a.sql',
    'schema.prisma',
    'haproxy.cfg',
    'main.tf',
    'config/puma.rb',
    'ecosystem.config.js',
  ];
  const PIECES = [
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '"',
    "'",
    '`',
    ',',
    ':',
    ';',
    '\n',
    '\r\n',
    '  ',
    '\t',
    '#',
    '//',
    '/*',
    '*/',
    '=',
    '=>',
    '->',
    '::',
    'do',
    'end',
    '\0',
    'app.get("/x", f)',
    'r.GET("/x", f)',
    'urlpatterns = [path("a", include("urls"))]',
    'apiVersion: v1\nkind: Deployment\n',
    'resources :a do',
    'Route::get("/a", [A::class, "b"])',
    '@GetMapping("/a") class A {',
    'Router::new().route("/a", get(f))',
    'services:\n  a:\n',
    '[[package]]',
    'name',
    '@app.route("/a")\ndef f():\n',
    'create table a (b int',
    'proxy_pass http://a;',
    '__proto__',
    '\uD800',
    'scope "/a", A do',
    '<project>',
    '&a [*a]',
  ];

  test('never throws, whatever the files hold', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...NAMES), text, { maxKeys: 6 }), (files) => {
        const profile = profileOf({ ...files });

        for (const fact of [...profile.routes, ...profile.models, ...profile.topology.hops])
          expect(fact.where).toMatch(/^.+:[1-9]\d*$/);
      }),
      { numRuns: 300 },
    );
  });
});
