import type { DataModel } from './profile.ts';
import { argumentsAt, callsOf, closingBracket, literal, readSources } from './source-scan.ts';
import type { Source } from './source-scan.ts';
import type { CommentStyle } from './strip-comments.ts';
import type { Survey } from './survey.ts';

type ModelReader = {
  readonly files: RegExp;
  readonly style: CommentStyle;
  readonly having: RegExp;
  readonly read: (source: Source) => readonly DataModel[];
};

/** Data models of languages other than JavaScript, one row per ORM. */
const READERS: readonly ModelReader[] = [
  {
    files: /\.py$/,
    style: 'python',
    having: /models\.Model|declarative_base|DeclarativeBase|db\.Model|SQLModel|\(Base\)/,
    read: pythonModels,
  },
  { files: /(?:^|\/)db\/(?:\w+_)?schema\.rb$/, style: 'hash', having: /create_table/, read: railsTables },
  { files: /(?:^|\/)migrations\/[\w-]+\.php$/, style: 'c', having: /Schema::create/, read: laravelTables },
  { files: /\.(?:java|kt)$/, style: 'c', having: /@(?:Entity|Document|Table)\b/, read: jpaEntities },
  { files: /(?<!_test)\.go$/, style: 'c', having: /gorm\.Model|`(?:gorm|db|bson|json):/, read: goStructs },
  { files: /\.ex$/, style: 'hash', having: /\bschema\s+"/, read: ectoSchemas },
  { files: /\.rs$/, style: 'c', having: /FromRow|Queryable|DeriveEntityModel|table!/, read: rustStructs },
];

export function readClassModels(survey: Survey): readonly DataModel[] {
  const found = READERS.flatMap(({ files, style, having, read }) => readSources(survey, files, { style, having }).flatMap(read));
  return [...found, ...entityFrameworkModels(survey)].filter((model) => model.fields.length > 0);
}

const PYTHON_FIELD =
  /^[ \t]+(\w+)\s*(?::\s*([^=\n]+))?(?:=\s*(?:models\.\w+|(?:db|sa)\.\w+|Column|mapped_column|relationship|Field|Relationship|\w+Field|ForeignKey|\w+\.ForeignKey)\(|(?=$))/gm;

function pythonModels(source: Source): readonly DataModel[] {
  const classes = /^class\s+(\w+)\s*\(([^)]*)\)\s*:/gm;
  return [...source.code.matchAll(classes)].flatMap((match) => {
    const bases = match[2] ?? '';
    if (!/\bmodels\.Model\b|\bdb\.Model\b|\bBase\b|\bSQLModel\b|DeclarativeBase|TimeStampedModel|AbstractUser/.test(bases))
      return [];
    if (/SQLModel/.test(bases) && !/table\s*=\s*True/.test(bases)) return [];
    const start = match.index + match[0].length;
    const end = source.code.slice(start).search(/^\S/m);
    const body = source.code.slice(start, end < 0 ? undefined : start + end);
    const fields = [...body.matchAll(PYTHON_FIELD)].filter(
      (field) =>
        (field[2] !== undefined || /=/.test(field[0])) && !/ClassVar/.test(field[2] ?? '') && !(field[1] ?? '').startsWith('__'),
    );
    return [
      {
        name: match[1] ?? '',
        fields: [...new Set(fields.map((field) => field[1] ?? ''))],
        where: `${source.path}:${source.line(match.index)}`,
      },
    ];
  });
}

function railsTables(source: Source): readonly DataModel[] {
  return [...source.code.matchAll(/^[ \t]*create_table\s+"(\w+)"[^\n]*do\s*\|t\|([\s\S]*?)^[ \t]*end\b/gm)].map((match) => ({
    name: match[1] ?? '',
    fields: [...(match[2] ?? '').matchAll(/^[ \t]*t\.(?!index|check_constraint)\w+\s+"(\w+)"/gm)].map((field) => field[1] ?? ''),
    where: `${source.path}:${source.line(match.index + match[0].search(/\S/))}`,
  }));
}

function laravelTables(source: Source): readonly DataModel[] {
  return callsOf(source, /Schema::create\(/g).flatMap(({ args, line }) => {
    const name = literal(args.items[0]);
    const body = args.items[1] ?? '';
    const fields = [...body.matchAll(/\$table->(\w+)\(\s*(?:["'](\w+)["'])?/g)].flatMap((match) => {
      if (/^(?:index|unique|primary|foreign|dropColumn|engine)$/.test(match[1] ?? '')) return [];
      if (match[1] === 'id') return [match[2] ?? 'id'];
      if (match[1]?.startsWith('timestamps') === true) return ['created_at', 'updated_at'];
      return match[2] === undefined ? [] : [match[2]];
    });
    return name === undefined ? [] : [{ name, fields, where: `${source.path}:${line}` }];
  });
}

function jpaEntities(source: Source): readonly DataModel[] {
  const classes = /@(?:Entity|Document)\b[\s\S]*?\b(?:class|record)\s+(\w+)/g;
  return [...source.code.matchAll(classes)].map((match) => {
    const after = match.index + match[0].length;
    const name = match[1] ?? '';
    const where = `${source.path}:${source.line(after)}`;
    if (source.path.endsWith('.kt')) {
      const open = source.code.indexOf('(', after);
      const items = open < 0 ? [] : argumentsAt(source.code, open).items;
      return { name, fields: items.flatMap((item) => /\b(?:val|var)\s+(\w+)/.exec(item)?.[1] ?? []), where };
    }
    const brace = source.code.indexOf('{', after);
    const body = topLevel(source.code.slice(brace + 1, closingBracket(source.code, brace)));
    const fields = [
      ...body.matchAll(
        /^[ \t]*(?:@\w+\s+)*(?:private|protected|public)\s+(?!static|class)(?:final\s+)?[\w<>,.? [\]]+\s+(\w+)\s*(?:=[^;]*)?;/gm,
      ),
    ];
    return { name, fields: fields.map((field) => field[1] ?? ''), where };
  });
}

/** Classes that a `DbSet<Card>` names. */
function entityFrameworkModels(survey: Survey): readonly DataModel[] {
  const sources = readSources(survey, /\.cs$/, { style: 'c', having: /DbSet<|\bclass\b|\brecord\b/ });
  const names = new Set(
    sources.flatMap((source) =>
      [...source.code.matchAll(/\bDbSet<([\w.]+)>/g)].map((match) => match[1]?.split('.').at(-1) ?? ''),
    ),
  );
  if (names.size === 0) return [];
  return sources.flatMap((source) =>
    [...source.code.matchAll(/\b(?:class|record)\s+(\w+)[^{;(]*[{(]/g)].flatMap((match) => {
      const name = match[1] ?? '';
      if (!names.has(name)) return [];
      const open = match.index + match[0].length - 1;
      const fields =
        source.code[open] === '('
          ? argumentsAt(source.code, open).items.flatMap((item) => /(\w+)\s*(?:=.*)?$/.exec(item)?.[1] ?? [])
          : propertiesOf(source.code.slice(open + 1, closingBracket(source.code, open)));
      return [{ name, fields, where: `${source.path}:${source.line(match.index)}` }];
    }),
  );
}

function propertiesOf(body: string): readonly string[] {
  return [...body.matchAll(/\bpublic\s+(?:required\s+|virtual\s+)*[\w<>,.?[\]]+\s+(\w+)\s*\{\s*get/g)].map(
    (match) => match[1] ?? '',
  );
}

/** Structs that are stored: gorm, sqlx, bson tags; plain JSON only in files named as models. */
function goStructs(source: Source): readonly DataModel[] {
  const isModelFile = /(?:^|\/)(?:models?|entity|entities|domain|store|types)(?:\/|[\w]*\.go$)/.test(source.path);
  return [...source.code.matchAll(/^type\s+(\w+)\s+struct\s*\{/gm)].flatMap((match) => {
    const open = match.index + match[0].length - 1;
    const body = source.code.slice(open + 1, closingBracket(source.code, open));
    if (!/gorm\.Model|`[^`]*(?:gorm|db|bson):/.test(body) && !(isModelFile && /`[^`]*json:/.test(body))) return [];
    const fields = [...body.matchAll(/^[ \t]*([A-Z]\w*)\s+[^\n`]*\S/gm)].map((field) => field[1] ?? '');
    return [
      {
        name: match[1] ?? '',
        fields: fields.filter((field) => field !== 'Model'),
        where: `${source.path}:${source.line(match.index)}`,
      },
    ];
  });
}

