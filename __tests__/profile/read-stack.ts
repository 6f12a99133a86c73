/** A small repository in one text: `--- path` before each file, `=== facts` before what its profile says. */
export type Stack = { readonly files: Readonly<Record<string, string>>; readonly facts: readonly string[] };

export function readStack(text: string): Stack {
  const [sources = '', facts = ''] = text.split(/^=== facts\n/m);
  const parts = sources.split(/^--- (\S.*)\n/m).slice(1);
  const files: Record<string, string> = {};
  for (let at = 0; at < parts.length; at += 2) files[parts[at] ?? ''] = parts[at + 1] ?? '';
  return { files, facts: facts.split('\n').filter((line) => line !== '') };
}
