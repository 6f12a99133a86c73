import { judgeEach, joinResults, type Rule, type Verdict } from '../rule.ts';

/** Sources are addresses that can be opened, and something rests on each. */
export const sourcesUsed: Rule = {
  id: 'sources-used',
  catalogue: 'C59',
  why: 'A source that cannot be opened is a claim without one.',
  check: ({ plan, texts }) => {
    const sources = [...(plan.sources ?? []).entries()];
    const urls = texts.flatMap(({ place, text }) =>
      [...text.matchAll(/https?:\/\/[^\s`)>\]"']*/g)].map((match) => ({ place, url: match[0] })),
    );
    return joinResults(
      judgeEach(urls, ({ place, url }): Verdict => {
        if (isAddress(url)) return undefined;
        return {
          severity: 'warn',
          place,
          message: `"${url}" is not an address that can be opened.`,
          fix: 'Give the whole address, or take it out.',
        };
      }),
      judgeEach(sources, ([index, source]): Verdict => {
        const isWeb = source.kind === 'docs' || source.kind === 'web';
        if (isWeb && !/^https?:\/\//.test(source.ref))
          return {
            severity: 'warn',
            place: `sources[${index}].ref`,
            message: `${source.id} is a ${source.kind} source without an address.`,
            fix: 'Give the address that was read.',
          };
        return undefined;
      }),
    );
  },
};

function isAddress(url: string): boolean {
  return /^https?:\/\/(?:[\w{}$-]+\.)*[\w{}$-]+(?::[\d{}A-Za-z$]+)?(?:[/?#]|$|[.,;:]$)/.test(url) && url.length > 10;
}
