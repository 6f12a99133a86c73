// A model service for measuring: fixed replies, and the cache accounting that the real one documents: a prefix that ends at
// a breakpoint is stored, and read again when a later request has the same prefix at or within 20 blocks before one of its
// own breakpoints. https://platform.claude.com/docs/en/build-with-claude/prompt-caching, 2026-11-23.
import { createHash } from 'node:crypto';
import { startMessagesApi, toolUse, type FakeReply, type FakeRequest } from '../__tests__/fakes/messages-api.ts';

export type Call = { readonly name: string; readonly input: unknown };

/** Input tokens of one request, by what they cost. */
export type Billed = { readonly fresh: number; readonly written: number; readonly read: number };

export type Service = {
  readonly url: string;
  readonly bills: readonly Billed[];
  readonly close: () => Promise<void>;
};

const LOOK_BACK = 20;
/** Only shares and ratios of tokens are reported, so any fixed size of a token will do. */
const CHARACTERS_PER_TOKEN = 3.5;

export async function startService(turns: readonly (readonly Call[])[]): Promise<Service> {
  const stored = new Set<string>();
  const bills: Billed[] = [];
  const replies = turns.map((calls) => toolUse(...calls));
  const api = await startMessagesApi((request, index): FakeReply | undefined => {
    const reply = replies[index];
    if (!reply || !('blocks' in reply)) return undefined;
    const bill = billFor(request, stored);
    bills.push(bill);
    const output = Math.ceil(JSON.stringify(reply.blocks).length / CHARACTERS_PER_TOKEN);
    return {
      ...reply,
      usage: {
        input_tokens: bill.fresh,
        cache_creation_input_tokens: bill.written,
        cache_read_input_tokens: bill.read,
        output_tokens: output,
      },
    };
  });
  return { url: api.url, bills, close: api.close };
}

type Piece = { readonly hash: string; readonly tokens: number; readonly isBreakpoint: boolean };

function billFor({ body }: FakeRequest, stored: Set<string>): Billed {
  const pieces = prefixes([
    ...(body.tools ?? []),
    ...(body.system ?? []),
    ...body.messages.flatMap(({ role, content }) => content.map((block) => ({ role, ...block }))),
  ]);
  const breakpoints = pieces.flatMap((piece, index) => (piece.isBreakpoint ? [index] : []));
  const hits = breakpoints.flatMap((end) =>
    Array.from({ length: LOOK_BACK + 1 }, (_, back) => pieces[end - back])
      .filter((piece) => piece !== undefined && stored.has(piece.hash))
      .map((piece) => piece?.tokens ?? 0),
  );
  const read = Math.max(0, ...hits);
  const marked = pieces[breakpoints.at(-1) ?? -1]?.tokens ?? 0;
  for (const index of breakpoints) stored.add(pieces[index]?.hash ?? '');
  return { read, written: marked - read, fresh: (pieces.at(-1)?.tokens ?? 0) - marked };
}

/** For each block the hash and the tokens of everything up to its end, marks left out. */
function prefixes(blocks: readonly Readonly<Record<string, unknown>>[]): readonly Piece[] {
  const hash = createHash('sha256');
  let characters = 0;
  return blocks.map(({ cache_control: mark, ...block }) => {
    const text = JSON.stringify(block);
    characters += text.length;
    hash.update(text);
    return {
      hash: hash.copy().digest('hex'),
      tokens: Math.round(characters / CHARACTERS_PER_TOKEN),
      isBreakpoint: mark !== undefined,
    };
  });
}
