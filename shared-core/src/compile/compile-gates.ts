import { rulesOf, tooManyRollUps, type ValidationRule } from './compile-validation-rules';
import type { EnforcementGap } from './enforcement-gap';
import type { GateProcess } from './gate-process';
import { gatesFingerprint } from './gates-fingerprint';
import { keystageOrg, rollUpsOfPackage } from './keystage-org';
import { withinRollUps, type NeededRollUps } from './needed-roll-ups';
import { orgLimits } from './org-limits';
import type { RollUp } from './roll-up';

/** The gates of all processes of an org that has the Salesforce package, as metadata of Opportunity. */
export interface CompiledGates {
  readonly rules: readonly ValidationRule[];
  readonly rollUps: readonly RollUp[];
  /** For each process, in its order, what the org cannot hold as the template says it, and the fingerprint of its gates. */
  readonly processes: readonly {
    readonly name: string;
    readonly fingerprint: string;
    readonly rules: number;
    readonly gaps: readonly EnforcementGap[];
  }[];
}

/**
 * Compiles the gates of an org's processes together: they share the object's roll-ups, of which there may be so many, and the one without a record
 * type leaves to the others what is theirs. Where roll-ups run out, the gates that come later are not held and are named. Two processes for the same
 * deals are a mistake of the caller's, and throw. `rollUpsInUse` are those of others than the Salesforce package.
 */
export function compileGates(processes: readonly GateProcess[], rollUpsInUse = 0): CompiledGates {
  const inUse = rollUpsOfPackage + rollUpsInUse;
  const types = processes.map(({ recordType }) => recordType);
  if (new Set(types).size < types.length) throw new Error('Two processes judge the deals of one record type.');
  const rollUps: NeededRollUps = new Map();
  const prefixes = rulePrefixes(types);
  const compiled = processes.map((process, k) => {
    const org = keystageOrg(
      process,
      processes.filter((one) => one !== process),
      prefixes[k],
    );
    return { process, org: { ...org, rollUpsInUse: inUse }, ...rulesOf(process.template, org, rollUps) };
  });
  const all = compiled.flatMap(({ rules }) => rules);
  const within = withinRollUps(orgLimits.rollUps - inUse, all, rollUps);
  return {
    rules: within.kept,
    rollUps: within.rollUps,
    processes: compiled.map(({ process, org, rules, gaps }) => {
      const left = within.left.filter((rule) => rules.includes(rule));
      return {
        name: process.name,
        fingerprint: gatesFingerprint(process),
        rules: rules.length - left.length,
        gaps: left.length > 0 ? [...gaps, tooManyRollUps(left, rollUps.size, org)] : gaps,
      };
    }),
  };
}

/** Characters a rule's name takes, and what comes behind the prefix at most: `_12_finish_12`. */
const [longestName, suffix] = [40, 13];

/** A beginning of rule names for each process, of its record type, so that they stay when a process is added. */
function rulePrefixes(types: readonly (string | undefined)[]): string[] {
  const taken = new Set<string>();
  return types.map((type) => {
    const whole = type === undefined ? 'Keystage' : `Keystage_${type}`;
    const cut = (room: number) => whole.slice(0, longestName - suffix - room).replace(/_+$/, '');
    let prefix = cut(0);
    for (let n = 2; taken.has(prefix); n++) prefix = `${cut(3)}_${n}`;
    taken.add(prefix);
    return prefix;
  });
}
