import { neutraliseComment } from './neutralise-comment.ts';
import { removeSecrets } from './remove-secrets.ts';

/** The one door for every text that leaves: comments, plan files, summaries, logs, outputs, commit messages. */

export type Channel = 'comment' | 'summary' | 'plan' | 'commit' | 'log' | 'output';

export type Gate = {
  readonly channel: Channel;
  /** Values that must never leave: tokens and keys of this run. */
  readonly secrets: readonly string[];
  /** What addresses of ours begin with (the repository's files, its runs); every other address in a comment is made inert. */
  readonly ownLinks?: readonly string[];
};

export type GatedText = {
  readonly text: string;
  /** The run's own secret stood in it. The text is masked, and still must not be published. */
  readonly ownSecretFound: boolean;
  /** What was taken out, in words. */
  readonly removed: readonly string[];
};

export const lengthLimits = { comment: 60_000, summary: 900 * 1024, commit: 500, output: 2000 } as const;

export function passExitGate(text: string, gate: Gate): GatedText {
  const bare = removeSecrets(seen(text, gate.channel), gate.secrets);
  const whole = gate.channel === 'plan' ? bare : joined(bare, removeSecrets(unsplit(bare.text), gate.secrets));
  return {
    text: channels[gate.channel](whole.text, gate),
    ownSecretFound: whole.ownSecretFound,
    removed: [...(whole.ownSecretFound ? ['a secret of this run'] : []), ...whole.shapes],
  };
}

type Checked = ReturnType<typeof removeSecrets>;

/** A secret cut up with blanks or line ends is still the secret: then nothing of the text is kept. */
function joined(bare: Checked, withoutGaps: Checked): Checked {
  if (!withoutGaps.ownSecretFound) return bare;
  return { text: '[text removed: it contained a secret of this run]', ownSecretFound: true, shapes: bare.shapes };
}

function unsplit(text: string): string {
  return text.replaceAll(/[\s`*_~\\|"'+-]+/g, '');
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u115F\u1160\u2028\u2029\u3164\uFFA0]|[\u{E0100}-\u{E01EF}]/gu;

/** Nothing invisible leaves. The plan's text was made canonical when it was written and keeps its bytes. */
function seen(text: string, channel: Channel): string {
  if (channel === 'plan') return text;
  return text
    .replaceAll(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replaceAll(INVISIBLE, (character) => (character === '\n' || character === '\t' || character === '\u200D' ? character : ''));
}

const channels: Readonly<Record<Channel, (text: string, gate: Gate) => string>> = {
  comment: (text, gate) => fit(underMarker(text, gate), lengthLimits.comment),
  summary: (text, gate) => fit(neutraliseComment(text, gate.ownLinks ?? []), lengthLimits.summary),
  plan: withoutLoads,
  commit: (text) =>
    text
      .replaceAll(/[@#]/g, '')
      .replaceAll(/\[(?:skip|no|ci|actions)[ -][a-z ]+\]/gi, '')
      .slice(0, lengthLimits.commit),
  log: withoutRunnerCommands,
  output: (text) => withoutRunnerCommands(text).replaceAll(/\s+/g, ' ').trim().slice(0, lengthLimits.output),
};

const MARKER_LINE = /^<!-- plan-realtime:[a-z]+(?:-[A-Za-z0-9]+){1,6} -->(?=\n|$)/;

/** Our own marker stays, as the first line and nowhere else. */
function underMarker(text: string, gate: Gate): string {
  const marker = MARKER_LINE.exec(text)?.[0] ?? '';
  return `${marker}${neutraliseComment(text.slice(marker.length), gate.ownLinks ?? [])}`;
}

/** A line is a command for the runner when it begins with two colons, and wherever `##[` stands in it. */
function withoutRunnerCommands(text: string): string {
  return text.replaceAll(/:(?=:)/g, ': ').replaceAll(/##(?=\[)/g, '## ');
}

/** Outside of code blocks: no image from elsewhere, no hidden comment. The rest has to read back as it was. */
function withoutLoads(text: string): string {
  let fence: string | undefined;
  const lines = text.split('\n').map((line) => {
    const run = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const inside = fence !== undefined;
    if (run !== undefined && fence === undefined) fence = run;
    else if (run !== undefined && fence !== undefined && run.startsWith(fence) && line.trim() === run) fence = undefined;
    return inside || run !== undefined
      ? line
      : line
          .replaceAll(/!(?=\[[^\]]*\]\()/g, '')
          .replaceAll(/<(?=!--|img\b|picture\b|source\b|video\b|audio\b|iframe\b|script\b)/gi, '&lt;');
  });
  return lines.join('\n');
}

/** Cut between paragraphs, with a word about it. */
function fit(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const note = '\n\n_Shortened: the rest was too long._';
  const head = text.slice(0, limit - note.length - 10);
  const border = head.lastIndexOf('\n\n');
  const kept = border > limit / 2 ? head.slice(0, border) : head.slice(0, head.lastIndexOf(' ') + 1);
  const fences = kept.match(/^ {0,3}(?:`{3,}|~{3,})/gm) ?? [];
  const open = fences.length % 2 === 1 ? `\n${fences.at(-1)?.trim() ?? ''}` : '';
  return `${kept}${open}${note}`;
}
