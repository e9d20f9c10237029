import { saySigningRefusal, type Speaker, type TrailWords } from '@keystage/core';
import type { PushReport, RefusedChange } from './apply-push';
import type { LeftOut } from './find-records';
import { knownCodes, reportCounts, type KnownCode, type SalesforceWords } from './language/salesforce-words';
import { planCounts } from './plan-counts';
import type { PushPlan } from './plan-push';
import type { RowOutcome } from './row-outcomes';
import type { GatesFit } from './processes/plan-template';
import type { TemplatePublication } from './processes/publish-template';
import type { Publication } from './publish-model';
import type { DomainFault } from './my-domain';
import type { ModelDefect } from './read-active-model';
import type { CallProblem, OrgLack, Refusal } from './salesforce-problem';
import type { SignInProblem } from './sign-in';
import type { UndoReport } from './undo-push';

/** Says what happened with Salesforce, in one language; each answer is whole sentences. */
export interface SalesforceSpeaker {
  /** What is said of signing models off. */
  readonly trail: TrailWords;
  callProblem(problem: CallProblem): string;
  domainFault(fault: DomainFault): string;
  signInProblem(problem: SignInProblem): string;
  orgLack(lack: OrgLack): string;
  modelDefect(defect: ModelDefect): string;
  refusal(refusal: Refusal): string;
  /** One account that is not written, with its row and its name in the list. */
  leftOut(left: LeftOut, name: string): string;
  refused(refused: RefusedChange): string;
  /** What a push would do, its first line first. */
  plan(plan: PushPlan): string[];
  /** How a push ended, its first line first. */
  report(report: PushReport): string[];
  /** What became of one row, to stand beside it. */
  rowOutcome(outcome: RowOutcome): string;
  undo(report: UndoReport): string[];
  publication(publication: Publication, moved?: number): string[];
  /** Whether the deployed gates fit a template, and what becomes of it where they do not. */
  gatesFit(fit: GatesFit): string;
  templatePublication(publication: TemplatePublication): string[];
}

/** A speaker of these words, with the numbers, dates and rows of the core's. */
export function salesforceSpeaker(words: SalesforceWords, say: Speaker): SalesforceSpeaker {
  const row = (account: number, name: string, sentence: string) => words.inRow(say.row(account), name, sentence);

  const allOf = (refusals: readonly Refusal[]) =>
    refusals.map((one) => speaker.refusal(one)).join(say.words.betweenSentences);

  const speaker: SalesforceSpeaker = {
    trail: words.trail,
    callProblem: (problem) => word(words.callProblems, problem, say),
    domainFault: (fault) => word(words.domainFaults, fault, say),
    signInProblem: (problem) =>
      problem.kind === 'callFailed' ? speaker.callProblem(problem.call) : word(words.signInProblems, problem, say),
    orgLack: (lack) => word(words.orgLacks, lack, say),
    modelDefect: (defect) => word(words.modelDefects, defect, say),
    refusal: (refusal) => words.refusals[isKnown(refusal.code) ? refusal.code : 'other'](refusal, say),
    leftOut: ({ account, why }, name) => row(account, name, word(words.leftOut, why, say)),
    refused: ({ change, refusals }) => row(change.account, change.name, allOf(refusals)),
    plan(plan) {
      if (plan.lacks.length > 0) return plan.lacks.map((lack) => speaker.orgLack(lack));
      const counts = planCounts(plan);
      return [
        plan.changes.length > 0 ? words.plan.changes(counts, say) : words.plan.nothing,
        ...(counts.equal > 0 && plan.changes.length > 0 ? [words.plan.equal(counts.equal, say)] : []),
        ...(counts.newer > 0 ? [words.plan.newer(counts.newer, say)] : []),
        ...(counts.leftOut > 0 ? [words.plan.leftOut(counts.leftOut, say)] : []),
        word(words.modelInOrg, plan.modelInOrg, say),
      ];
    },
    report(report) {
      const counts = reportCounts(report);
      const whole = counts.refused + counts.notTried + counts.unknown === 0;
      return [
        whole ? words.report.all(counts.written, say) : words.report.some(counts, say),
        ...(report.stopped ? [speaker.callProblem(report.stopped)] : []),
        ...(counts.unknown > 0 ? [words.report.unknown(counts.unknown, say)] : []),
        ...(report.pending.length > 0 ? [words.report.pending] : []),
        ...(report.stopped && !whole ? [words.report.pushAgain.stopped] : []),
        ...(counts.refused > 0 ? [words.report.pushAgain.refused] : []),
      ];
    },
    rowOutcome(outcome) {
      switch (outcome.kind) {
        case 'refused':
          return allOf(outcome.refusals);
        case 'notSent':
          return word(words.leftOut, outcome.why, say);
        case 'writtenWithout':
          return words.writtenWithout(outcome.fields, say);
        default:
          return words.rows[outcome.kind];
      }
    },
    undo(report) {
      const counts = reportCounts(report);
      const whole = counts.refused + counts.notTried + counts.unknown === 0;
      return [
        whole ? words.undo.all(counts.written, say) : words.undo.some(counts, say),
        ...(report.stopped ? [speaker.callProblem(report.stopped)] : []),
        ...(report.pending.length > 0 ? [words.report.pending] : []),
        ...(counts.notTried + counts.unknown > 0 ? [words.undo.again] : []),
      ];
    },
    publication(publication, moved) {
      if (publication.ok) {
        return [
          words.publication.done[publication.how](publication.fingerprint),
          ...(moved === undefined ? [] : [words.publication.moved(moved, say)]),
        ];
      }
      const { problem } = publication;
      const { steps, activeModel } = words.publication;
      switch (problem.kind) {
        case 'lacks':
          return problem.lacks.map((lack) => speaker.orgLack(lack));
        case 'notSigned':
          return [...problem.refusals.map((one) => saySigningRefusal(one, words.trail, say)), activeModel.unchanged];
        case 'refused':
          return [steps[problem.step], ...problem.refusals.map((one) => speaker.refusal(one)), activeModel.former];
        case 'stopped':
          return [steps[problem.step], speaker.callProblem(problem.call), activeModel[problem.activeModel]];
        case 'notAsWritten':
          return [words.publication.notAsWritten, activeModel.former];
      }
    },
    gatesFit: (fit) => words.template.gates[fit],
    templatePublication(publication) {
      if (publication.ok) return [words.template.done[publication.how](publication.published.name)];
      const { problem } = publication;
      const { steps, judgesBy, changedMeanwhile, notAsWritten } = words.template;
      switch (problem.kind) {
        case 'lacks':
          return problem.lacks.map((lack) => speaker.orgLack(lack));
        case 'changedMeanwhile':
          return [changedMeanwhile(problem.name)];
        case 'refused':
          return [steps.writing, ...problem.refusals.map((one) => speaker.refusal(one)), judgesBy.former];
        case 'stopped':
          return [steps[problem.step], speaker.callProblem(problem.call), judgesBy[problem.judgesBy]];
        case 'notAsWritten':
          return [notAsWritten[problem.putBack ? 'putBack' : 'left']];
      }
    },
  };
  return speaker;
}

type Said<T extends { readonly kind: string }> = Readonly<Record<T['kind'], (fact: never, say: Speaker) => string>>;

function word<T extends { readonly kind: string }>(wording: Said<T>, fact: T, say: Speaker): string {
  const sentence = wording[fact.kind as T['kind']] as (fact: T, say: Speaker) => string;
  return sentence(fact, say);
}

const isKnown = (code: string): code is KnownCode => (knownCodes as readonly string[]).includes(code);
