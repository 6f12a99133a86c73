import { basename, extname } from 'node:path/posix';
import type { FileKind } from './snapshot.ts';

/** What sort of file a path names. Contents may correct it afterwards, see `classifyContent`. */
export function classifyPath(path: string): FileKind {
  const name = basename(path);
  const extension = extname(name).toLowerCase();
  const verdict = rules.find((rule) => rule.holds({ path, name, extension }));
  return verdict?.kind ?? byExtension(name, extension);
}

type PathParts = { readonly path: string; readonly name: string; readonly extension: string };
type PathRule = { readonly kind: FileKind; readonly holds: (parts: PathParts) => boolean };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const binaryExtensions = words(
  '.png .jpg .jpeg .gif .webp .avif .ico .icns .bmp .tif .tiff .heic .pdf .zip .gz .tgz .bz2 .xz .zst .7z .rar .tar .br .woff .woff2 .ttf .eot .otf ' +
    '.mp3 .mp4 .m4a .m4b .m4v .mov .avi .mkv .webm .ogg .oga .opus .wav .flac .aac .jar .war .class .dll .exe .so .dylib .a .o .lib .pyc .sqlite .sqlite3 ' +
    '.db .mdb .wasm .psd .ai .sketch .fig .xd .bin .dat .pack .idx .keystore .jks .p12 .pfx .der .docx .xlsx .pptx .odt .ods .epub .parquet .npy .pkl .h5 .onnx .pt .glb',
);
const styleExtensions = words('.css .scss .sass .less .styl .pcss .postcss');
const documentExtensions = words('.md .mdx .markdown .rst .adoc .asciidoc .txt .org .tex .textile');
const dataExtensions = words(
  '.json .json5 .jsonl .ndjson .geojson .csv .tsv .xml .svg .plist .sql.dump .ics .har .excalidraw .drawio',
);
const configurationExtensions = words(
  '.yaml .yml .toml .ini .cfg .conf .properties .env .tf .tfvars .hcl .nix .service .editorconfig .neon .caddyfile',
);

const lockNames = words(
  'package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock composer.lock Gemfile.lock Cargo.lock go.sum poetry.lock uv.lock ' +
    'pdm.lock Pipfile.lock mix.lock pubspec.lock packages.lock.json Podfile.lock Package.resolved flake.lock gradle.lockfile',
);
const manifestNames = words(
  'package.json pnpm-workspace.yaml lerna.json nx.json turbo.json rush.json deno.json deno.jsonc jsr.json go.mod go.work pyproject.toml setup.py setup.cfg Pipfile ' +
    'Gemfile Cargo.toml composer.json pom.xml build.gradle build.gradle.kts settings.gradle settings.gradle.kts libs.versions.toml mix.exs pubspec.yaml ' +
    'Directory.Packages.props Package.swift Podfile bower.json',
);

/** First match wins: what a file is not written for by hand comes before what its name says it holds. */
const rules: readonly PathRule[] = [
  { kind: 'binary', holds: ({ extension }) => binaryExtensions.has(extension) },
  { kind: 'lock', holds: ({ name }) => lockNames.has(name) || /^requirements[\w.-]*\.lock$/.test(name) },
  {
    kind: 'vendored',
    holds: ({ path }) =>
      /(^|\/)(vendor|vendors|vendored|third[_-]?party|node_modules|bower_components|jspm_packages|Pods|Carthage|\.yarn|\.bundle|site-packages)\//.test(
        path,
      ),
  },
  {
    kind: 'vendored',
    holds: ({ name }) =>
      /^(jquery|bootstrap|angular|react(-dom)?|vue|ember|backbone|underscore|lodash|moment|d3|three|socket\.io|html5shiv|modernizr|prettify|ace|codemirror|tinymce|ckeditor|fontawesome|popper|chart)([.-](v?\d[\w.]*|slim|bundle|full|esm|umd|global|prod|production|development|runtime|all))*(\.min)?\.(js|css)$/i.test(
        name,
      ) && /[.-](v?\d|min|bundle|umd|prod)|^jquery/i.test(name),
  },
  { kind: 'minified', holds: ({ name }) => /[.-]min\.(js|mjs|cjs|css|html)$|\.(bundle|chunk)\.(js|css)$|\.map$/i.test(name) },
  { kind: 'generated', holds: ({ path, name }) => isGeneratedPath(path, name) },
  { kind: 'test', holds: ({ path, name }) => isTestPath(path, name) },
  {
    kind: 'manifest',
    holds: ({ name }) => manifestNames.has(name) || /^requirements[\w.-]*\.txt$|\.(cs|fs|vb)proj$|\.gemspec$/.test(name),
  },
  { kind: 'manifest', holds: ({ path }) => /(^|\/)requirements\/[\w.-]+\.txt$/.test(path) },
  { kind: 'translation', holds: (parts) => isTranslation(parts) },
];

