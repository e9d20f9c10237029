/** How deep the personal tie goes, from the first to the fifth (K5). */
export const personalDepths = ['greeting', 'facts', 'opinions', 'beliefs', 'values'] as const;
/** What our company is to theirs, E to A (K5). */
export const companyDepths = ['known', 'preferred', 'trusted', 'wholeSolution', 'strategicComplement'] as const;

export type PersonalDepth = (typeof personalDepths)[number];
export type CompanyDepth = (typeof companyDepths)[number];

/**
 * The strength of a relationship in percent, 10 to 100, from its cell among the 25: 10 + 90·(personal + company − 2)/8 with both counted
 * 1 to 5, to the nearest ten, halves up (methods, settled).
 */
export function relationshipStrength(personal: PersonalDepth, company: CompanyDepth): number {
  const steps = personalDepths.indexOf(personal) + companyDepths.indexOf(company);
  // Tenths of the formula are (8 + 9·steps)/8; the half that rounds is in the sum, so that nothing is lost to a division.
  return 10 * Math.floor((8 + 9 * steps + 4) / 8);
}
