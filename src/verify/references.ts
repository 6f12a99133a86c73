import type { Plan } from '../plan/model.ts';
import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What a cite or a code reference points at. */
export type Reference =
  | {
      readonly kind: 'path';
      readonly path: string;
      readonly symbol?: string;
      readonly lines?: readonly [number, number];
      readonly isNew: boolean;
    }
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'words' };

const NEW_MARK = /\s*\(new\)\s*$/i;
const ID = /^[DEPRTWAQS][0-9]{1,3}$/;
const PATH = /^(?!\/)[\w@.\-/[\]()+$~]+$/;
const LINES = /:(\d+)(?:-(\d+))?$/;

/** Reads `server/board.ts:12-18`, `server/realtime.ts#joinBoard (new)`, `S3`, `A2`, or a URL. */
export function parseReference(written: string): Reference {
  const text = written
    .trim()
    .replace(/^`|`$/g, '')
    .replace(/`(\s*\(new\))$/i, '$1');
  if (ID.test(text)) return { kind: 'id', id: text };
  if (/^https?:\/\//.test(text)) return { kind: 'url', url: text };
  const isNew = NEW_MARK.test(text);
  const [pathAndLines = '', symbol] = text.replace(NEW_MARK, '').split('#', 2);
  const lines = LINES.exec(pathAndLines);
  const path = pathAndLines.replace(LINES, '').replace(/^\.\//, '');
  if (!PATH.test(path) || !/[./]/.test(path)) return { kind: 'words' };
  return {
    kind: 'path',
    path,
    isNew,
    ...(symbol === undefined ? {} : { symbol }),
    ...(lines === null ? {} : { lines: [Number(lines[1]), Number(lines[2] ?? lines[1])] as const }),
  };
}

/** Paths that the plan itself brings into being: new code files and everything marked `(new)`. */
export function newPathsOf(plan: Plan): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const block of plan.code ?? []) if (block.status === 'new') paths.add(block.file);
  for (const reference of codeReferencesOf(plan)) {
    const parsed = parseReference(reference.text);
    if (parsed.kind === 'path' && parsed.isNew) paths.add(parsed.path);
  }
  return paths;
}

export type PlacedReference = { readonly place: string; readonly text: string };

/** Every field that names code of the repository or of the plan. */
export function codeReferencesOf(plan: Plan): readonly PlacedReference[] {
  const references: PlacedReference[] = [];
  plan.events?.forEach((event, index) => {
    references.push({ place: `events[${index}].producer`, text: event.producer });
    references.push({ place: `events[${index}].consumer`, text: event.consumer });
  });
  plan.rooms?.forEach((room, index) => references.push({ place: `rooms[${index}].predicate`, text: room.predicate }));
  plan.security?.forEach((item, index) => references.push({ place: `security[${index}].where`, text: item.where }));
  plan.rollout?.steps.forEach((step, index) =>
    step.files.forEach((file, position) => references.push({ place: `rollout.steps[${index}].files[${position}]`, text: file })),
  );
  return references.flatMap(splitSeveral);
}

/** The path as the snapshot has it: as written, or below a workspace folder. */
export function resolvePath(path: string, snapshot: Snapshot, profile: Profile): string | undefined {
  const plain = path.replace(/^\.\//, '');
  if (snapshot.files.has(plain)) return plain;
  for (const workspace of profile.workspaces) {
    const below = `${workspace.folder}/${plain}`;
    if (workspace.folder !== '.' && snapshot.files.has(below)) return below;
  }
  return undefined;
}

/** `a.ts#one, b.ts#two` is two references. */
function splitSeveral(reference: PlacedReference): readonly PlacedReference[] {
  const pieces = reference.text.split(/\s*[,;]\s+/);
  const allPaths = pieces.every((piece) => parseReference(piece).kind === 'path');
  return allPaths ? pieces.map((text) => ({ place: reference.place, text })) : [reference];
}
