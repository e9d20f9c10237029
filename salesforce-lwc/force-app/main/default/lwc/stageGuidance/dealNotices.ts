import type { Deal, DealProblem } from 'c/dealRecord';
import { fillLabel } from 'c/fillLabel';
import type { EvidenceProblem, StageSpeaker } from 'c/keystageStages';
import { texts } from './texts';

/** What keeps a deal from being judged at all, and who can mend it. */
export interface Obstacle {
  readonly text: string;
  readonly next: string;
  readonly details?: readonly string[];
}

/** A template with many faults is not mended on this page: the first few show which it is. */
const faultsNamed = 3;

/** Why no template judges this deal; undefined where one does. */
export function processObstacle({ problems }: Deal, say: StageSpeaker): Obstacle | undefined {
  for (const problem of problems) {
    const text = processSentence(problem);
    if (text === undefined) continue;
    const faults = problem.kind === 'templateMalformed' ? problem.problems.slice(0, faultsNamed) : [];
    return {
      ...{ text, next: texts.Stage_Admin_Next },
      ...(faults.length > 0 && { details: faults.map((fault) => say.templateProblem(fault)) }),
    };
  }
  return undefined;
}

function processSentence(problem: DealProblem): string | undefined {
  switch (problem.kind) {
    case 'noProcess':
      return problem.recordType === null
        ? texts.Stage_NoProcess
        : fillLabel(texts.Stage_NoProcessOf, problem.recordType);
    case 'severalProcesses':
      return fillLabel(texts.Stage_SeveralProcesses, problem.names.join(', '));
    case 'templateUnknown':
      return fillLabel(texts.Stage_TemplateUnknown, problem.process, problem.id);
    case 'templateMalformed':
      return fillLabel(texts.Stage_TemplateMalformed, problem.process);
    case 'templateOfAccounts':
      return fillLabel(texts.Stage_TemplateOfAccounts, problem.process, problem.id);
    default:
      return undefined;
  }
}

/** What else is not right with the deal, each in a sentence that says what to do. People are told of on their own card. */
export function dealNotices({ problems }: Deal, say: StageSpeaker, textOf: (condition: string) => string): string[] {
  return problems.flatMap((problem): string[] => {
    switch (problem.kind) {
      case 'mapMalformed':
        return [`${fillLabel(texts.Stage_MapMalformed, problem.process)} ${texts.Stage_Admin_Next}`];
      case 'stageNotMapped': {
        const text = fillLabel(texts.Stage_NotMapped, problem.stageName, problem.process);
        return [`${text} ${texts.Stage_Admin_Next}`];
      }
      case 'hidden':
        return [fillLabel(texts.Stage_Hidden, say.list(problem.names))];
      case 'cut': {
        const { shown, of, list } = problem;
        return [
          of === null
            ? fillLabel(texts.Stage_CutUnknown, say.number(shown), listNames[list])
            : fillLabel(texts.Stage_Cut, say.number(shown), say.number(of), listNames[list]),
        ];
      }
      case 'detailsMalformed':
        return [fillLabel(texts.Stage_DetailsMalformed, textOf(problem.condition))];
      case 'contactGone':
        return [fillLabel(texts.Stage_ContactGone, problem.name)];
      case 'evidence':
        return [evidenceNotice(problem.problem, say, textOf)];
      default:
        return [];
    }
  });
}

/** A record is no line of a sheet: what it lacks is answered on this page, or with the people. */
function evidenceNotice(problem: EvidenceProblem, say: StageSpeaker, textOf: (condition: string) => string): string {
  switch (problem.kind) {
    case 'followsFromPeople':
      return fillLabel(texts.Stage_EvidenceOfPeople, textOf(problem.about));
    case 'severalFacts': {
      const facts = say.list(problem.paths.map((path) => say.fact(path)));
      return fillLabel(texts.Stage_EvidenceOfSeveral, textOf(problem.about), facts);
    }
    default:
      return say.evidenceProblem(problem);
  }
}

const listNames = {
  evidence: texts.Stage_ListEvidence,
  roles: texts.Stage_ListRoles,
  visits: texts.Stage_ListVisits,
  moves: texts.Stage_ListMoves,
  processes: texts.Stage_ListProcesses,
} as const;
