import { labels } from './labels.ts';
import { parseLineLabel, parseProseLabel, renderLineLabel, renderProseLabel } from './layout.ts';
import type { Part } from './model.ts';
import { splitAtLabels, type Passage } from './page.ts';

type Summary = Part<'summary'>;

export function renderSummary(summary: Summary): string[] {
  return [
    renderProseLabel(labels.decision, summary.decision),
    renderProseLabel(labels.why, summary.why),
    renderLineLabel(labels.effort, summary.effort),
    renderLineLabel(labels.biggestRisk, summary.biggestRisk),
    renderLineLabel(labels.firstStep, summary.firstStep),
  ];
}

export function parseSummary(passage: Passage): unknown {
  const group = splitAtLabels(passage);
  return {
    decision: parseProseLabel(group, labels.decision),
    why: parseProseLabel(group, labels.why),
    effort: parseLineLabel(group, labels.effort),
    biggestRisk: parseLineLabel(group, labels.biggestRisk),
    firstStep: parseLineLabel(group, labels.firstStep),
  };
}
