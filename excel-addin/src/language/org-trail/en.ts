import type { OrgTrailWords } from './org-trail-words';

/** The trail of an org in English. */
export const orgTrailWords = {
  of: (host) => `In ${host}`,
  title: {
    reading: 'Reading the sign-offs of the org',
    none: 'Nothing has been signed off in the org yet',
    unread: 'The sign-offs of the org cannot be read',
    stopped: 'The sign-offs of the org have not been read',
    read: (entries, say) => `${say.number(entries)} ${entries === 1 ? 'sign-off' : 'sign-offs, the latest first'}`,
  },
  noneHint: 'An entry comes with each publication and each way back, with the name of whoever does it.',
  further: 'Earlier ones',
  again: 'Read again',
  back: 'Overview',
} satisfies OrgTrailWords as OrgTrailWords;
