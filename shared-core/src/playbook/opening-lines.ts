import { planLine, type PlanLine } from './plan-line';
import { needTopics, type NeedTopic, type VisitKnowledge } from './visit-knowledge';
import type { VisitFacts } from './visit-facts';

/** C of K4: first impressions last. What to do is the same for every visit and stands in the words; the lines say with what. */
export interface Opening {
  /** Show care: something to ask about. */
  readonly care: readonly PlanLine[];
  /** Be professional: what can be shown. At least one line, to be filled where nothing is on file. */
  readonly proofs: readonly PlanLine[];
  /** Which of the organisation's and the person's needs are known, and which are to be learnt. */
  readonly needs: readonly PlanLine[];
}

/** What somebody may be asked about first, by the path of the fact. */
const caredAbout = ['handler.interests', 'handler.duties'];

/** Fills C of a visit: of the topics of need, those a known need is about are filled in with it. */
export function openingLines({ proofs, needs }: VisitKnowledge, facts: VisitFacts): Opening {
  const ofTopic = (topic: NeedTopic) =>
    planLine({ kind: 'topicOfNeed', topic }, needs.find((need) => need.topic === topic)?.text);
  return {
    care: caredAbout.flatMap((path) => facts.lineOf(path) ?? []),
    proofs: proofs.length === 0 ? [planLine({ kind: 'proof' }, undefined)] : proofs.map(proofLine),
    needs: [...needTopics.organisation, ...needTopics.person].map(ofTopic),
  };
}

const proofLine = (proof: string) => planLine({ kind: 'proof' }, proof);
