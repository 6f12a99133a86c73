import { ForgeFault } from '../outcome.ts';
import type { ForgeWriter } from '../ports.ts';
import type { Run } from './run.ts';

/** A thread that is locked or deleted takes no comment: its plan still goes to the branch, and the run's page tells it. */
export function toleratingClosedThread(run: Run): Run {
  const { writer, log } = run.ports;
  let isClosed = false;
  const writeComment: ForgeWriter['writeComment'] = async (number, comment) => {
    if (isClosed) return nowhere;
    try {
      return await writer.writeComment(number, comment);
    } catch (fault) {
      if (!isOfClosedThread(fault)) throw fault;
      isClosed = true;
      log.warning(
        `The thread takes no comment; the plan goes to its branch and the summary of the run tells it. ${fault.message}`,
      );
      return nowhere;
    }
  };
  return { ...run, ports: { ...run.ports, writer: { ...writer, writeComment } } };
}

const nowhere = { id: 0, url: '' };

function isOfClosedThread(fault: unknown): fault is ForgeFault {
  return fault instanceof ForgeFault && (isDeleted(fault) || (fault.status === 403 && /\blocked\b/i.test(fault.message)));
}

export function isDeleted(fault: unknown): boolean {
  return fault instanceof ForgeFault && fault.status === 410;
}
