import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The script that was started, links resolved. A bundle's own `import.meta.url` is that of the machine it was built on. */
export function programUrl(): string {
  return pathToFileURL(realpathSync(process.argv[1] ?? '.')).href;
}
