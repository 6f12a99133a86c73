import type { ScriptIndex } from './script-index.ts';
import { placeOf, walk } from './script.ts';
import { propertyName, unwrap } from './script-scope.ts';
import { readJson } from './read-json.ts';
import { stripComments } from './strip-comments.ts';
import { listOf, member } from './structured.ts';
import { filesNamed, readText } from './survey.ts';
import type { Survey } from './survey.ts';
import { instructionsOf } from './topology-docker.ts';
import { fact } from './topology-facts.ts';
import type { TopologyFacts } from './topology-facts.ts';
import { numberAt } from './topology-kubernetes.ts';
import { WORKER_FLAG } from './topology-words.ts';

/** How many processes a process manager starts, and how long it waits for them to end. */
export function readProcesses(survey: Survey, scripts: ScriptIndex): readonly TopologyFacts[] {
  return [
    ...filesNamed(survey, 'Procfile').map(({ path }) => readProcfile(survey, path)),
    ...filesNamed(survey, /^gunicorn[\w.-]*\.py$/).map(({ path }) => readGunicorn(survey, path)),
    ...filesNamed(survey, 'puma.rb').map(({ path }) => readPuma(survey, path)),
    ...filesNamed(survey, /^(?:.*entrypoint.*|start.*|run.*|prestart)\.sh$/i).map(({ path }) => readShell(survey, path)),
    ...filesNamed(survey, /^ecosystem(?:\.[\w-]+)?\.[cm]?js$|^pm2(?:\.config)?\.[cm]?js$/).map(({ path }) =>
      readPm2(scripts, path),
    ),
    ...filesNamed(survey, /^(?:ecosystem(?:\.config)?|pm2|processes|process)\.json$/).map(({ path }) =>
      readPm2Json(survey, path),
    ),
  ];
}

function readProcfile(survey: Survey, path: string): TopologyFacts {
  const lines = (readText(survey, path) ?? '').split(/\r?\n/);
  const web = lines.findIndex((line) => /^web\s*:/.test(line));
  const count = WORKER_FLAG.exec(lines[web] ?? '')?.[1];
  return {
    targets: [fact('procfile', path, Math.max(web, 0) + 1)],
    workers: count === undefined ? [] : [fact(Number(count), path, web + 1)],
  };
}

function readGunicorn(survey: Survey, path: string): TopologyFacts {
  const text = stripComments(readText(survey, path) ?? '', 'python');
  const workers = assigned(text, path, 'workers');
  if (workers.length === 0 && /^workers\s*=/m.test(text))
    survey.unknowns.add(`How many worker processes run? ${path} computes the number.`);
  return { workers, graceSeconds: assigned(text, path, 'graceful_timeout') };
}

function assigned(text: string, path: string, name: string): readonly { readonly value: number; readonly where: string }[] {
  return text.split('\n').flatMap((line, at) => {
    const value = new RegExp(`^${name}\\s*=\\s*(\\d+)\\s*$`).exec(line.trimEnd())?.[1];
    return value === undefined ? [] : [fact(Number(value), path, at + 1)];
  });
}

function readPuma(survey: Survey, path: string): TopologyFacts {
  const lines = stripComments(readText(survey, path) ?? '', 'hash').split('\n');
  return {
    workers: lines.flatMap((line, at) => {
      const match =
        /^\s*workers\s*\(?\s*(?:Integer\()?(?:ENV\.fetch\(["']\w+["']\s*(?:,\s*["']?(\d+)["']?\s*\)|\)\s*\{\s*["']?(\d+)["']?\s*\})|(\d+))/.exec(
          line,
        );
      const count = match?.[1] ?? match?.[2] ?? match?.[3];
      return count === undefined ? [] : [fact(Number(count), path, at + 1)];
    }),
  };
}

function readShell(survey: Survey, path: string): TopologyFacts {
  const workers = instructionsOf(readText(survey, path) ?? '').flatMap(({ words, line }) => {
    if (!/\b(?:gunicorn|uvicorn|hypercorn|granian)\b/.test(words)) return [];
    const count = WORKER_FLAG.exec(words)?.[1];
    return count === undefined ? [] : [fact(Number(count), path, line)];
  });
  return { workers };
}

function readPm2(scripts: ScriptIndex, path: string): TopologyFacts {
  const script = scripts.scope(path)?.script;
  if (script === undefined || !/\bapps\b/.test(script.text)) return {};
  const workers: { value: number; where: string }[] = [];
  const graceSeconds: { value: number; where: string }[] = [];
  walk(script.program, (node) => {
    if (node.type !== 'ObjectProperty') return;
    const value = unwrap(node.value);
    if (value?.type !== 'NumericLiteral') return;
    if (propertyName(node.key) === 'instances') workers.push({ value: value.value, where: placeOf(script, node) });
    if (propertyName(node.key) === 'kill_timeout') graceSeconds.push({ value: value.value / 1000, where: placeOf(script, node) });
  });
  return { targets: [fact('pm2', path, 1)], workers, graceSeconds };
}

function readPm2Json(survey: Survey, path: string): TopologyFacts {
  const document = readJson(survey, path);
  const apps = listOf(member(document?.value, 'apps'));
  if (document === undefined || apps.length === 0) return {};
  return {
    targets: [fact('pm2', path, document.lineOf(['apps']))],
    workers: apps.flatMap((_app, at) => numberAt(document, ['apps', at, 'instances'])),
  };
}
