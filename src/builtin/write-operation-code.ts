import type { CodeBlock } from '../plan/model.ts';
import type { Brief } from './brief.ts';
import { environmentSource, migrationSource, nginxSource, otherWriterEdit, proxyEdit } from './code-edits.ts';

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
  const { deployment, client } = facts;
  const blocks: Given[] = [];
  const nginx = nginxSource(facts);
  const proxy = proxyEdit(facts);
  if (nginx !== undefined && deployment.nginx !== undefined) {
    const purpose = `Before line ${deployment.nginx.line}: the upgrade, which the location of today does not pass on.`;
    blocks.push({ file: deployment.nginx.path, status: 'edit', language: 'nginx', purpose, source: nginx });
  }
  if (deployment.environment !== undefined) {
    const where = deployment.compose === undefined ? 'the deployment' : `\`${deployment.compose.path}\``;
    const purpose = `The flag and the Origin list; ${where} gets the same two with the public address.`;
    blocks.push({
      file: deployment.environment.path,
      status: 'edit',
      language: 'ini',
      purpose,
      source: environmentSource(facts),
    });
  }
  if (proxy !== undefined && client.proxy !== undefined)
    blocks.push({
      file: client.proxy.path,
      status: 'sketch',
      language: 'ts',
      purpose: 'The development server forwards the socket too.',
      source: proxy,
    });
  return blocks;
}

function writerBlocks({ facts, snapshot, mode, distributed }: Brief): readonly Given[] {
  if (mode !== 'versioned' || !distributed) return [];
  const language = facts.server.typescript ? 'ts' : 'js';
  const purpose = 'The other writer raises the version too and says that something changed.';
  return facts.writers.flatMap((writer): readonly Given[] => {
    const source = otherWriterEdit(facts, snapshot, writer);
    return source === undefined ? [] : [{ file: writer.path, status: 'sketch', language, purpose, source }];
  });
}
