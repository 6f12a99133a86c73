import type { ForgeWriter } from '../ports.ts';
import { isDryRun, type Run } from './run.ts';

/** A dry run gets a writer that writes nothing, so that no step has to remember. Reading goes on. */
export function withoutWritesWhereDry<Started extends Run>(run: Started): Started {
  return isDryRun(run) ? { ...run, ports: { ...run.ports, writer: silent(run.ports.writer) } } : run;
}

function silent(writer: ForgeWriter): ForgeWriter {
  return {
    ownComments: (number) => writer.ownComments(number),
    recentComments: (since) => writer.recentComments(since),
    withdrawComment: async () => {},
    writeComment: async () => ({ id: 0, url: '' }),
    react: async () => {},
    setApproval: async () => {},
    offerPullRequest: async () => {
      throw new Error('A dry run opens nothing.');
    },
    commitPlan: async () => {
      throw new Error('A dry run commits nothing.');
    },
  };
}
