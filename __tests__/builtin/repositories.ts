import { readdirSync, readFileSync, statSync } from 'node:fs';
import { buildSnapshot } from '../../src/snapshot/build-snapshot.ts';
import { profileRepository } from '../../src/profile/profile-repository.ts';
import { planBuiltin } from '../../src/builtin/plan-builtin.ts';
import type { Plan } from '../../src/plan/model.ts';
import type { SnapshotEntry } from '../../src/snapshot/snapshot.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** The plan for a repository made of the given files. */
export function planFor(files: Readonly<Record<string, string>>, task: string): Plan {
  const entries = Object.entries(files).map(([path, text]) => entryOf(path, Buffer.from(text)));
  return planOf(entries, task);
}

/** The plan for a folder of this repository. */
export function planForFolder(folder: string, task: string): Plan {
  const entries = pathsIn(folder).map((path) => entryOf(path, readFileSync(`${folder}/${path}`)));
  return planOf(entries, task);
}

function planOf(entries: readonly SnapshotEntry[], task: string): Plan {
  const snapshot = buildSnapshot(COMMIT, entries);
  return planBuiltin({
    request: {
      trigger: {
        kind: 'cli',
        key: 'cli-1',
        at: '2026-11-23T00:00:00Z',
        actor: { login: 'somebody', type: 'User' },
        reactTo: { kind: 'none' },
      },
      thread: { kind: 'none', number: 0, title: task, body: '', url: '', comments: [], leftOut: [] },
      task,
      options: {},
    },
    snapshot,
    profile: profileRepository(snapshot),
    context: { ranked: [], excerpts: [], notes: [], tokens: 0, leftOut: [] },
    verify: () => Promise.resolve([]),
    meta: {
      format: 'realtime/v1',
      task,
      commit: COMMIT,
      created: '2026-11-23T00:00:00Z',
      planner: 'builtin',
      trigger: 'cli',
      size: 'M',
      language: 'en',
    },
  });
}

function entryOf(path: string, content: Uint8Array): SnapshotEntry {
  return { path, size: content.length, content };
}

function pathsIn(folder: string, below = ''): readonly string[] {
  return readdirSync(`${folder}/${below}`).flatMap((name) => {
    const path = below === '' ? name : `${below}/${name}`;
    if (name === 'node_modules' || name === 'dist') return [];
    return statSync(`${folder}/${path}`).isDirectory() ? pathsIn(folder, path) : [path];
  });
}

/** A small Express application without TypeScript, sessions or a room check. */
export const todoFiles: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify(
    {
      name: 'todo',
      scripts: { test: 'jest' },
      dependencies: { express: '^4.19.0', jsonwebtoken: '^9.0.0' },
      devDependencies: { jest: '^29.0.0' },
    },
    null,
    2,
  ),
  'src/index.js': `const express = require('express');
const projects = require('./projects');
const app = express();
app.use('/api/projects', projects);
app.listen(3000);
`,
  'src/projects.js': `const express = require('express');
const Task = require('./task');
const router = express.Router();

router.get('/:projectId', async (req, res) => {
  res.json(await Task.find({ project: req.params.projectId }));
});

router.post('/:projectId/tasks', async (req, res) => {
  const task = await Task.create({ ...req.body, project: req.params.projectId });
  res.status(201).json(task);
});

router.post('/:projectId/notes', async (req, res) => {
  const note = await Task.createNote(req.params.projectId, req.body);
  res.status(201).json(note);
});

module.exports = router;
`,
};
