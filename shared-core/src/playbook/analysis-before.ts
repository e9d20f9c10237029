import {
  coreRoles,
  findLandmines,
  styleOf,
  type BuyerStyle,
  type Committee,
  type Contact,
  type CoreRole,
  type Landmine,
} from '../committee';
import { dossierCompleteness, type DossierCompleteness } from '../relationship';
import { planLine, type PlanLine } from './plan-line';
import { rivalParts, type VisitKnowledge } from './visit-knowledge';
import type { VisitFacts } from './visit-facts';

/** Whether it is clear who decides, judges, uses and guides, and who of them is not known or was never met. */
export interface DecisionChain {
  readonly clear: boolean;
  readonly roles: readonly { readonly role: CoreRole; readonly holders: readonly string[]; readonly known: boolean }[];
  /** Holders of a core role nobody has met. */
  readonly notMet: readonly string[];
  readonly deciderCertain: boolean;
}

/** The person to be visited. */
export interface PersonBefore {
  readonly contact: Contact | null;
  readonly line: PlanLine;
  /** A rep's impression; null where none is on file. */
  readonly style: BuyerStyle | null;
  readonly facts: readonly PlanLine[];
}

/** A of K4: account, rivals, project and person, each from what is on file, with what is to be found out. */
export interface AnalysisBefore {
  readonly account: readonly PlanLine[];
  /** Null where no dossier was handed over. */
  readonly dossier: DossierCompleteness | null;
  /** Null where no committee was handed over. */
  readonly chain: DecisionChain | null;
  readonly landmines: readonly Landmine[];
  readonly rivals: readonly PlanLine[];
  readonly project: readonly PlanLine[];
  readonly person: PersonBefore;
}

/** Fills A of a visit. The decision chain is clear once each core role has a holder with complete information and the final decider is certain. */
export function analysisBefore(
  knowledge: VisitKnowledge,
  facts: VisitFacts,
  committee: Committee | null,
): AnalysisBefore {
  const { dossier, personalAllowed, rivals } = knowledge;
  return {
    account: facts.linesOf('account'),
    dossier: dossier && dossierCompleteness(dossier, personalAllowed),
    chain: committee && decisionChain(committee),
    landmines: committee ? findLandmines(committee) : [],
    rivals: [
      ...(rivals.length === 0 ? [planLine({ kind: 'rivalName', rival: null }, undefined)] : []),
      ...rivals.flatMap((rival) => [
        planLine({ kind: 'rivalName', rival: rival.name }, rival.name),
        ...rivalParts.map((part) => planLine({ kind: 'rivalPart', rival: rival.name, part }, rival[part])),
      ]),
      ...facts.linesOf('rivals'),
    ],
    project: facts.linesOf('project'),
    person: personBefore(knowledge, facts, committee),
  };
}

function decisionChain({ contacts, finalDeciderCertain }: Committee): DecisionChain {
  const roles = coreRoles.map((role) => {
    const holders = contacts.filter((contact) => contact.roles.includes(role));
    return { role, holders: holders.map(({ id }) => id), known: holders.some(({ infoComplete }) => infoComplete) };
  });
  const core = contacts.filter((contact) => coreRoles.some((role) => contact.roles.includes(role)));
  return {
    clear: finalDeciderCertain && roles.every(({ known }) => known),
    roles,
    notMet: core.filter(({ everMet }) => !everMet).map(({ id }) => id),
    deciderCertain: finalDeciderCertain,
  };
}

function personBefore({ person }: VisitKnowledge, facts: VisitFacts, committee: Committee | null): PersonBefore {
  const contact = committee?.contacts.find(({ id }) => id === person) ?? null;
  return {
    contact,
    line: planLine({ kind: 'personToVisit' }, person),
    style: contact && styleOf(contact.decisiveness, contact.responsiveness),
    facts: facts.linesOf('person'),
  };
}
