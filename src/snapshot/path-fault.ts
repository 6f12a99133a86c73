const longestPath = 1_024;

/** Why a path cannot be one of a tracked file, or undefined. */
export function pathFault(path: string): string | undefined {
  if (path === '') return 'the path is empty';
  if (path.length > longestPath) return `the path has ${path.length} characters, at most ${longestPath} are taken`;
  if (path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)) return 'the path is absolute';
  if (hasControlCharacter(path)) return 'the path holds control characters';
  const parts = path.split(/[/\\]/);
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    return 'the path leaves the repository or has empty parts';
  if (parts.some((part) => part.toLowerCase() === '.git')) return 'the path leads into .git';
  return undefined;
}

/** A path as it can stand in a note: no control characters, not endless. */
export function showPath(path: string): string {
  const quoted = JSON.stringify(path.slice(0, 200)).slice(1, -1);
  return path.length > 200 ? `${quoted}…` : quoted;
}

function hasControlCharacter(path: string): boolean {
  for (let at = 0; at < path.length; at += 1) {
    const code = path.charCodeAt(at);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
  }
  return false;
}
