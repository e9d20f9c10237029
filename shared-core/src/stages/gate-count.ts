import type { Gate } from './stage-template';

export interface GateCount {
  readonly met: number;
  /** How many of them open the gate; must-haves come on top. */
  readonly needs: number;
  readonly of: number;
  readonly opens: boolean;
}

/** Whether a set of conditions lets a deal through: all of them, or with a template's gate a share or number and its must-haves. */
export function gateCount(ids: readonly string[], met: readonly boolean[], gate?: Gate): GateCount {
  const of = ids.length;
  const count = met.filter((yes) => yes).length;
  const needs = gate ? needed(gate, of) : of;
  const mustHaves = !gate || ids.every((id, i) => met[i] || !gate.must.includes(id));
  return { met: count, needs, of, opens: mustHaves && count >= needs };
}

function needed({ atLeast }: Gate, of: number): number {
  if ('count' in atLeast) return Math.min(atLeast.count, of);
  // In whole hundredths of a percent, so that 0.7 of 10 asks for 7 and not, by a last bit, for 8.
  return Math.ceil((Math.round(atLeast.share * 10_000) * of) / 10_000);
}
