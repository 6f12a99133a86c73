import { expect, test } from '@jest/globals';
import { withArticles } from '../../src/builtin/words.ts';

test.each([
  ['Changes of a article, in A article', ['article'], 'Changes of an article, in An article'],
  ['a articleId is no article', ['article'], 'a articleId is no article'],
  ['a board and a user', ['board', 'user'], 'a board and a user'],
])('%s', (text, nouns, expected) => {
  expect(withArticles({ deep: [text] }, nouns)).toEqual({ deep: [expected] });
});
