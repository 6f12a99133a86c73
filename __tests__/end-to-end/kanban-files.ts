import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';

/** The files of examples/kanban, as a repository of their own. */
export const kanbanFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync('examples/kanban', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('/.claude'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice('examples/kanban/'.length), readFileSync(path, 'utf8')]),
);
