/** VIP from an amount of 500 on, A from 100 on, B below. */
export const byAmount = {
  keystage: 2,
  id: 'by-amount',
  version: 1,
  name: 'By amount',
  tiers: ['VIP', 'A', 'B'],
  groups: [
    {
      id: 'transaction',
      weight: 1,
      indicators: [
        { id: 'amount', weight: 1, points: { by: 'bands', cuts: [100, 500], points: [0, 50, 100] }, missing: 'reject' },
      ],
    },
  ],
  way: {
    by: 'scorecard',
    cutOffs: [
      { tier: 'VIP', from: 90 },
      { tier: 'A', from: 50 },
    ],
  },
};
