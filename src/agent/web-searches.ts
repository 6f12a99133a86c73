import type { ModelReply } from '../ports.ts';
import type { WebSearch } from '../tools/journal.ts';

type Block = Readonly<Record<string, unknown>>;

const MOST_PAGES = 10;

/** Which searches the service made in a turn and which pages it showed for each, in order. */
export function webSearchesIn(reply: ModelReply): readonly WebSearch[] {
  const blocks = reply.content.map(asBlock);
  return blocks
    .filter((block) => block['type'] === 'server_tool_use' && block['name'] === 'web_search')
    .map((block) => ({
      query: textOf(asBlock(block['input'])['query']),
      pages: pagesOf(blocks.find((other) => other['type'] === 'web_search_tool_result' && other['tool_use_id'] === block['id'])),
    }));
}

/** Addresses are foreign text: only plain ones are kept. */
function pagesOf(result: Block | undefined): readonly string[] {
  const content = result?.['content'];
  if (!Array.isArray(content)) return [];
  const addresses = content.map((entry) => textOf(asBlock(entry)['url']));
  return addresses
    .filter((address) => /^https:\/\/[\w.-]+(?:\/[\w./%~=&?#+-]*)?$/.test(address) && address.length <= 300)
    .slice(0, MOST_PAGES);
}

function asBlock(value: unknown): Block {
  return typeof value === 'object' && value !== null ? (value as Block) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
