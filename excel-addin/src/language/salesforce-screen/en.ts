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
  dialog: {
    closed: () => 'The window was closed before you had signed in. Sign in again.',
    blocked: () => 'The browser kept the sign-in window from opening. Allow pop-ups for this page, then sign in again.',
    alreadyOpen: () => 'A window of Keystage is open already. Finish or close it, then sign in again.',
    notShown: (code) =>
      `Office did not show the sign-in window (${code}). Sign in again; if it stays so, restart Excel.`,
  },
  unexpected: (detail) => `Something unexpected happened (${detail}). Try again; if it stays so, reload the pane.`,
  lookingUp: 'Looking up the model in the org',
  signedOut: {
    confirmed: 'You are signed out, and the org has ended the session.',
    unconfirmed:
      'You are signed out here: the tokens are forgotten. The org gave no answer; there the session ends by itself within hours.',
  },
  sessionEnded: 'Sign in again, then push again: what is written already will be found up to date.',

  home: {
    title: (host) => `This workbook belongs to ${host}`,
    unbound: 'This workbook belongs to no org yet',
    unboundHint:
      'The first push or pull binds it to the org you are signed in to. From then on its tiers go to no other.',
    tiers: 'Tiers',
    noRun: 'No list has been segmented yet.',
    segment: 'Segment a list',
    run: (count, list, asOf, say) => `${accounts(count, say)} of “${list}”, as of ${asOf}.`,
    edited: 'The list was changed after it was segmented. Segment it again before you push.',
    pending: (count, say) =>
      `${say.number(count)} ${count === 1 ? 'override stands' : 'overrides stand'} in the list alone until you push.`,
    model: 'Model',
    sameModel: (name, fingerprint) => `The org explains tiers by this very model: ${name} (${fingerprint}).`,
    otherModel: (here, there) => `The org goes by ${there}, this workbook by ${here}.`,
    compareModels: 'Compare the two',
    lastPush: 'Last push',
    pushed: (count, list, asOf, say) => `${accounts(count, say)} of “${list}”, as of ${asOf}.`,
    undo: 'Take it back',
    tables: 'Tables of the org',
    tablesHint: 'Accounts, deals and people of the org, as tables of this workbook that can be refreshed.',
    templates: 'Stages',
    templatesHint: 'The stage template of this workbook, for the processes that the org judges deals by.',
    publishTemplate: 'Publish a template',
    trail: 'Sign-offs',
    trailHint: 'Who put which model or stage template in force in the org, when, why, and whom it moved.',
    showTrail: 'Read the sign-offs',
    pull: 'Pull tables',
    button: 'Overview',
  },

  otherOrg: {
    title: 'This workbook belongs to another org',
    why: (bound, signedIn) =>
      `Its tiers belong to ${bound}; you are signed in to ${signedIn}. Nothing is pushed there, and nothing pulled.`,
    way: (bound) => `Sign out, then sign in to ${bound}.`,
    bind: (host) => `Bind the workbook to ${host}`,
    bindHint:
      'Or bind the workbook to this org from now on, as after a move to another org. What is known of the former one is forgotten; the list stays as it is.',
  },

  models: {
    title: 'Two models decide here',
    here: 'This workbook',
    there: 'The org',
    newerThere: (there, here) => `The org’s is newer: ${there}, here ${here}.`,
    newerHere: (here, there) => `This workbook’s is newer: ${here}, in the org ${there}.`,
    sameVersion: (version) => `Both are ${version}, and they decide differently.`,
    unlike: (here, there) => `They are different models: ${here} here, ${there} in the org.`,
    frozenApart: 'Their rules are the same; they were frozen on different lists.',
    differences: (count, say) => `${say.number(count)} ${count === 1 ? 'difference' : 'differences'}`,
    moves: (count, all, say) =>
      count === 0
        ? `Under the org’s model all ${accounts(all, say)} keep their tier.`
        : `Under the org’s model ${say.number(count)} of ${accounts(all, say)} would have another tier.`,
    movesUnknown: 'Who would move under the org’s model is being worked out.',
    movesShow: (count, say) => `Which ${accounts(count, say)} would move`,
    take: 'Use the org’s model here',
    taking: 'Segmenting by the org’s model',
    takeHint:
      'Using the org’s model segments the list by it. The present model stays under Model, Versions, where it was accepted there.',
    notTaken: 'The list could not be segmented by the org’s model. Under Segment stands what is missing.',
  },

  publish: {
    title: 'Publish the model first?',
    why: 'The org explains each tier by the published model. Publishing freezes the cut points and medians of this list, so that one account scored in Salesforce tomorrow gets what the list gives it.',
    now: (name, fingerprint) => `The org uses “${name}” (${fingerprint}) now.`,
    moved: (count, all, say) =>
      count === 0
        ? `Freezing moves none of ${accounts(all, say)} to another tier.`
        : `Freezing moves ${say.number(count)} of ${accounts(all, say)} to another tier.`,
    movedShow: (count, say) => `Which ${accounts(count, say)} move`,
    note: 'What changes, and why',
    noteHint: 'Kept in the org with your name and the day',
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
    push: (count, say) => `Push ${accounts(count, say)}`,
    reassurance: 'Only these records are written, and of them only the tier and what explains it.',
    leaveOut: 'Push the rest without them',
    leaveOutHint: 'They can be left out; beside each row that lacks something of them, the list will say so.',
    filter: 'Show',
    kinds: {
      all: (count) => `All that is written (${count})`,
      otherTier: (count) => `Other tier (${count})`,
      losesTier: (count) => `Tier taken away (${count})`,
      sameTier: (count) => `Same tier, new figures (${count})`,
      override: (count) => `Override not in the org yet (${count})`,
      equal: (count) => `Up to date (${count})`,
      newer: (count) => `Newer in Salesforce, held back (${count})`,
      leftOut: (count) => `Not to be written (${count})`,
    },
    search: 'Account or id',
    found: (from, to, of) => `${from}–${to} of ${of}`,
    noneFound: 'No account here is called so.',
    earlier: 'Earlier',
    later: 'Later',
    goTo: (row, name) => `Go to row ${row}, ${name}`,
    fields: {
      score: 'Score',
      latentTier: 'Latent tier',
      coverage: 'Coverage',
      tieredOn: 'As of',
      reasons: 'Reasons',
      model: 'Model',
    },
    fromTo: (before, after) => `${before} → ${after}`,
    blank: 'none',
    pending: (tier, until, author) => `Override to ${tier} until ${until}, by ${author}: not in the org yet`,
    pendingEnd: 'Override ended in the list: not in the org yet',
    takeOverride: 'Use the org’s',
    takeOverrides: (count, say) => `Use the org’s for all ${accounts(count, say)}`,
  },

  push: {
    working: 'Writing to Salesforce',
    stop: 'Stop',
    stopping: 'Stopping…',
    title: 'The tiers are in Salesforce',
    titlePartly: 'Not all tiers are in Salesforce',
    refused: (count, say) => `${accounts(count, say)} refused`,
    unknown: (count, say) => `${accounts(count, say)} not known to be written`,
    notTried: (count, say) => `${accounts(count, say)} not reached`,
    again: 'Push again',
    header: 'Not in Salesforce',
    beside: (header, rows, say) =>
      `The column “${header}” says why beside ${say.number(rows)} ${rows === 1 ? 'row' : 'rows'} of the list.`,
    besideCleared: (header) => `The column “${header}” is empty: nothing is left to do.`,
    notBeside: 'The reasons could not be written beside the rows:',
  },

  undo: {
    working: 'Taking the push back',
    title: 'The push is taken back',
    titlePartly: 'The push is taken back in part',
    stays: (count, say) => `${accounts(count, say)} left as ${count === 1 ? 'it is' : 'they are'}`,
    goOn: 'Go on taking back',
    noImage: 'What would take the last push back is no longer whole in this workbook. Nothing was changed.',
  },
} satisfies SalesforceScreenWords as SalesforceScreenWords;
