import type {
  committeeCoverage,
  findLandmines,
  Language,
  parseTemplate,
  placeDeal,
  placementReasons,
  PlaybookSpeaker,
  prepareVisit,
  rankCoverage,
  readCommittee,
  StageSpeaker,
  StageTemplate,
} from '@keystage/core';
import type { StageStory } from '../golden/read-stage-stories';

/** What a host takes from the core to guide a deal. */
export interface GuidanceDoors {
  readonly parseTemplate: typeof parseTemplate;
  readonly placeDeal: typeof placeDeal;
  readonly placementReasons: typeof placementReasons;
  readonly readCommittee: typeof readCommittee;
  readonly committeeCoverage: typeof committeeCoverage;
  readonly findLandmines: typeof findLandmines;
  readonly rankCoverage: typeof rankCoverage;
  readonly prepareVisit: typeof prepareVisit;
  dealSpeaker(language: Language, template: StageTemplate): StageSpeaker;
  visitSpeaker(language: Language, about: { readonly template: StageTemplate }): PlaybookSpeaker;
}

/** All that is told of the deals of a story through these doors, in one language: verdicts as data, reasons and things to do as sentences. */
export function toldGuidance(doors: GuidanceDoors, story: StageStory, language: Language): Record<string, unknown> {
  const parsed = doors.parseTemplate(JSON.stringify(story.template));
  if (!parsed.ok) throw new Error(`${story.name}: its template was refused.`);
  const { template } = parsed;
  const say = doors.dealSpeaker(language, template);
  const sayVisit = doors.visitSpeaker(language, { template });

  return Object.fromEntries(
    Object.entries(story.deals).map(([name, { facts: values, committee, ...deal }]) => {
      const placement = doors.placeDeal(template, { values, ...deal }, story.asOf);
      const { evidenced, chance, declared, sync, open, problems } = placement;
      const circle = doors.readCommittee(committee, story.asOf);
      const ranks = doors.rankCoverage(circle.committee.contacts, story.asOf);
      const visit = doors.prepareVisit(template, { deal: { values, ...deal }, committee }, story.asOf);
      return [
        name,
        {
          verdict: { evidenced, chance, declared: declared?.overstatedBy, sync },
          reasons: doors.placementReasons(placement).map((reason) => say.reason(reason)),
          open: open.map((one) => say.openCondition(one)),
          problems: [
            ...problems.map((problem) => say.factProblem(problem)),
            ...circle.problems.map((problem) => say.committeeProblem(problem)),
          ],
          coverage: doors.committeeCoverage(circle.committee.contacts),
          landmines: doors
            .findLandmines(circle.committee)
            .map((mine) => [say.landmine(mine), ...mine.defuse.map((defusal) => say.defusal(defusal))]),
          ranks: ranks.findings.map((finding) => say.rankFinding(finding)),
          visit: [
            sayVisit.purposeReason(visit.purpose.proposal.reason),
            ...(visit.analysis.chain ? sayVisit.chain(visit.analysis.chain) : []),
            ...[...visit.analysis.account, ...visit.analysis.project].map((line) => sayVisit.line(line)),
            ...visit.realNeed.ofConditions.map((question) => sayVisit.question(question)),
            ...visit.objections.map((plan) => sayVisit.answer(plan, 'acceptAndAsk')),
            ...visit.closes.flatMap((close) => sayVisit.close(close)),
            ...visit.record.map((line) => sayVisit.recordLine(line)),
          ],
        },
      ];
    }),
  );
}
