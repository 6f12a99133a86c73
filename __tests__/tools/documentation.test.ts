import { describe, expect, it } from '@jest/globals';
import type { DocsServer } from '../../src/ports.ts';
import { documentationTools } from '../../src/tools/documentation.ts';
import { createJournal } from '../../src/tools/journal.ts';
import { signal } from './support.ts';

function open(answer: () => string) {
  const asked: string[] = [];
  const reply = async (about: string, question: string) => {
    asked.push(`${about}: ${question}`);
    return answer();
  };
  const server: DocsServer = { name: 'docs.example', findLibrary: reply, read: reply };
  const journal = createJournal();
  const [search, read] = documentationTools({
    server,
    journal,
    versionOf: (name) => (name === 'socket.io' ? 'socket.io 4.8.3' : undefined),
  });
  return { asked, journal, search: search!, read: read! };
}

const failing = () => {
  throw new Error('docs.example answered 429 (rate limit)');
};

describe('docs_search', () => {
  it('names the version that the repository has', async () => {
    const { search } = open(() => '/socketio/socket.io');

    expect(await search.run({ library: 'socket.io', question: 'rooms' }, signal)).toMatchObject({
      says: 'Libraries under that name. This repository has socket.io 4.8.3.',
      data: { text: '/socketio/socket.io' },
    });
  });
});

describe('docs_read', () => {
  it('notes what was read in the journal', async () => {
    const { read, journal } = open(() => 'text');

    await read.run({ library_id: '/socketio/socket.io', question: 'rooms in 4.8' }, signal);

    await read.run({ library_id: '/socketio/socket.io/4.8.1', question: 'acks' }, signal);

    expect(journal.documentation).toEqual([
      { address: 'https://docs.example/socketio/socket.io', question: 'rooms in 4.8' },
      { address: 'https://docs.example/socketio/socket.io/4.8.1', version: '4.8.1', question: 'acks' },
    ]);
  });

  it.each([
    ['a token', `why does ghp_${'a1B2'.repeat(9)} fail`],
    ['code', 'why does io.on("x", () => { join(room) }) fail'],
    ['encoded text', `decode ${'QUJD'.repeat(15)}`],
    ['several lines', 'rooms\nconst a = 1'],
  ])('sends no question that holds %s', async (_, question) => {
    const { read, asked } = open(() => 'text');

    expect(await read.run({ library_id: '/a/b', question }, signal)).toMatchObject({
      isError: true,
      says: expect.stringMatching(/^Not sent/),
    });
    expect(asked).toEqual([]);
  });

  it('asks at most fifteen times in a run', async () => {
    const { read, asked } = open(() => 'text');
    for (let call = 0; call < 20; call += 1) await read.run({ library_id: '/a/b', question: `question ${call}` }, signal);

    expect(asked).toHaveLength(15);
  });

  it('gives up after two failures in a row and says so in the journal', async () => {
    const { read, search, journal, asked } = open(failing);
    await read.run({ library_id: '/a/b', question: 'rooms' }, signal);
    const second = await search.run({ library: 'ws', question: 'rooms' }, signal);
    const third = await read.run({ library_id: '/a/b', question: 'rooms' }, signal);

    expect(second).toMatchObject({
      says: expect.stringMatching(/^Documentation is not available from docs\.example in this run/),
      data: { text: 'docs.example answered 429 (rate limit)' },
    });
    expect(third.says).toMatch(/^Documentation is not available/);
    expect(asked).toHaveLength(2);
    expect(journal.shortfalls).toEqual([
      'Documentation was not available from docs.example: docs.example answered 429 (rate limit).',
    ]);
  });

  it.each(['../etc', 'https://evil.example/x', 'socket.io'])('takes no %s for an id', async (id) => {
    const { read, asked } = open(() => 'text');

    expect((await read.run({ library_id: id, question: 'rooms' }, signal)).isError).toBe(true);
    expect(asked).toEqual([]);
  });
});
