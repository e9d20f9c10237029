export interface Overstatement {
  /** Stages the CRM claims beyond what is evidenced; negative where it claims less. */
  readonly overstatedBy: number;
  /** The stage to reckon with: the lower of the two. */
  readonly prudent: number;
}

/** How far the stage somebody picked in the CRM runs ahead of the one that is evidenced, both counted from 1 (methods §6.1). */
export function declaredAgainstEvidenced(declared: number, evidenced: number): Overstatement {
  return { overstatedBy: declared - evidenced, prudent: Math.min(declared, evidenced) };
}
