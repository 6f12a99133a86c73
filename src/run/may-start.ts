import type { ForgeReader } from '../ports.ts';
import { authorize, type AccountAnswer, type Authorization } from '../trigger/authorize.ts';
import type { Run } from './run.ts';

/** Asks GitHub who is behind the run, before any money is spent. An answer that does not come refuses. */
export async function mayStart({ trigger, config, ports, rerunBy }: Run): Promise<Authorization> {
  const isRerun = rerunBy !== undefined && rerunBy.toLowerCase() !== trigger.actor.login.toLowerCase();
  return authorize({
    sender: await ask(ports.reader, trigger.actor.login),
    ...(isRerun ? { rerunBy: { answer: rerunBy === '' ? undefined : await ask(ports.reader, rerunBy) } } : {}),
    minPermission: config.min_permission,
    allowedBots: config.allowed_bots,
  });
}

async function ask(reader: ForgeReader, login: string): Promise<AccountAnswer | undefined> {
  try {
    return { login, ...(await reader.permissionOf(login)) };
  } catch {
    // Fail closed: `authorize` refuses when there is no answer, and says so.
    return undefined;
  }
}
