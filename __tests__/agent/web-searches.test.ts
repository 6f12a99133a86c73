import { describe, expect, it } from '@jest/globals';
import { webSearchesIn } from '../../src/agent/web-searches.ts';
import type { ModelReply } from '../../src/ports.ts';

const search = (id: string, query: string) => ({ type: 'server_tool_use', id, name: 'web_search', input: { query } });
const result = (id: string, ...urls: string[]) => ({
  type: 'web_search_tool_result',
  tool_use_id: id,
  content: urls.map((url) => ({ type: 'web_search_result', url })),
});
const found = (...content: unknown[]) => webSearchesIn({ content } as unknown as ModelReply);

describe('webSearchesIn()', () => {
  it('pairs each search with the pages it showed', () => {
    expect(found(search('a', 'csrf'), search('b', 'origin'), result('b', 'https://owasp.org/ws'), result('a'))).toEqual([
      { query: 'csrf', pages: [] },
      { query: 'origin', pages: ['https://owasp.org/ws'] },
    ]);
  });

  it.each(['http://plain.example', 'javascript:alert(1)', 'https://a.example/`<b>', `https://a.example/${'x'.repeat(400)}`])(
    'keeps no address such as %.40s',
    (url) => {
      expect(found(search('a', 'csrf'), result('a', url))).toEqual([{ query: 'csrf', pages: [] }]);
    },
  );

  it('survives an error of the service and blocks of other kinds', () => {
    const error = { type: 'web_search_tool_result', tool_use_id: 'a', content: { type: 'web_search_tool_result_error' } };

    expect(found(null, { type: 'hologram' }, search('a', 'csrf'), error)).toEqual([{ query: 'csrf', pages: [] }]);
  });
});
