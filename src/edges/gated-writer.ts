import { ForgeFault } from '../outcome.ts';
import type { ForgeWriter } from '../ports.ts';
import { passExitGate, type Channel } from '../publish/exit-gate.ts';

/** Everything that is written to GitHub goes through the exit gate here; nobody holds the bare writer. */
export function createGatedWriter(
  writer: ForgeWriter,
  gate: { readonly secrets: readonly string[]; readonly ownLinks: readonly string[] },
): ForgeWriter {
  const pass = (text: string, channel: Channel, links: readonly string[] = []) => {
    const passed = passExitGate(text, { channel, secrets: gate.secrets, ownLinks: [...gate.ownLinks, ...links] });
    if (!passed.ownSecretFound) return passed.text;
    throw new ForgeFault(
      `Nothing was published: the ${channel} contained a secret of this run. Rotate the key or token, then look at what the thread or the repository asks the planner to reveal.`,
    );
  };
  return {
    commitPlan: async (change) =>
      writer.commitPlan({ ...change, content: pass(change.content, 'plan'), message: pass(change.message, 'commit') }),
    writeComment: async (number, comment) =>
      writer.writeComment(number, { ...comment, body: pass(comment.body, 'comment', comment.links) }),
    ownComments: (number) => writer.ownComments(number),
    recentComments: (since) => writer.recentComments(since),
    withdrawComment: (number, marker) => writer.withdrawComment(number, marker),
    react: (target, reaction) => writer.react(target, reaction),
    setApproval: async (sha, approval) => writer.setApproval(sha, { ...approval, words: pass(approval.words, 'commit') }),
    offerPullRequest: async (offer) => {
      const [title, body] = [pass(offer.title, 'commit'), pass(offer.body, 'comment', offer.links)];
      return writer.offerPullRequest({ ...offer, title, body });
    },
  };
}
