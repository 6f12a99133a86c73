import { writeFence, writeInfo } from './markdown-fence.ts';
import { readLine, writeLine } from './markdown-text.ts';
import type { CodeBlock } from './model.ts';
import { fencesOf, type PageFence, type Passage, type Reader } from './page.ts';

export type Side = CodeBlock['side'];

/** The heading under which the code of a side stands, in the section of that side. */
export const codeHeadings: Readonly<Record<Side, string>> = {
  shared: 'Shared code',
  server: 'Server code',
  client: 'Client code',
  test: 'Test code',
  ops: 'Migrations and configuration',
};

/** `new` and `sketch` say so behind the path; a path without a mark exists. */
export function renderCode(side: Side, blocks: readonly CodeBlock[] | undefined): string[] {
  const own = (blocks ?? []).filter((block) => block.side === side);
  if (own.length === 0) return [];
  return [`### ${codeHeadings[side]}`, ...own.flatMap(renderBlock)];
}

function renderBlock(block: CodeBlock): string[] {
  const mark = block.status === 'edit' ? '' : ` (${block.status})`;
  return [
    `#### \`${block.file}\`${mark}`,
    writeLine(block.purpose),
    writeFence(writeInfo(block.language, { file: block.file, status: block.status }), block.source),
  ];
}

export function parseCode(side: Side, passage: Passage, reader: Reader): unknown[] {
  return fencesOf(passage).map((fence) => reader.at(parseBlock(side, fence), fence.line));
}

function parseBlock(side: Side, fence: PageFence): object {
  const words = fence.lead.lines.filter((line) => !/^#{1,6} /.test(line) && line.trim() !== '');
  return {
    file: fence.attributes.get('file'),
    side,
    status: fence.attributes.get('status'),
    language: fence.language,
    purpose: readLine(words.map((word) => word.trim()).join(' ')),
    source: fence.source,
  };
}
