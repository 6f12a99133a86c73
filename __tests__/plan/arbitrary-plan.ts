import * as fc from 'fast-check';
import type { z } from 'zod';
import { gapSchema, metaSchema, omissionSchema, partNames, partSchemas, type Plan } from '../../src/plan/model.ts';
import { normaliseDiagram, normaliseName, normaliseProse, unwrapCode } from '../../src/plan/text.ts';

/** Plans that the schemas accept, made of everything that means something to markdown, YAML, HTML, or our own page. */
export function arbitraryPlan(): fc.Arbitrary<Plan> {
  const parts = fc.record(
    Object.fromEntries(
      partNames.map((name) => [name, valueOf(partSchemas[name]).map((value) => partSchemas[name].parse(value))]),
    ),
    { requiredKeys: [] },
  );
  return fc
    .tuple(
      valueOf(metaSchema),
      fc.array(valueOf(omissionSchema), { maxLength: 3 }),
      fc.array(valueOf(gapSchema), { maxLength: 3 }),
      parts,
    )
    .map(([meta, omitted, gaps, rest]) => ({
      meta: metaSchema.parse(meta),
      omitted: omitted.map((omission) => omissionSchema.parse(omission)),
      ...(gaps.length === 0 ? {} : { gaps: gaps.map((gap) => gapSchema.parse(gap)) }),
      ...rest,
    }));
}

// prettier-ignore
const fragments = [
  '|', '||', '\\', '\\|', '\\\\|', '&#124;', '&#92;', '&amp;#92;', '&', '&amp;', '&lt;', '&lt;b', '&amp;lt;b', '<', '>', '<b>',
  '</details>', '<br>', '`', '``', '```', '```ts', '~~~', '`a`', '`a|b`', '`<i>`', '\\`', '#', '# ', '## Events', '### E1 `a`',
  '#### `x`', '---', '===', '- ', '-', '* ', '+ ', '1. ', '2) ', '1\\. ', '> ', '[x] ', '[ ] ',
  '- ## ',
  '> # ',
  '[a]: b', '[W1](#w1)',
  '\\[W1](#w1)', '![i](http://a/b.png)', '**', '**Why:** ', '**Decision:**', '- **Room:** x', '_', '*', '~~', '| a | b |',
  '|---|---|', 'W1', 'W1, T2', 'E1', ' (new)', 'https://a.b/c?d=e_f', 'https://a.b/(c)', 'a/b.ts:1-2', 'a.ts#b', '[id]', '25',
  '25,000', '"25"', '1e3', '-0', '0.5', 'unknown', 'none', '—', ', ', ': ', '; ', ' s', 'at most 5 bytes', '%', '%20', '=',
  '"', "'", '{a: b}', '%% id: seq-a', '<!-- hidden -->', '<!-', '->', '\u202E', '\u200B', '\u2028', '\uD800', '\u0000', '😀',
  'é', '看板', ' ', '  ', '\t', '\n', '\n\n', '\r\n', '    ', 'On this page: ', 'word',
];

const nasty = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...fragments), { minLength: 20, maxLength: 200 }).map((pieces) => pieces.join('')),
  },
  { weight: 2, arbitrary: fc.constantFrom('E1', 'W1', 'npm test', 'T1', '25', 'done', '[*]') },
);

const normalisers = [normaliseProse, normaliseDiagram, normaliseName, unwrapCode];

/** Text that stays non-empty under every normaliser. */
const words = nasty.map((text) =>
  normalisers.some((normalise) => normalise(text) === '') ? `x${text.replaceAll('`', '')}` : text,
);

function valueOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  switch (def.type) {
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape).map(([key, field]) => [key, valueOf(field)])), {
        requiredKeys: Object.entries(def.shape).flatMap(([key, field]) => (field._zod.optin === 'optional' ? [] : [key])),
      });
    case 'array':
      return fc.array(valueOf(def.element), { maxLength: 3 }).filter((items) => accepts(schema, items));
    case 'optional':
      return valueOf(def.innerType);
    case 'union':
      return fc.oneof(...def.options.map(valueOf));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numbers.filter((value) => accepts(schema, value));
    case 'string':
      return pattern(schema);
    case 'pipe':
      return isObjectLike(def.in) ? valueOf(def.in) : words.map((text) => fit(schema, text));
    default:
      throw new Error(`No arbitrary for ${def.type}`);
  }
}

const numbers = fc.oneof(
  fc.integer({ min: 1, max: 50_000 }),
  fc.constantFrom(0, -0, 1, 0.5, 1e21, 1e-7, 123456.789, -3, 100_000_000),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: 0.01, max: 1, noNaN: true }),
);

function pattern(schema: z.core.$ZodType): fc.Arbitrary<string> {
  const checks = (schema._zod.def as z.core.$ZodStringDef).checks ?? [];
  const patterns = checks.flatMap((check) => {
    const { pattern: found } = check._zod.def as z.core.$ZodCheckRegexDef;
    return found === undefined ? [] : [fc.stringMatching(found)];
  });
  return fc.oneof(...patterns).filter((text) => accepts(schema, text));
}

/** Shortened until the schema's limit holds. */
function fit(schema: z.core.$ZodType, text: string): string {
  for (let length = text.length; length > 0; length = Math.floor(length / 2)) {
    if (accepts(schema, text.slice(0, length))) return text.slice(0, length);
  }
  return 'x';
}

function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return (schema as z.ZodType).safeParse(value).success;
}

function isObjectLike(schema: z.core.$ZodType): boolean {
  return ['object', 'array'].includes((schema._zod as z.core.$ZodTypes['_zod']).def.type);
}