function isGeneratedPath(path: string, name: string): boolean {
  return (
    /(^|\/)(dist|generated|__generated__|_generated|\.next|\.nuxt|\.output|\.svelte-kit|coverage|gen-src)\//.test(path) ||
    /\.(snap|pb\.(go|cc|h)|g\.dart|freezed\.dart|designer\.(cs|vb)|generated\.\w+|gen\.\w+)$/i.test(name) ||
    /_pb2(_grpc)?\.pyi?$|_pb\.(js|ts|d\.ts)$|_grpc\.pb\.go$|^zz_generated|_generated\.\w+$|^wire_gen\.go$/i.test(name)
  );
}

function isTestPath(path: string, name: string): boolean {
  return (
    /(^|\/)(tests?|__tests__|specs?|e2e|integration[-_]?tests?|cypress|playwright|__mocks__|__fixtures__|fixtures?|testdata|test-?data|testing|test[-_]?utils?|__snapshots__|mocks?|mock-[\w-]+|storybook|\.storybook)\//i.test(
      path,
    ) ||
    /[._-](test|tests|spec|specs|cy|e2e|stories|story|bench|mock|fixture)\.[cm]?[jt]sx?$/i.test(name) ||
    /_test\.(go|py|exs|rb|dart|cc|cpp|clj)$|_spec\.(rb|lua)$|^test_[\w-]+\.py$|^conftest\.py$|[a-z0-9](Tests?|IT|Spec)\.(java|kt|cs|php|scala|swift|groovy)$/.test(
      name,
    )
  );
}

const languageTag = /^[a-z]{2,3}([-_][A-Za-z]{2,4}){0,2}$/;

function isTranslation({ path, name, extension }: PathParts): boolean {
  if (/^\.(po|pot|xlf|xliff|arb|strings|resx|ftl)$/.test(extension)) return true;
  if (!/(^|\/)(i18n|locales?|langs?|languages?|translations?|l10n|messages|_locales)\//i.test(path)) return false;
  if (/^\.(json|json5|ya?ml|properties|ini|toml|php|csv)$/.test(extension)) return true;
  const [stem = ''] = name.split('.');
  return /^\.([cm]?[jt]s|py|rb)$/.test(extension) && languageTag.test(stem);
}

function byExtension(name: string, extension: string): FileKind {
  if (styleExtensions.has(extension)) return 'style';
  if (
    documentExtensions.has(extension) ||
    /^(license|licence|copying|notice|authors|contributors|changelog|readme)\b/i.test(name)
  )
    return 'document';
  if (isConfiguration(name, extension)) return 'configuration';
  if (dataExtensions.has(extension)) return 'data';
  return 'source';
}

function isConfiguration(name: string, extension: string): boolean {
  return (
    configurationExtensions.has(extension) ||
    /^(Dockerfile|Containerfile|Procfile|Makefile|Vagrantfile|Jenkinsfile|Caddyfile|CODEOWNERS)(\.|$)/.test(name) ||
    /^\.[\w-]+(rc|ignore|attributes|config|version|keep)?(\.(json|js|cjs|mjs|ya?ml|toml|local|example|sample))*$/.test(name) ||
    /\.(config|conf|rc|setup)\.([cm]?[jt]s|json|ya?ml)$/.test(name) ||
    /^([tj]sconfig[\w.-]*|vercel|netlify|fly|render|railway|renovate|now|app|firebase|wrangler|appsettings[\w.]*|angular|capacitor[\w.]*|tslint|biome|components)\.jsonc?$/.test(
      name,
    )
  );
}
