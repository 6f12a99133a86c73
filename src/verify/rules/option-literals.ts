import { closest } from '../closest.ts';
import { codeLinesOf, isScript } from '../code-lines.ts';
import { optionsAt } from '../option-objects.ts';
import { socketOptions } from '../../knowledge/socket-options.ts';
import { judgeEach, joinResults, type Rule } from '../rule.ts';

const TRANSPORTS = new Set(['polling', 'websocket', 'webtransport']);

/** Options exist under the name that the code gives them. */
export const optionLiterals: Rule = {
  id: 'option-literals',
  catalogue: 'C17',
  why: 'An option with a wrong name is ignored without a word.',
  check: ({ plan }) => {
    const blocks = (plan.code ?? []).map((block, index) => ({ block, index })).filter(({ block }) => isScript(block));
    const claims = blocks.flatMap(({ block, index }) =>
      socketOptions
        .filter((constructor) => block.source.includes(constructor.needs))
        .flatMap((constructor) =>
          optionsAt(block.source, constructor.call).map((option) => ({
            ...option,
            constructor,
            place: `code[${index}].source:${option.line}`,
          })),
        ),
    );
    const names = judgeEach(claims, ({ name, constructor, place }) => {
      if (constructor.options.includes(name)) return undefined;
      const near = closest(name, constructor.options);
      return {
        severity: 'error',
        place,
        message: `${constructor.name} has no option "${name}".`,
        evidence: constructor.source,
        fix: near === undefined ? 'Use an option that the documentation lists.' : `Did you mean "${near}"?`,
      };
    });
    return joinResults(names, transports(codeLinesOf(plan, isScript)));
  },
};

function transports(lines: readonly { readonly text: string; readonly place: string }[]) {
  const literals = lines.flatMap(({ text, place }) =>
    [...text.matchAll(/\btransports\s*:\s*\[([^\]]*)\]/g)].flatMap((match) =>
      [...(match[1] ?? '').matchAll(/['"]([^'"]+)['"]/g)].map((literal) => ({ place, value: literal[1] ?? '' })),
    ),
  );
  return judgeEach(literals, ({ value, place }) => {
    if (TRANSPORTS.has(value)) return undefined;
    return {
      severity: 'error',
      place,
      message: `"${value}" is not a transport, expected polling, websocket or webtransport.`,
      evidence: 'https://socket.io/docs/v4/client-options/#transports',
      fix: `Did you mean "${closest(value, TRANSPORTS) ?? 'websocket'}"?`,
    };
  });
}
