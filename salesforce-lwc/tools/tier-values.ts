/** Labels of the tiers of the method, in the words of the core; their English stands in the value set itself. */
export const tierValues: Readonly<Record<string, { readonly zh: string; readonly ko: string }>> = {
  VIP: { zh: 'VIP', ko: 'VIP' },
  A: { zh: 'A类', ko: 'A등급' },
  B: { zh: 'B类', ko: 'B등급' },
  C: { zh: 'C类', ko: 'C등급' },
  D: { zh: 'D类', ko: 'D등급' },
};
