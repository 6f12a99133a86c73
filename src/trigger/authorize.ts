/** May this person start a run? Decided from answers of the GitHub API alone, never from names or the payload's association. */

export type Permission = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';

/** What the API says of an account. Undefined where it could not be asked: then nobody may. */
export type AccountAnswer = { readonly login: string; readonly permission: string; readonly accountType: string };

export type AuthorizationFacts = {
  readonly sender: AccountAnswer | undefined;
  /** Who started this attempt (`GITHUB_TRIGGERING_ACTOR`), where that is somebody else than the sender. */
  readonly rerunBy?: { readonly answer: AccountAnswer | undefined };
  readonly minPermission: string;
  readonly allowedBots: readonly string[];
};

export type Authorization = { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly reason: string };

const ranks: readonly Permission[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

export function authorize(facts: AuthorizationFacts): Authorization {
  const required = ranks.indexOf(facts.minPermission as Permission);
  if (required <= ranks.indexOf('read'))
    return refused(
      `\`min_permission\` is "${facts.minPermission}"; expected triage, write, maintain or admin. Nobody may start a run.`,
    );
  const sender = judge(facts.sender, 'who asked', facts);
  if (sender.kind === 'refused' || facts.rerunBy === undefined) return sender;
  return judge(facts.rerunBy.answer, 'who started this re-run', facts);
}

function judge(answer: AccountAnswer | undefined, role: string, facts: AuthorizationFacts): Authorization {
  if (answer === undefined)
    return refused(
      `The permission of the account ${role} could not be read, so the run is refused. Check that the token may read the repository.`,
    );
  if (answer.accountType === 'Bot') return judgeBot(answer.login, facts.allowedBots);
  if (answer.accountType !== 'User')
    return refused(
      `${answer.login} (${role}) is an account of type "${answer.accountType}"; only people and listed bots may start a run.`,
    );
  if (ranks.indexOf(answer.permission as Permission) >= ranks.indexOf(facts.minPermission as Permission))
    return { kind: 'allowed' };
  return refused(
    `${answer.login} (${role}) has the permission "${answer.permission}"; \`min_permission\` is "${facts.minPermission}".`,
  );
}

/** A list entry is one exact account. A wildcard matches nothing. */
function judgeBot(login: string, allowedBots: readonly string[]): Authorization {
  const name = botName(login);
  if (name !== '' && allowedBots.some((entry) => botName(entry) === name)) return { kind: 'allowed' };
  return refused(`${login} is a bot that is not listed; to let it start runs, add "${name}" to \`allowed_bots\`.`);
}

function botName(login: string): string {
  return login
    .trim()
    .toLowerCase()
    .replace(/\[bot\]$/, '');
}

function refused(reason: string): Authorization {
  return { kind: 'refused', reason };
}
