import type { CodeBlock } from '../plan/model.ts';
import type { Brief } from './brief.ts';
import { migrationSource, nginxSource, otherWriterEdit } from './code-edits.ts';

/** Migrations, configuration and the writers outside the routes. */
export function operationBlocks(brief: Brief): readonly CodeBlock[] {
  return [...migrationBlocks(brief), ...configurationBlocks(brief), ...writerBlocks(brief)].map((block) => ({
    side: 'ops',
    ...block,
  }));
}

type Given = Omit<CodeBlock, 'side'>;

function migrationBlocks({ facts, mode }: Brief): readonly Given[] {
  const { migrations } = facts.data;
  if (mode !== 'versioned' || migrations === undefined) return [];
  const purpose = 'Adds the version; existing rows start at 0.';
  return [{ file: migrations.next, status: 'new', language: 'sql', purpose, source: migrationSource(facts) }];
}

function configurationBlocks({ facts }: Brief): readonly Given[] {
  const { nginx } = facts.deployment;
  const source = nginxSource(facts);
  if (source === undefined || nginx === undefined) return [];
  const purpose = `Before line ${nginx.line}.`;
  return [{ file: nginx.path, status: 'edit', language: 'nginx', purpose, source }];
}

function writerBlocks({ facts, snapshot, mode, distributed }: Brief): readonly Given[] {
  if (mode !== 'versioned' || !distributed) return [];
  const language = facts.server.typescript ? 'ts' : 'js';
  const purpose = 'The other writer raises the version too and announces it.';
  return facts.writers.flatMap((writer): readonly Given[] => {
    const source = otherWriterEdit(facts, snapshot, writer);
    return source === undefined ? [] : [{ file: writer.path, status: 'sketch', language, purpose, source }];
  });
}
