/** Why a text was taken for a mention, for the comment: the reasons that spoke for it, and how to switch mentions off. */
export function describeMention(reasons: readonly string[]): string {
  const spoke = reasons.filter((reason) => FOR.test(reason)).map((reason) => reason.replace(FOR, ''));
  const shown = spoke.slice(0, MOST_SHOWN);
  const why = shown.length === 0 ? '' : ` It ${joined(shown)}.`;
  return (
    `This reads like a request for real-time behaviour, so a plan was started.${why} ` +
    'That happens once per thread; `mention_trigger: false` in the workflow switches it off.'
  );
}

const FOR = / \(\+[\d.]+\)$/;
const MOST_SHOWN = 3;

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join('; ')}; and ${last}`;
}
