const NAMES = new Set([
  'package.json',
  'deno.json',
  'deno.jsonc',
  'pyproject.toml',
  'requirements.txt',
  'Pipfile',
  'setup.py',
  'setup.cfg',
  'go.mod',
  'Gemfile',
  'composer.json',
  'Cargo.toml',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'mix.exs',
]);

/** Whether a base name is that of a file which declares dependencies. */
export function isManifestName(name: string): boolean {
  return NAMES.has(name) || name.endsWith('.csproj') || name.endsWith('.fsproj');
}
