/**
 * The consistency index that judgements made at random reach on average, for 3 items, 4, 5 … (methods §2). The tables differ by who
 * simulated them and how often, so a consistency ratio names its table.
 */
export const randomIndex = {
  /** Saaty, Theory and Applications of the Analytic Network Process, 2005. */
  saaty2005: [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  /** Saaty, The Analytic Hierarchy Process, 1980. */
  saaty1980: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  /** Donegan and Dodd, A Note on Saaty's Random Indexes, 1991. */
  donegan1991: [0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969],
} as const satisfies Record<string, readonly number[]>;

export type RandomIndexTable = keyof typeof randomIndex;
