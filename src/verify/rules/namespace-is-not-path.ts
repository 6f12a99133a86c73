import { codeLinesOf, isScript } from '../code-lines.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { judgeEach, NOTHING, type Rule } from '../rule.ts';

/** A namespace of the client is one of the server, and is not confused with the URL path. */
export const namespaceIsNotPath: Rule = {
  id: 'namespace-is-not-path',
  catalogue: 'C30',
  why: '`io("/live")` connects to the namespace "/live" at the path "/socket.io/", which is seldom what was meant.',
  check: ({ plan, snapshot, profile }) => {
    const server = codeLinesOf(plan, (block) => isScript(block) && block.side === 'server')
      .map(({ text }) => text)
      .join('\n');
    const path = /\bpath\s*:\s*['"](\/[\w/.-]*?)\/?['"]/.exec(server)?.[1];
    const namespaces = new Set([...server.matchAll(/\.of\(\s*['"](\/[\w/-]*)['"]/g)].map((match) => match[1] ?? ''));
    const opened = codeLinesOf(plan, (block) => isScript(block) && block.side === 'client').flatMap(({ text, place }) =>
      [...text.matchAll(/(?<![.\w])io\(\s*['"](\/[\w/-]+)['"]/g)].map((match) => ({ place, namespace: match[1] ?? '' })),
    );
    if (!/\bnew Server\(|\.of\(/.test(server)) return NOTHING;
    return judgeEach(opened, ({ place, namespace }) => {
      if (namespaces.has(namespace) || isThere(namespace, profile.realtime.serverSites, snapshot)) return undefined;
      const isPath = path !== undefined && namespace === path;
      return {
        severity: 'error',
        place,
        message: isPath
          ? `\`io("${namespace}")\` names a namespace, but the server sets "${namespace}" as the URL path.`
          : `\`io("${namespace}")\` names a namespace that the server code does not create with \`of("${namespace}")\`.`,
        evidence: 'https://socket.io/docs/v4/client-options/#path',
        fix: isPath
          ? `Write \`io({ path: "${namespace}" })\`.`
          : 'Create the namespace on the server, or pass the address without it.',
      };
    });
  },
};

function isThere(namespace: string, sites: readonly string[], { files }: Snapshot): boolean {
  const made = new RegExp(`\\.of\\(\\s*['"\`]${namespace.replace(/[^\w/]/g, '\\$&')}['"\`]`);
  return sites.some((site) => made.test(files.get(site.replace(/:\d+$/, ''))?.text ?? ''));
}
