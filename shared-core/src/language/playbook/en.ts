import type { PlaybookWords } from './playbook-words';

const deals = (count: number) => (count === 1 ? 'one deal' : `${count} deals`);
const days = (count: number) => (count === 1 ? 'one day' : `${count} days`);

export const playbookWords: PlaybookWords = {
  language: 'en',
  steps: {
    analysis: 'A Analysis before',
    purpose: 'B Purpose',
    opening: 'C Opening',
    realNeed: 'D Real need',
    match: 'E Match',
    objections: 'F Objections',
    close: 'G Close',
    record: 'H Record',
  },

  purposes: {
    sign: 'Sign',
    keepRelation: 'Keep up the relationship',
    checkProgress: 'Check progress',
    discussSolution: 'Discuss the solution',
    surveyMarket: 'Survey the market',
  },
  purposeReasons: {
    nothingBlocks: () => 'Nothing is open at the last stage: keep up the relationship and listen for the next need.',
    wonAndUnderWay: ({ stage }, say) =>
      `The deal is won and ${say.stage(stage)} is under way: see that what was promised is kept.`,
    signatureNext: ({ open }) =>
      open === 1 ? 'One condition is left before the signature.' : `${open} conditions are left before the signature.`,
    aheadOfBuyer: ({ apart, buyerStage }, say) =>
      `We are ${apart === 1 ? 'one stage' : `${apart} stages`} ahead of the buyer, who is at ${say.buyerStage(buyerStage)}: first find out how far they have come.`,
    firstContact: ({ stage }, say) =>
      `${say.stage(stage)} is not entered yet: ask and listen before you offer anything.`,
    evidenceStale: ({ conditions }, say) =>
      `Evidence is out of date: ${say.list(conditions.map((id) => say.condition(id)))}. Check whether it still holds.`,
    mostlyOpen: ({ of, open, outOf }) => {
      const what = {
        process: ['a step to take together', 'steps to take together'],
        relationship: ['about a relationship', 'about relationships'],
        information: ['something we do not know', 'things we do not know'],
      }[of];
      if (outOf === 1) return `The one condition in the way is ${what[0]}.`;
      return open === 1
        ? `Of ${outOf} conditions in the way one is ${what[0]}, and no other kind has more.`
        : `${open} of ${outOf} conditions in the way are ${what[1]}.`;
    },
  },
  materials: {
    draftContract: 'The draft contract, as last agreed',
    openTerms: 'One page that lists the terms still open',
    approvedLimits: 'Our approved limits, and what we ask in return for each concession',
    newsForThem: 'News they can use',
    serviceReview: 'What our service has done for them since the last visit',
    whatTheyAchieved: 'What they have achieved, to mention in front of their managers',
    lastRecord: 'The record of the last visit',
    ourPromises: 'Our promises, and where each one stands',
    milestoneQuestions: 'The milestone questions of this stage',
    needsInTheirWords: 'Their needs in their own words',
    proofs: 'A proof for each benefit we claim',
    expertAlong: 'A colleague who can answer their technical questions',
    questionList: 'The questions in their order, on one page',
    industryNews: 'What moves their industry this year',
    exampleOfPeer: 'One company like theirs: its problem and what came of it',
  },
  promiseToWin: (text) => `The promise to win on this visit: “${text}”.`,

  chain: {
    clear: 'The decision chain is clear.',
    noHolder: (role) => `We do not know who the ${role} is.`,
    tooLittleKnown: (role, people) => `Too little is known about the ${role}: ${people}.`,
    notMet: (people) => `Never met: ${people}.`,
    deciderUncertain: 'It is not certain who makes the final decision.',
  },
  toFill: (subject) => `${subject}: to be found out`,
  prefilled: (subject, value, seen) =>
    seen === null ? `${subject}: ${value}` : `${subject}: ${value} (seen on ${seen})`,
  subjects: {
    fact: ({ path }, say) => say.fact(path),
    dossierItem: ({ item }, say) => say.dossierItem(item),
    rivalName: () => 'Rival',
    rivalPart: ({ rival, part }, say) => `${rival}: ${say.words.rivalParts[part]}`,
    topicOfNeed: ({ topic }, say) => `Need: ${say.words.needTopics[topic]}`,
    answerOnNeed: ({ need, step }, say) => `${say.words.spinSteps[step]}${need === null ? '' : ` (“${need}”)`}`,
    partOfOffer: ({ need, part }, say) => `${say.words.fabeParts[part]}${need === null ? '' : ` (“${need}”)`}`,
    usp: () => 'The one claim only we can make',
    proof: () => 'Proof',
    caller: ({ part }, say) => say.words.callerParts[part],
    personToVisit: () => 'Person to meet',
  },
  rivalParts: {
    use: 'what the buyer has from them',
    satisfaction: 'how satisfied the buyer is',
    rep: 'their rep',
    ties: 'their ties to the buyer',
  },
  fabeParts: { feature: 'Feature', advantage: 'Advantage', benefit: 'Benefit', evidence: 'Evidence' },
  spinSteps: {
    situation: 'Situation',
    problem: 'Problem',
    implication: 'Implication',
    needPayoff: 'Value of a solution',
  },
  needTopics: {
    quality: 'quality',
    price: 'price',
    supplier: 'a reliable supplier',
    delivery: 'delivery',
    terms: 'payment and other terms',
    safePost: 'job security',
    gain: 'a benefit for themselves',
    recognition: 'recognition from above',
    pressure: 'relief from pressure',
    innerRelations: 'relationships inside the company',
  },
  callerParts: { firm: 'Our company', person: 'Who is calling', help: 'What we help companies like theirs with' },
  openingAdvice: [
    'First impressions last: be on time, and know the names of those present.',
    'Show care: ask, listen, and write down what they say in their words.',
    'Be sincere: say what we do not know, and when they will have the answer.',
    'Be professional: let others speak for us: certificates, test reports, samples, someone both sides know.',
  ],

  questions: {
    askFacts: ({ condition, facts }, say) =>
      `How do things stand with ${say.facts(facts)}, and who would know? The answer decides whether this is so: ${say.condition(condition)}.`,
    stillSo: ({ condition, facts, lastOn }, say) =>
      `Is it still so: ${say.condition(condition)}? The last evidence is from ${say.date(lastOn)} (${say.facts(facts)}).`,
    whatHinders: ({ condition }, say) =>
      `What stands in the way, and who feels it most? Not yet so: ${say.condition(condition)}.`,
    whatFollows: ({ condition }, say) =>
      `What happens, and to whom, the longer this stays open: ${say.condition(condition)}?`,
    whatIsWon: ({ condition }, say) =>
      `What would get easier for them, and what would that be worth, once this is so: ${say.condition(condition)}?`,
  },
  needQuestions: {
    situation: (need) =>
      need === null
        ? 'How is the work done today, with what, and since when?'
        : `How is the work done today where “${need}” comes up, and since when?`,
    problem: (need) =>
      need === null
        ? 'Which step gives them the most trouble, and how often?'
        : `Where does “${need}” hurt them most, and how often?`,
    implication: (need) =>
      need === null
        ? 'What does that trouble cost in money, time and reputation, and who pays for it?'
        : `What does “${need}” cost in money, time and reputation while it is unsolved, and who pays for it?`,
    needPayoff: (need) =>
      need === null
        ? 'What would a solution be worth to them, and what would they do with the time and money it frees?'
        : `What would it be worth to have “${need}” solved, and what would they do with the time and money it frees?`,
  },

  answerWays: {
    acceptAndAsk: 'Accept, praise, shift, ask',
    empathy: 'Feel, felt, found (true cases only, by name)',
    thirdParty: 'Third-party evidence',
    turnIntoReason: 'Turn it into the reason',
    backToPositive: 'Back to the positive',
  },
  objections: {
    price: {
      says: 'Your price is too high.',
      answers: {
        acceptAndAsk:
          'You are right to look at price, and to do it this early. Price aside, what has to be right for this purchase to pay off?',
        empathy:
          'I understand why the figure gives you pause. Others felt the same at first; over years of use they found that running costs made the difference.',
        thirdParty: 'Name a customer they know who compared in the same way, and show the figures before and after.',
        turnIntoReason:
          'Because the budget is tight, you cannot afford to buy again in two years: that is the reason to look at total cost now.',
        backToPositive:
          'Let us list what the solution will bring you, in your own figures, and set it against the price item by item.',
      },
    },
    presentSupplier: {
      says: 'We have a supplier, and we are happy with them.',
      answers: {
        acceptAndAsk:
          'Staying with a supplier who does well speaks for you. What must not change, and what would you like them to do better?',
        empathy:
          'I understand: nobody changes what works. Others felt the same; they found that a second source made the first one better.',
        thirdParty:
          'Tell them about a company that kept its supplier and took us on for one part, and offer to put them in touch.',
        turnIntoReason:
          'You rely on one supplier: what happens if it fails? That is the reason to get to know a second one beforehand.',
        backToPositive: 'Your supplier can stay. What costs you the most time today? Let us look at that one thing.',
      },
    },
    risk: {
      says: 'We do not know whether this will work here.',
      answers: {
        acceptAndAsk: 'It is right to be careful before you buy. What test would show you that it works here?',
        empathy:
          'I would want to be sure too. Others felt that way until they tried it on a case of their own; they found out where it fits and where it does not.',
        thirdParty: 'Show the test report, or have a user at another company talk to theirs without us in the room.',
        turnIntoReason:
          'Because a failure would be costly, it pays to start small: a trial with an end date is something you can begin now.',
        backToPositive: 'Let us tick off what is settled, and set a date for each point that is left.',
      },
    },
    timing: {
      says: 'It is too early for us.',
      answers: {
        acceptAndAsk: 'You are right not to rush. What has to happen on your side first?',
        empathy:
          'I can see that a lot comes before it on your list. Others felt that way; they found that preparing took longer than buying.',
        thirdParty: 'Show how long each step took at a company of their size, from the budget request to first use.',
        turnIntoReason: 'Because time will be short later, the survey, which commits you to nothing, is best done now.',
        backToPositive:
          'What should be better by this time next year? Let us work back from there to the first small step.',
      },
    },
  },
  answersToAny: {
    acceptAndAsk:
      'Accept it, say what is right about it, turn to what they want to achieve, and ask what would have to be in place.',
    empathy:
      'Say that you understand how they feel, that others felt the same, and what they found: by name, and only if it is true.',
    thirdParty: 'Let someone else answer: a report, a certificate, a customer they can call.',
    turnIntoReason: 'Show how this very objection is a reason to look at the matter now.',
    backToPositive: 'Go back to what you already agree on, and continue from there.',
  },
  objectionReasons: {
    heard: () => 'They have said so.',
    priceComesUp: ({ purpose }, say) => `Price comes up on a visit to ${say.words.purposes[purpose].toLowerCase()}.`,
    supplierInPlace: ({ supplier }) => `${supplier} supplies them today.`,
    gatekeeperNotWon: ({ contact }, say) =>
      `${say.contact(contact)} is the technical gatekeeper and does not support us yet.`,
    buyerBehind: ({ apart }) => `The buyer is ${apart === 1 ? 'one stage' : `${apart} stages`} behind us.`,
  },

  closeWays: {
    choose: 'Choose between two: offer two dates, two places or two versions, and let them pick one.',
    assume: 'Assume: talk about what comes next, and ask what they need from us for it.',
    trial: 'Trial: offer a month free, with an end date and agreement on what will be judged then.',
    incentive: 'Incentive with a deadline: say what they get if they commit by a set date, and what we get in return.',
  },
  commitment: ({ text, satisfy }) => `Ask for this promise: “${text}”. ${satisfy}.`,
  nextStep: 'At the least, leave with a next step: who on their side does what by when.',

  recordLines: {
    fact: ({ path, conditions }, say) =>
      `${say.fact(path)}, with the day it was seen. It counts for: ${say.list(conditions.map((id) => say.condition(id)))}.`,
    people: ({ path, conditions }, say) =>
      `${say.fact(path)}: who was met and how far we have come with them. It counts for: ${say.list(conditions.map((id) => say.condition(id)))}.`,
    theirWords: () => 'What they said of the problem, in their words.',
    theirCommitment: () => 'What they promised: who, what, by when.',
    ourPromises: () => 'What we promised, with owner and date.',
    newFaces: () => 'New faces and changed posts.',
    dossier: () => 'What the account dossier did not yet hold.',
    nextVisit: () => 'The next visit: day, person, purpose.',
  },

  painQuestions: {
    howLong: 'How long have they had the problem?',
    triedWhat: 'What have they tried so far?',
    whichResult: 'What came of it?',
  },
  agreedItems: {
    time: 'Time',
    place: 'Place',
    contact: 'Contact',
    attendees: 'Who attends',
    questions: 'Questions to settle',
    preparation: 'What each side prepares',
  },
  callAims: {
    makeNameKnown: 'Make our name known',
    raiseInterest: 'Raise interest',
    siftProspects: 'Sift the list for real prospects',
    fixVisit: 'Set up the visit',
  },
  neverOnTheTelephone: {
    price: 'No price, not even a range: it would be heard without the reasons behind it.',
    features: 'No features: this call is about their problem.',
    brochure: 'No brochure instead of a meeting: it ends the conversation.',
    pressure: 'No pressure: the reason to meet must be theirs.',
  },

  milestoneQuestions: {
    settled: ({ text }) => `Does this still hold: “${text}”? Who would tell us if it did not?`,
    aging: ({ text, progress }) => `It was so once: “${text}”. Who can confirm it again? (${progress})`,
    now: ({ text, progress }) =>
      `What has to happen on the buyer's side, and who has to do it, for this to be so: “${text}”? (${progress})`,
    passedOver: ({ text, progress }) =>
      `It was passed over: “${text}”. Has it happened without us, or is it still missing? (${progress})`,
    ahead: ({ text, progress }) =>
      `What could happen on the buyer's side that would stop this: “${text}”? (${progress})`,
  },
  progress: (done, of) => (of === 1 ? 'open' : `${done} of ${of} parts are in place`),

  concessions: {
    discount: 'discount',
    rebate: 'rebate',
    payment: 'payment terms',
    delivery: 'delivery',
    service: 'service',
  },
  concessionReturns: { volume: 'volume', term: 'term', other: 'return' },
  concessionProblems: {
    noReturn: ({ concession }, say) =>
      `A concession (${say.words.concessions[concession]}) without a return is one-sided. Name what we get for it: volume in a signed agreement, or a term.`,
    returnNotSigned: ({ got }, say) =>
      `The ${say.words.concessionReturns[got]} is not promised in a signed agreement. Hold the concession until it is.`,
    returnWithoutAmount: ({ got }, say) =>
      got === 'other'
        ? 'What we get is not stated. Name it.'
        : `The ${say.words.concessionReturns[got]} has no amount. Say how much.`,
    rebateWithoutVolume: () => 'A rebate follows purchased volume. Tie it to a volume, or choose another concession.',
    tooLarge: ({ size, most }, say) =>
      `${say.percent(size)} at once is above the approved ${say.percent(most)}. Give less, or get it approved.`,
    tooMuchInAll: ({ sum, most }, say) =>
      `Together with earlier ones it comes to ${say.percent(sum)}, above the approved ${say.percent(most)}. More discount invites more demands and casts doubt on quality.`,
    tooSoon: ({ days: passed, least }) =>
      `${passed === 0 ? 'It follows on the same day' : `It follows after ${days(passed)}`}; at least ${days(least)} should lie between two. Wait for their answer to the last one.`,
    notSmaller: ({ size, before }, say) =>
      `${say.percent(size)} after ${say.percent(before)} is not smaller: the buyer learns that asking pays. Make each smaller than the last.`,
    noSuchSize: ({ got }) => `Size: expected a share above 0 and up to 1, got ${got}. Correct it.`,
    noSuchConcessionDay: ({ got }) => `Day: expected a day such as 2026-11-20, got “${got}”. Correct the date.`,
    beforeTheLast: ({ on, last }, say) =>
      `It is dated ${say.date(on)}, before the last one of ${say.date(last)}. Correct the date, or check it only against those before it.`,
  },

  measures: {
    process: 'Process conditions',
    relationship: 'Relationship conditions',
    information: 'Information conditions',
    dossier: 'Account dossier filled',
    coverage: 'Buying committee covered',
  },
  reading: ({ measure, share, counts, deals: n, from, to, points }) =>
    `${measure}: ${share}${counts === null ? '' : ` (${counts})`} over ${deals(n)}; the true value may lie anywhere from ${from} to ${to}, ${points} points wide.`,
  noReading: (measure) => `${measure}: no deal has a value yet.`,
  counts: (met, due) => `${met} of ${due} due`,
  comparisons: {
    tooFewDeals: ({ measure, reps: [a, b], deals: [n, m], least }, say) =>
      `${say.words.measures[measure]}, ${a} and ${b}: not compared. They have ${deals(n)} and ${deals(m)}; below ${least} each, chance decides.`,
    differentMix: ({ measure, reps: [a, b], distance, most }, say) =>
      `${say.words.measures[measure]}, ${a} and ${b}: not compared. Their deals differ in kind and stage by ${say.percent(distance)}, above ${say.percent(most)}.`,
    notToldApart: ({ measure, reps: [a, b] }, say) =>
      `${say.words.measures[measure]}, ${a} and ${b}: the difference is within what chance explains.`,
    apart: ({ measure, reps, further }, say) =>
      `${say.words.measures[measure]}, ${reps[0]} and ${reps[1]}: ${further} is further along, by more than chance explains. Ask what is done differently.`,
  },
  againstMisuse: [
    'This card is for a talk about deals, not a list of people: it has no total and no rank.',
    'A deal is more than its rep: its kind, its stage and its buyer move these figures.',
    'Never tie pay to a single figure on it. What gets paid for gets ticked, so look at the evidence behind each tick.',
    'Where few deals stand behind a figure, the range is wide. Wait, or talk about the deals one by one.',
  ],

  visitProblems: {
    visitNotReadable: ({ got }) =>
      `What is known for the visit: expected an object, got ${got}. Hand over one with its members.`,
    wrongVisitMember: ({ member, expected, got }, say) =>
      `${member}: expected ${say.words.expectedMembers[expected]}, got ${got}. Until it is corrected it counts as not known.`,
    visitChoice: ({ member, choices, got }) =>
      `${member}: expected one of ${choices.join(', ')}; got ${got}. Choose one of them.`,
    missingVisitMember: ({ member }) => `${member} is missing, so this entry is left out. Add it.`,
    unknownVisitMember: ({ member, known }) =>
      `${member} is not known here; known are ${known.join(', ')}. Correct its spelling, or remove it.`,
    offerWithoutNeed: ({ member, need, needs }) =>
      `${member}: “${need}” is not among the needs ${needs.length === 0 ? '(none is listed)' : needs.join(', ')}. Add the need, or correct its id.`,
  },
  expectedMembers: { text: 'a text', yesNo: 'yes or no', list: 'a list', object: 'an object' },
  recordProblems: {
    noSuchVisitDay: ({ got }) =>
      `Day of the visit: expected a day such as 2026-11-20, got “${got}”. Nothing was recorded; correct the date.`,
    visitLater: ({ on, asOf }, say) =>
      `The visit is dated ${say.date(on)}, after ${say.date(asOf)}. Nothing was recorded; record it once it has taken place.`,
    newerOnFile: ({ path, observed, on }, say) =>
      `${say.fact(path)} was seen on ${say.date(observed)}, after this visit of ${say.date(on)}. The more recent one stays.`,
  },
};
