// One full check, compile included, in a process of its own: `node bench/checks/first-check.ts` prints one line of JSON.
// The plan is what the built-in planner writes for examples/kanban; the checker is the one in dist/.
import { pathToFileURL } from 'node:url';
import { createBuiltinPlanner } from '../../src/builtin/create-builtin-planner.ts';
import { createWorkTreeSource } from '../../src/edges/read-work-tree.ts';
import { createTypeChecker, typeCheckerFiles } from '../../src/edges/type-checker.ts';
import type { Plan } from '../../src/plan/model.ts';
import { renderPlan } from '../../src/plan/render.ts';
import { profileRepository } from '../../src/profile/profile-repository.ts';
import { makePlan } from '../../src/run/make-plan.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import type { PlanRequest } from '../../src/trigger/request.ts';
import { verifyPlanAndCode } from '../../src/verify/verify-code.ts';

const FILES = 5000;
const kanban = await createWorkTreeSource('examples/kanban').read('HEAD');
const plan = await builtinPlan(kanban);
const snapshot = withMoreFiles(kanban);
const profile = profileRepository(snapshot);
const checker = createTypeChecker(typeCheckerFiles(pathToFileURL('dist/index.js').href));

const start = process.cpuUsage();
const first = await cpuOf(plan);
const again = await cpuOf(plan);
const changed = await cpuOf(withChange(plan));
await checker.close();
const { user, system } = process.cpuUsage(start);
const lines = renderPlan(plan).split('\n').length;
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  JSON.stringify({
    first,
    again,
    changed,
    all: Math.round((user + system) / 1000),
    lines,
    files: snapshot.files.size,
    megabytes,
  }),
);

async function cpuOf(checked: Plan): Promise<number> {
  const before = process.cpuUsage();
  const subject = { plan: checked, markdown: renderPlan(checked), snapshot, profile };
  const { unverifiable } = await verifyPlanAndCode(subject, checker.check);
  if (unverifiable.some((text) => text.startsWith('Types of'))) throw new Error(unverifiable.join('\n'));
  const used = process.cpuUsage(before);
  return Math.round((used.user + used.system) / 1000);
}

async function builtinPlan(files: Snapshot): Promise<Plan> {
  const task = 'Everyone should see a card move at once';
  const request: PlanRequest = {
    task,
    thread: { kind: 'none', number: 0, title: task, body: '', url: '', comments: [], leftOut: [] },
    trigger: {
      kind: 'cli',
      key: 'cli-bench',
      at: '2026-01-01T00:00:00Z',
      actor: { login: 'bench', type: 'User' },
      reactTo: { kind: 'none' },
    },
    options: {},
  };
  const made = await makePlan(request, files, {
    planner: createBuiltinPlanner(),
    contextTokens: 24_000,
    planDirectory: 'docs',
    language: 'en',
    checker: { check: async () => ({ problems: [], packages: {} }) },
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  return made.plan;
}

function withMoreFiles(before: Snapshot): Snapshot {
  const files = new Map(before.files);
  for (let index = 0; files.size < FILES; index += 1) {
    const path = `src/module${index % 70}/file${index}.ts`;
    files.set(path, { path, size: 3000, kind: 'source', text: `export function f${index}(a) { return a; }\n`.repeat(70) });
  }
  return { ...before, files };
}

/** As after one repair. */
function withChange(before: Plan): Plan {
  const [block, ...others] = before.code ?? [];
  return block === undefined
    ? before
    : { ...before, code: [{ ...block, source: `${block.source}\nexport const repaired = true;` }, ...others] };
}
