import { contactLevels, coreRoles, type Contact, type ContactLevel, type CoreRole } from './committee';

/** What each role weighs, what each level is worth, and the most that counts before a decision maker is contacted ◆. */
export interface CoverageWeights {
  readonly roles: Readonly<Record<CoreRole, number>>;
  readonly levels: Readonly<Record<ContactLevel, number>>;
  readonly decisionCap: number;
}

export const usualCoverageWeights: CoverageWeights = {
  roles: { decision: 0.35, technical: 0.25, user: 0.2, coach: 0.2 },
  levels: { none: 0, identified: 0.25, contacted: 0.5, engaged: 0.75, supportive: 1 },
  decisionCap: 0.5,
};

export interface CommitteeCoverage {
  /** Of the roles' weight, what is covered: 0–1, capped until a decision maker is contacted. */
  readonly coverage: number;
  readonly uncapped: number;
  /** The best level reached with a holder of each role, as its worth. */
  readonly byRole: Readonly<Record<CoreRole, number>>;
  /** Roles nobody is known to hold. */
  readonly missingRoles: readonly CoreRole[];
  /** People engaged or better, whatever their roles: one person in two roles is one thread. */
  readonly threads: number;
}

/**
 * How well the buying committee is covered (methods §7): the best level per role, weighted. One person in two roles counts for both. Says
 * nothing about the chance of winning, and multiplies none.
 */
export function committeeCoverage(
  contacts: readonly Pick<Contact, 'id' | 'roles' | 'level'>[],
  { roles, levels, decisionCap }: CoverageWeights = usualCoverageWeights,
): CommitteeCoverage {
  const best = (role: CoreRole) =>
    contacts.reduce(
      (most, contact) => (contact.roles.includes(role) ? Math.max(most, levels[contact.level]) : most),
      0,
    );
  const byRole = { decision: best('decision'), technical: best('technical'), user: best('user'), coach: best('coach') };
  const uncapped = coreRoles.reduce((sum, role) => sum + roles[role] * byRole[role], 0);
  const deciderContacted = byRole.decision >= levels.contacted;
  return {
    coverage: deciderContacted ? uncapped : Math.min(uncapped, decisionCap),
    uncapped,
    byRole,
    missingRoles: coreRoles.filter((role) => byRole[role] === 0),
    threads: new Set(contacts.filter(({ level }) => isEngaged(level)).map(({ id }) => id)).size,
  };
}

function isEngaged(level: ContactLevel): boolean {
  return contactLevels.indexOf(level) >= contactLevels.indexOf('engaged');
}
