import type { SalesforceScreenWords } from './salesforce-screen-words';

const accounts = (count: number, say: { number(x: number): string }) =>
  `${say.number(count)} ${count === 1 ? 'account' : 'accounts'}`;

/** The Salesforce screen in English. */
export const salesforceScreenWords = {
  signIn: {
    title: 'Which Salesforce org?',
    hint: 'Tiers go to the Account records of one org. Nothing is written before you have seen what will change.',
    myDomain: 'My Domain of the org',
    clientId: 'Consumer key',
    clientIdHint: 'Of the external client app Keystage. Your Salesforce administrator knows it.',
    noClientId:
      'The consumer key is missing. Ask your Salesforce administrator for that of the external client app Keystage.',
    button: 'Sign in',
    open: 'Sign in on Salesforce’s page',
    openHint: 'A window has opened. Sign in there and choose Allow; then this goes on by itself.',
  },
  signedIn: (host) => `Signed in to ${host}`,
  signOut: 'Sign out',
  back: 'Result',
  dialog: {
    closed: () => 'The window was closed before you had signed in. Sign in again.',
    blocked: () => 'The browser kept the sign-in window from opening. Allow pop-ups for this page, then sign in again.',
    alreadyOpen: () => 'A window of Keystage is open already. Finish or close it, then sign in again.',
    notShown: (code) =>
      `Office did not show the sign-in window (${code}). Sign in again; if it stays so, restart Excel.`,
  },
  unexpected: (detail) => `Something unexpected happened (${detail}). Try again; if it stays so, reload the pane.`,
  lookingUp: 'Looking up the model in the org',

  publish: {
    title: 'Publish the model first?',
    why: 'The org explains each tier by the published model. Publishing freezes the cut points and medians of this list, so that one account scored in Salesforce tomorrow gets what the list gives it.',
    now: (name, fingerprint) => `The org uses “${name}” (${fingerprint}) now.`,
    moved: (count, all, say) =>
      count === 0
        ? `Freezing moves none of ${accounts(all, say)} to another tier.`
        : `Freezing moves ${say.number(count)} of ${accounts(all, say)} to another tier.`,
    movedShow: (count, say) => `Which ${accounts(count, say)} move`,
    button: 'Publish the model',
    skip: 'Go on without publishing',
    working: 'Publishing the model',
  },

  compare: {
    working: 'Comparing with the org',
    matchedBy: 'Accounts are found by',
    byField: (field) => `Account id, in the field ${field}`,
    byId: (header) => `Salesforce id, in the column “${header}”`,
    goOn: 'See what will change',
    again: 'Compare again',
    done: (done, of) => `${done} of ${of} accounts`,
  },

  list: {
    title: 'What will change',
    nothing: 'Nothing will change',
    lacking: 'Tiers cannot be written yet',
    changes: (count, say) => `${accounts(count, say)} to write`,
    account: 'Account',
    before: 'Now',
    after: 'Then',
    noTier: 'none',
    sameTier: 'same tier, new figures',
    stillNone: 'no tier, and the reasons why',
    equal: (count, say) => `${accounts(count, say)} up to date`,
    leftOut: (count, say) => `${accounts(count, say)} not written`,
    push: (count, say) => `Push ${accounts(count, say)}`,
    reassurance: 'Only these records are written, and of them only the tier and what explains it.',
  },

  push: {
    working: 'Writing to Salesforce',
    stop: 'Stop',
    title: 'The tiers are in Salesforce',
    titlePartly: 'Not all tiers are in Salesforce',
    refused: (count, say) => `${accounts(count, say)} refused`,
    unknown: (count, say) => `${accounts(count, say)} not known to be written`,
    notTried: (count, say) => `${accounts(count, say)} not reached`,
  },
} satisfies SalesforceScreenWords as SalesforceScreenWords;
