import { advisoryFloor } from '../../../src/verify/rules/advisory-floor.ts';
import { describeRule } from '../describe-rule.ts';
import { dependency } from '../subject.ts';

describeRule(advisoryFloor, {
  passes: [
    { name: 'fixed versions' },
    {
      name: 'an upgrade that the plan names',
      plan: (plan) => {
        plan.server!.prose = 'Raise ws to 8.21.0 (CVE-2026-48779, CVE-2026-45736).';
      },
      profile: { dependencies: [dependency('ws', '8.19.0')] },
    },
    {
      name: 'a package that runs in development only',
      profile: { dependencies: [dependency('ws', '8.19.0', { development: true })] },
    },
  ],
  fails: [
    {
      name: 'a version with a published weakness',
      profile: { dependencies: [dependency('ws', '8.20.1')] },
      place: 'decisions',
      severity: 'warn',
      message: 'ws 8.20.1 has CVE-2026-48779 (tiny fragments exhaust the memory), which the plan does not mention.',
    },
  ],
});