function ectoSchemas(source: Source): readonly DataModel[] {
  const match = /^([ \t]*)schema\s+"(\w+)"\s+do\b([\s\S]*?)^\1end\b/m.exec(source.code);
  if (match === null) return [];
  const module = /defmodule\s+([\w.]+)/.exec(source.code)?.[1]?.split('.').at(-1) ?? match[2] ?? '';
  const fields = [
    ...(match[3] ?? '').matchAll(
      /^[ \t]*(?:field|belongs_to|has_many|has_one|many_to_many|embeds_many|embeds_one)\s*\(?\s*:(\w+)/gm,
    ),
  ].map((field) => field[1] ?? '');
  return [{ name: module, fields, where: `${source.path}:${source.line(match.index + (match[1]?.length ?? 0))}` }];
}

function rustStructs(source: Source): readonly DataModel[] {
  const derived = /#\[derive\(([^)]*)\)\]\s*(?:#\[[^\]]*\]\s*)*(?:pub(?:\([^)]*\))?\s+)?struct\s+(\w+)[^{;]*\{/g;
  return [...source.code.matchAll(derived)].flatMap((match) => {
    if (!/FromRow|Queryable|DeriveEntityModel|Insertable/.test(match[1] ?? '')) return [];
    const open = match.index + match[0].length - 1;
    const body = source.code.slice(open + 1, closingBracket(source.code, open));
    const line = source.line(match.index + match[0].lastIndexOf('struct'));
    return [
      {
        name: match[2] ?? '',
        fields: [...body.matchAll(/^[ \t]*(?:pub(?:\([^)]*\))?\s+)?(\w+)\s*:/gm)].map((field) => field[1] ?? ''),
        where: `${source.path}:${line}`,
      },
    ];
  });
}

/** Bodies of methods blanked, so that local variables are no fields. */
function topLevel(body: string): string {
  let depth = 0;
  return [...body]
    .map((character) => {
      if (character === '{') depth += 1;
      const kept = depth === 0 || character === '\n' ? character : ' ';
      if (character === '}') depth -= 1;
      return kept;
    })
    .join('');
}
