import { describe, expect, test } from '@jest/globals';
import { classifyPath } from '../../src/snapshot/classify-path.ts';
import type { FileKind } from '../../src/snapshot/snapshot.ts';

const cases: readonly (readonly [FileKind, readonly string[]])[] = [
  [
    'source',
    [
      'src/app.ts',
      'main.go',
      'app/models/card.rb',
      'views/index.html',
      'db/schema.sql',
      'lib/i18n/load.ts',
      'bin/start',
      'app/dist.ts',
    ],
  ],
  [
    'test',
    [
      'src/app.test.ts',
      '__tests__/app.ts',
      'server/api_test.go',
      'tests/test_api.py',
      'spec/models/card_spec.rb',
      'src/Card.stories.tsx',
    ],
  ],
  ['style', ['src/app.scss', 'public/site.css']],
  ['document', ['README.md', 'docs/guide.rst', 'LICENSE']],
  ['manifest', ['package.json', 'go.mod', 'api/requirements-dev.txt', 'App.csproj', 'Gemfile', 'backend/pyproject.toml']],
  ['lock', ['package-lock.json', 'web/pnpm-lock.yaml', 'go.sum', 'uv.lock', 'Gemfile.lock']],
  [
    'configuration',
    [
      'docker-compose.yml',
      'Dockerfile',
      'tsconfig.json',
      '.eslintrc.cjs',
      'vite.config.ts',
      'vercel.json',
      '.env.example',
      'fly.toml',
    ],
  ],
  ['data', ['seed/cards.json', 'report.csv', 'public/logo.svg']],
  ['generated', ['dist/index.js', 'api/card.pb.go', 'src/__generated__/types.ts', 'proto/card_pb2.py']],
  ['vendored', ['vendor/github.com/x/y.go', 'static/jquery-3.6.0.js', 'third_party/zlib/inflate.c']],
  ['minified', ['public/app.min.js', 'public/main.bundle.js', 'public/app.js.map']],
  ['translation', ['locales/de.json', 'src/i18n/en-US.ts', 'config/locales/en.yml', 'po/fr.po']],
  ['binary', ['logo.png', 'fonts/a.woff2', 'data.sqlite']],
];

describe('classifyPath()', () => {
  test.each(cases.flatMap(([kind, paths]) => paths.map((path) => [path, kind] as const)))('takes %s for %s', (path, kind) => {
    expect(classifyPath(path)).toBe(kind);
  });
});
