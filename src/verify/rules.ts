import type { Rule } from './rule.ts';
import { adapterFitsTopology } from './rules/adapter-fits-topology.ts';
import { advisoryFloor } from './rules/advisory-floor.ts';
import { apiSinceVersion } from './rules/api-since.ts';
import { assumptionsUsed } from './rules/assumptions-used.ts';
import { authExpiryPath } from './rules/auth-expiry-path.ts';
import { capacityArithmetic } from './rules/capacity-arithmetic.ts';
import { citedLines } from './rules/cited-lines.ts';
import { commandsExist } from './rules/commands-exist.ts';
import { deliveryKeys } from './rules/delivery-keys.ts';
import { deprecatedApi } from './rules/deprecated-api.ts';
import { drainFitsGrace } from './rules/drain-fits-grace.ts';
import { effortAddsUp } from './rules/effort-adds-up.ts';
import { environmentVariables } from './rules/environment-variables.ts';
import { escapeHatches } from './rules/escape-hatches.ts';
import { eventAuthorization } from './rules/event-authorization.ts';
import { eventNamesAgree } from './rules/event-names-agree.ts';
import { eventNaming } from './rules/event-naming.ts';
import { eventSides } from './rules/event-sides.ts';
import { existingSockets } from './rules/existing-sockets.ts';
import { fenceLanguages } from './rules/fence-languages.ts';
import { flagInCode } from './rules/flag-in-code.ts';
import { forbiddenFactsRule } from './rules/forbidden-facts.ts';
import { genericOrder } from './rules/generic-order.ts';
import { handshakeAuth } from './rules/handshake-auth.ts';
import { heartbeatFitsHops } from './rules/heartbeat-fits-hops.ts';
import { importsDeclared } from './rules/imports-declared.ts';
import { lengthBudget } from './rules/length-budget.ts';
import { limitsStated } from './rules/limits-stated.ts';
import { loadThresholds } from './rules/load-thresholds.ts';
import { mutatingEvents } from './rules/mutating-events.ts';
import { namespaceIsNotPath } from './rules/namespace-is-not-path.ts';
import { noCredentialInUrl } from './rules/no-credential-in-url.ts';
import { noPlaceholder } from './rules/no-placeholder.ts';
import { noSecrets } from './rules/no-secrets.ts';
import { optionLiterals } from './rules/option-literals.ts';
import { originAllowlist } from './rules/origin-allowlist.ts';
import { pathsExist } from './rules/paths-exist.ts';
import { payloadChain } from './rules/payload-chain.ts';
import { planOnly } from './rules/plan-only.ts';
import { proseEvents } from './rules/prose-events.ts';
import { raceTable } from './rules/race-table.ts';
import { reconnectPolicy } from './rules/reconnect-policy.ts';
import { recoveryFitsAdapter } from './rules/recovery-fits-adapter.ts';
import { referencesResolve } from './rules/references-resolve.ts';
import { requiredParts } from './rules/required-parts.ts';
import { resyncNamed } from './rules/resync-named.ts';
import { revocation } from './rules/revocation.ts';
import { roomsDeclared } from './rules/rooms-declared.ts';
import { runtimeValidation } from './rules/runtime-validation.ts';
import { sequenceCoverage } from './rules/sequence-coverage.ts';
import { sequenceDirections } from './rules/sequence-directions.ts';
import { serverlessLifetime } from './rules/serverless-lifetime.ts';
import { sourcesUsed } from './rules/sources-used.ts';
import { stateGraph } from './rules/state-graph.ts';
import { stateNamesAgree } from './rules/state-names-agree.ts';
import { symbolsExist } from './rules/symbols-exist.ts';
import { testsCover } from './rules/tests-cover.ts';
import { timerOrder } from './rules/timer-order.ts';
import { topologyMatchesFiles } from './rules/topology-matches-files.ts';
import { versionsMatchLockfile } from './rules/versions-match-lockfile.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  requiredParts,
  lengthBudget,
  fenceLanguages,
  planOnly,
  noPlaceholder,
  pathsExist,
  citedLines,
  symbolsExist,
  versionsMatchLockfile,
  importsDeclared,
  advisoryFloor,
  topologyMatchesFiles,
  commandsExist,
  environmentVariables,
  existingSockets,
  optionLiterals,
  deprecatedApi,
  apiSinceVersion,
  genericOrder,
  escapeHatches,
  runtimeValidation,
  eventNamesAgree,
  proseEvents,
  eventSides,
  eventNaming,
  mutatingEvents,
  roomsDeclared,
  deliveryKeys,
  namespaceIsNotPath,
  stateGraph,
  authExpiryPath,
  stateNamesAgree,
  sequenceCoverage,
  sequenceDirections,
  heartbeatFitsHops,
  payloadChain,
  reconnectPolicy,
  adapterFitsTopology,
  recoveryFitsAdapter,
  drainFitsGrace,
  capacityArithmetic,
  timerOrder,
  serverlessLifetime,
  handshakeAuth,
  originAllowlist,
  noCredentialInUrl,
  eventAuthorization,
  revocation,
  limitsStated,
  noSecrets,
  raceTable,
  resyncNamed,
  loadThresholds,
  testsCover,
  effortAddsUp,
  flagInCode,
  forbiddenFactsRule,
  assumptionsUsed,
  referencesResolve,
  sourcesUsed,
];
