import type { DataModel } from './profile.ts';
import { filesNamed, readText } from './survey.ts';
import type { Survey } from './survey.ts';

/** `model Card { … }` blocks of Prisma schemas. */
export function readPrismaModels(survey: Survey): readonly DataModel[] {
  return filesNamed(survey, /\.prisma$/).flatMap((file) => modelsOf(file.path, readText(survey, file.path) ?? ''));
}

function modelsOf(path: string, text: string): readonly DataModel[] {
  const models: DataModel[] = [];
  let open: { name: string; fields: string[]; where: string } | undefined;
  text.split('\n').forEach((raw, at) => {
    const line = raw.replace(/\/\/.*$/, '').trim();
    const name = /^model\s+(\w+)\s*\{/.exec(line)?.[1];
    if (name !== undefined) open = { name, fields: [], where: `${path}:${at + 1}` };
    else if (line === '}' && open !== undefined) {
      models.push(open);
      open = undefined;
    } else if (open !== undefined) {
      const field = /^(\w+)\s+\w/.exec(line)?.[1];
      if (field !== undefined) open.fields.push(field);
    }
  });
  return models;
}
