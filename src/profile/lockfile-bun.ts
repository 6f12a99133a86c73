import type { Lockfile } from './lockfile.ts';
import { readJson } from './read-json.ts';
import { member, textOf } from './structured.ts';
import { filesNamed, folderOf, unreadable } from './survey.ts';
import type { Survey } from './survey.ts';

export function readBunLockfiles(survey: Survey): readonly Lockfile[] {
  const readable = filesNamed(survey, 'bun.lock').flatMap((file): Lockfile[] => {
    const document = readJson(survey, file.path);
    if (document === undefined) return [];
    const packages = member(document.value, 'packages');
    const folder = folderOf(file.path);
    const resolve: Lockfile['resolve'] = ({ workspace, name }) => {
      const relative = folder === '.' ? workspace : workspace.slice(folder.length + 1);
      const owner = textOf(member(document.value, 'workspaces', relative === '.' ? '' : relative, 'name'));
      const entry = member(packages, `${owner ?? ''}/${name}`) ?? member(packages, name);
      const id = textOf(member(entry, 0));
      return id === undefined || id.includes('@workspace:') ? undefined : id.slice(id.lastIndexOf('@') + 1);
    };
    return [{ path: file.path, ecosystem: 'npm', manager: 'bun', folder, resolve }];
  });
  for (const file of filesNamed(survey, 'bun.lockb')) unreadable(survey, file.path, 'it is the binary format of Bun before 1.2');
  return readable;
}
