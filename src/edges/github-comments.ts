import { z } from 'zod';
import { ForgeFault } from '../outcome.ts';
import type { ForgeWriter, OwnComment, RecentComment } from '../ports.ts';
import { parseMarker } from '../trigger/comment-marker.ts';
import type { GitHubClient } from './github-client.ts';
import { isAmbiguous } from './github-fault.ts';
import { isOwn, readIdentity } from './github-identity.ts';
import type { Identity } from './github-identity.ts';
import { ask } from './github-ask.ts';
import { readComments, readRecentComments } from './github-read-comments.ts';

type Written = Awaited<ReturnType<ForgeWriter['writeComment']>>;
type Comment = Parameters<ForgeWriter['writeComment']>[1];

const MOST_TRIES = 3;

/**
 * The one comment of a trigger: found by its marker and its author over all pages, edited where it exists, created
 * where it does not. A creation whose answer was lost, or that met another of the same run, still ends as one comment.
 */
export class CommentWriter {
  readonly #client: GitHubClient;
  readonly #known = new Map<string, number>();
  #identity: Promise<Identity> | undefined;

  constructor(client: GitHubClient) {
    this.#client = client;
  }

  async write(number: number, comment: Comment): Promise<Written> {
    const known = this.#known.get(comment.marker);
    const edited = known === undefined ? undefined : await this.#editIfThere(known, comment.body);
    return edited ?? (await this.#findOrCreate(number, comment));
  }

  /** Every marked comment of this identity, oldest first. */
  async own(number: number): Promise<readonly OwnComment[]> {
    const found = await this.#own(number, '');
    return found.flatMap(({ body }) => {
      const key = parseMarker(body);
      return key === undefined ? [] : [{ key, body }];
    });
  }

  async recent(since: string): Promise<readonly RecentComment[]> {
    const identity = await this.#whoAmI();
    const found: RecentComment[] = [];
    for await (const comment of readRecentComments(this.#client, since)) {
      const { id, thread, body, createdAt } = comment;
      const key = isOwn(comment, identity) ? parseMarker(body) : undefined;
      if (key !== undefined) found.push({ id, thread, key, body, createdAt });
    }
    return found.toSorted((one, other) => one.id - other.id);
  }

  async withdraw(number: number, marker: string): Promise<void> {
    for (const { id } of await this.#own(number, marker)) await this.#remove(id);
    this.#known.delete(marker);
  }

  async #findOrCreate(number: number, comment: Comment): Promise<Written> {
    for (let attempt = 1; ; attempt += 1) {
      const [first] = await this.#own(number, comment.marker);
      const edited = first === undefined ? undefined : await this.#editIfThere(first.id, comment.body);
      if (edited !== undefined) return this.#remember(comment.marker, edited);
      try {
        const created = await this.#create(number, comment.body);
        return this.#remember(comment.marker, await this.#settle(number, comment, created));
      } catch (error) {
        if (!(error instanceof ForgeFault) || !isAmbiguous(error) || attempt >= MOST_TRIES) throw error;
        await this.#client.pause(attempt);
      }
    }
  }

  /** Another run may have created its comment at the same time: both keep the oldest and remove the others. */
  async #settle(number: number, comment: Comment, created: Written): Promise<Written> {
    const [first, ...others] = await this.#own(number, comment.marker);
    if (first === undefined || others.length === 0) return created;
    for (const other of others) await this.#remove(other.id);
    return (await this.#editIfThere(first.id, comment.body)) ?? created;
  }

  #whoAmI(): Promise<Identity> {
    this.#identity ??= readIdentity(this.#client);
    return this.#identity;
  }

  async #own(number: number, marker: string) {
    const identity = await this.#whoAmI();
    const found = [];
    for await (const comment of readComments(this.#client, number)) {
      if (comment.body.startsWith(marker) && isOwn(comment, identity)) found.push(comment);
    }
    return found.toSorted((one, other) => one.id - other.id);
  }

  async #create(number: number, body: string): Promise<Written> {
    return await withinLength(body, (text) =>
      this.#send({
        route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
        parameters: { issue_number: number, body: text },
      }),
    );
  }

  /** Undefined when somebody deleted it in the meantime. */
  async #editIfThere(id: number, body: string): Promise<Written | undefined> {
    try {
      return await withinLength(body, (text) => this.#edit(id, text));
    } catch (error) {
      if (error instanceof ForgeFault && error.status === 404) return undefined;
      throw error;
    }
  }

  /** Editing twice gives what editing once gives, so it may be repeated. */
  async #edit(id: number, body: string): Promise<Written> {
    const request = { route: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', parameters: { comment_id: id, body } };
    try {
      return await this.#send(request);
    } catch (error) {
      if (!(error instanceof ForgeFault) || !isAmbiguous(error)) throw error;
      await this.#client.pause(2);
      return await this.#send(request);
    }
  }

  async #remove(id: number): Promise<void> {
    const call = {
      route: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
      parameters: { comment_id: id },
      ...purpose,
    };
    try {
      await this.#client.call(call);
    } catch (error) {
      if (!(error instanceof ForgeFault) || error.status !== 404) throw error; // Gone is what was wanted.
    }
  }

  async #send(request: { readonly route: string; readonly parameters: Readonly<Record<string, unknown>> }): Promise<Written> {
    const schema = z.object({ id: z.number().int(), html_url: z.string() });
    const written = await ask(this.#client, schema, { ...request, ...purpose });
    return { id: written.id, url: written.html_url };
  }

  #remember(marker: string, written: Written): Written {
    this.#known.set(marker, written.id);
    return written;
  }
}

const purpose = { doing: 'write the comment', needs: 'issues: write' };
const SHORTENED = '\n\n_The rest was too long for a comment._';

/** GitHub counts in its own way: when it says too long, half of the text is sent, cut between paragraphs. */
async function withinLength(body: string, send: (text: string) => Promise<Written>): Promise<Written> {
  try {
    return await send(body);
  } catch (error) {
    if (!(error instanceof ForgeFault) || error.status !== 422 || !/too long/i.test(error.message)) throw error;
    const half = body.slice(0, Math.min(30_000, Math.floor(body.length / 2)));
    const border = half.lastIndexOf('\n\n');
    return await send(`${border > 0 ? half.slice(0, border) : half}${SHORTENED}`);
  }
}
