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
    keepRelation: 'Keep the relation',
    checkProgress: 'Check progress',
    discussSolution: 'Discuss the solution',
    surveyMarket: 'Survey the market',
  },
  purposeReasons: {
    nothingBlocks: () =>
      'Nothing is open at the last stage: the visit cares for the relation and listens for the next need.',
    wonAndUnderWay: ({ stage }, say) =>
      `The deal is won and ${say.stage(stage)} is under way: see that what was promised is kept.`,
    signatureNext: ({ open }) =>
      open === 1 ? 'One condition is left before the signature.' : `${open} conditions are left before the signature.`,
    aheadOfBuyer: ({ apart, buyerStage }, say) =>
      `We are ${apart === 1 ? 'one stage' : `${apart} stages`} ahead of the buyer, who is at ${say.buyerStage(buyerStage)}: first see how far they have come.`,
    firstContact: ({ stage }, say) =>
      `${say.stage(stage)} is not entered yet: ask and listen before anything is offered.`,
    evidenceStale: ({ conditions }, say) =>
      `Evidence has gone out of date: ${say.list(conditions.map((id) => say.condition(id)))}. See whether it still holds.`,
    mostlyOpen: ({ of, open, outOf }) => {
      const what = {
        process: ['something to be done together', 'things to be done together'],
        relationship: ['a matter of relations', 'matters of relations'],
        information: ['something not known', 'things not known'],
      }[of];
      if (outOf === 1) return `The one condition in the way is ${what[0]}.`;
      return open === 1
        ? `Of ${outOf} conditions in the way one is ${what[0]}, and no other kind has more.`
        : `${open} of ${outOf} conditions in the way are ${what[1]}.`;
    },
  },
  materials: {
    draftContract: 'The draft contract, as last agreed',
    openTerms: 'One page with the terms still open',
    approvedLimits: 'Our limits, and what we ask for each concession, approved',
    newsForThem: 'News of use to them',
    serviceReview: 'What our service did for them since the last visit',
    whatTheyAchieved: 'What they achieved, to be said in front of their superiors',
    lastRecord: 'The record of the last visit',
    ourPromises: 'Our promises, each with how it stands',
    milestoneQuestions: 'The milestone questions of this stage',
    needsInTheirWords: 'Their needs in their own words',
    proofs: 'A proof for each benefit we claim',
    expertAlong: 'The colleague who can answer their technical questions',
    questionList: 'The questions in their order, on one page',
    industryNews: 'What moves their industry this year',
    exampleOfPeer: 'One firm like theirs, its problem and what came of it',
  },
  promiseToWin: (text) => `The promise to win on this visit: “${text}”.`,

  chain: {
    clear: 'The decision chain is clear.',
    noHolder: (role) => `Not known who is the ${role}.`,
    tooLittleKnown: (role, people) => `Too little is known of the ${role}: ${people}.`,
    notMet: (people) => `Never met: ${people}.`,
    deciderUncertain: 'It is not certain who finally decides.',
  },
  toFill: (subject) => `${subject}: to be found out`,
  prefilled: (subject, value, seen) =>
    seen === null ? `${subject}: ${value}` : `${subject}: ${value} (seen on ${seen})`,
  subjects: {
    fact: ({ path }, say) => say.fact(path),
    dossierItem: ({ item }, say) => say.dossierItem(item),
    rivalName: () => 'Rival',
    rivalPart: ({ rival, part }, say) => `${rival}, ${say.words.rivalParts[part]}`,
    topicOfNeed: ({ topic }, say) => `Need: ${say.words.needTopics[topic]}`,
    answerOnNeed: ({ need, step }, say) => `${say.words.spinSteps[step]}${need === null ? '' : ` of “${need}”`}`,
    partOfOffer: ({ need, part }, say) => `${say.words.fabeParts[part]}${need === null ? '' : ` for “${need}”`}`,
    usp: () => 'The one claim that is ours alone',
    proof: () => 'Proof',
    caller: ({ part }, say) => say.words.callerParts[part],
    personToVisit: () => 'Person to meet',
  },
  rivalParts: {
    use: 'what they use of it',
    satisfaction: 'how satisfied they are',
    rep: 'the rep in charge',
    ties: 'ties to the buyer',
  },
  fabeParts: { feature: 'Feature', advantage: 'Advantage', benefit: 'Benefit', evidence: 'Evidence' },
  spinSteps: {
    situation: 'Situation',
    problem: 'Problem',
    implication: 'Implication',
    needPayoff: 'Worth of a solution',
  },
  needTopics: {
    quality: 'quality',
    price: 'price',
    supplier: 'a supplier to rely on',
    delivery: 'delivery',
    terms: 'terms',
    safePost: 'a safe post',
    gain: 'a gain of their own',
    recognition: 'recognition from above',
    pressure: 'relief from pressure',
    innerRelations: 'relations inside the house',
  },
  callerParts: { firm: 'Our firm', person: 'Who is calling', help: 'What we help firms like theirs with' },
  openingAdvice: [
    'First impressions last: be on time, and know the names of those present.',
    'Show care: ask, listen, and write down what they say in their words.',
    'Be sincere: say what we do not know, and when they will have the answer.',
    'Be professional: let others speak for us, by certificates, test reports, samples or somebody both sides know.',
  ],

  questions: {
    askFacts: ({ condition, facts }, say) =>
      `How do things stand with ${say.facts(facts)}, and who can say? It decides whether this is so: ${say.condition(condition)}.`,
    stillSo: ({ condition, facts }, say) =>
      `What has changed in ${say.facts(facts)} since we last spoke? It decides whether this still holds: ${say.condition(condition)}.`,
    whatHinders: ({ condition }, say) =>
      `What stands in the way, and whom does it trouble most? Not yet so: ${say.condition(condition)}.`,
    whatFollows: ({ condition }, say) =>
      `What follows for them, and for whom, the longer this stays open: ${say.condition(condition)}?`,
    whatIsWon: ({ condition }, say) =>
      `What would be easier for them, and worth how much, once this is so: ${say.condition(condition)}?`,
  },
  needQuestions: {
    situation: (need) =>
      need === null
        ? 'How is the work done today, with what, and since when?'
        : `How is the work done today where “${need}” comes up, and since when?`,
    problem: (need) =>
      need === null
        ? 'Which step of it troubles them most, and how often?'
        : `What makes “${need}” hard for them, and how often?`,
    implication: (need) =>
      need === null
        ? 'What does that trouble cost, in money, time and standing, and who bears it?'
        : `What does “${need}” cost as long as it is unsolved, in money, time and standing, and who bears it?`,
    needPayoff: (need) =>
      need === null
        ? 'What would a solution be worth to them, and what would they do with what it frees?'
        : `What would it be worth to have “${need}” solved, and what would they do with what it frees?`,
  },

  answerWays: {
    acceptAndAsk: 'Accept, praise, shift, ask',
    empathy: 'Feel, felt, found (only what was so, and by name)',
    thirdParty: 'Evidence by a third party',
    turnIntoReason: 'Turn it into the reason',
    backToPositive: 'Back to the positive',
  },
  objections: {
    price: {
      says: 'Your price is too high.',
      answers: {
        acceptAndAsk:
          'Price has to be looked at, and it is good that you do so early. Apart from the price, what has to be right for the purchase to pay?',
        empathy:
          'I see why the sum gives you pause. Others felt so when they first saw it; over the years of use they found that the running cost decided.',
        thirdParty: 'Name an account they know that compared the same way, and show its figures before and after.',
        turnIntoReason:
          'Because the budget is tight, a second purchase in two years must not happen: that is the reason to look at the whole cost now.',
        backToPositive:
          'Let us take what the solution is to bring you, in your own figures, and set it beside the price, item by item.',
      },
    },
    presentSupplier: {
      says: 'We have a supplier, and we are content.',
      answers: {
        acceptAndAsk:
          'Staying with those who do well speaks for you. What do they do so well that it must stay, and what would you have them do better?',
        empathy:
          'I understand that nobody changes what works. Others felt the same; they found that a second source made the first one better.',
        thirdParty: 'Tell of a firm that kept its supplier and took us for one part, and offer a talk with it.',
        turnIntoReason:
          'Because you rely on one supplier, what happens if it fails? That is the reason to know a second one beforehand.',
        backToPositive: 'Let the supplier stay. Which one thing costs you most time today? Let us look at that alone.',
      },
    },
    risk: {
      says: 'We do not know whether this will work here.',
      answers: {
        acceptAndAsk:
          'To doubt before the purchase is right, and careful. Which test would show you that it works here?',
        empathy:
          'I would want to be sure as well. Others felt so until they had tried it on a case of their own; they found where it fits and where not.',
        thirdParty: 'Lay out the test report, or have a user of another firm speak with theirs without us.',
        turnIntoReason:
          'Because a failure would be costly, start small: a trial with a set end is the reason to begin now.',
        backToPositive: 'Let us tick what is settled, and set a day for each point that is left.',
      },
    },
    timing: {
      says: 'It is too early for us.',
      answers: {
        acceptAndAsk: 'It is right not to hurry. What has to have happened on your side before it is time?',
        empathy:
          'There is much before it on your list, I see that. Others felt so; they found that the preparation took longer than the purchase.',
        thirdParty: 'Show how long the steps took at a firm of their size, from the application to the first use.',
        turnIntoReason: 'Because the time is short later, the survey that commits you to nothing is best done now.',
        backToPositive: 'What ought to be better by next year? Let us work back from that day to the first small step.',
      },
    },
  },
  answersToAny: {
    acceptAndAsk:
      'Accept it, say what is right in it, lead over to what they want to reach, and ask what would have to be so.',
    empathy:
      'Say that you see how they feel, that others felt so, and what those found, by name and only if it is true.',
    thirdParty: 'Let somebody else answer: a report, a certificate, an account they can call.',
    turnIntoReason: 'Show how the very objection is a reason to look at the matter now.',
    backToPositive: 'Recall what was already agreed, and go on from there.',
  },
  objectionReasons: {
    heard: () => 'They have said so.',
    priceComesUp: ({ purpose }, say) =>
      `Price comes up on a visit of this purpose: ${say.words.purposes[purpose].toLowerCase()}.`,
    supplierInPlace: ({ supplier }) => `${supplier} supplies them today.`,
    gatekeeperNotWon: ({ contact }, say) =>
      `${say.contact(contact)} is technical gatekeeper and does not support us yet.`,
    buyerBehind: ({ apart }) => `The buyer is ${apart === 1 ? 'one stage' : `${apart} stages`} behind us.`,
  },

  closeWays: {
    choose: 'Choose between two: offer two days, two places or two forms of it, and let them take one.',
    assume: 'Assume: speak of what comes after it, and ask what is needed from us for that.',
    trial: 'Trial: offer a month free, with a set end and what will be judged then.',
    incentive: 'Incentive with a limit: name what they get if they promise by a day, and what we get for it.',
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
    triedWhat: 'What have they tried against it?',
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
    fixVisit: 'Fix the visit',
  },
  neverOnTheTelephone: {
    price: 'No price, not even a range: it is heard without its reasons.',
    features: 'No features: the talk is about their problem.',
    brochure: 'No brochure instead of the meeting: it ends the talk.',
    pressure: 'No pressure: the reason to meet must be theirs.',
  },

  milestoneQuestions: {
    settled: ({ text }) => `Does this still hold: “${text}”? Who would tell us if it did not?`,
    aging: ({ text, progress }) => `It was so once: “${text}”. Who can confirm it again? (${progress})`,
    now: ({ text, progress }) =>
      `What has to happen at the buyer's, and who must do it, for this to be so: “${text}”? (${progress})`,
    passedOver: ({ text, progress }) =>
      `It was passed over: “${text}”. Has it happened without us, or is it still missing? (${progress})`,
    ahead: ({ text, progress }) =>
      `What could happen at the buyer's so that this never comes: “${text}”? (${progress})`,
  },
  progress: (done, of) => (of === 1 ? 'open' : `${done} of ${of} parts are so`),

  concessions: {
    discount: 'discount',
    rebate: 'rebate',
    payment: 'terms of payment',
    delivery: 'delivery',
    service: 'service',
  },
  concessionReturns: { volume: 'volume', term: 'term', other: 'return' },
  concessionProblems: {
    noReturn: ({ concession }, say) =>
      `A concession (${say.words.concessions[concession]}) without a return is one-sided. Name what we get for it: volume in a signed agreement, or a term.`,
    returnNotSigned: ({ got }, say) =>
      `The ${say.words.concessionReturns[got]} is not promised in a signed agreement. Give the concession when it is.`,
    returnWithoutAmount: ({ got }, say) =>
      got === 'other'
        ? 'It is not said what we get. Name it.'
        : `The ${say.words.concessionReturns[got]} has no amount. Say how much.`,
    rebateWithoutVolume: () => 'A rebate follows purchased volume. Tie it to a volume, or make it another concession.',
    tooLarge: ({ size, most }, say) =>
      `${say.percent(size)} at once is above the approved ${say.percent(most)}. Give less, or have it approved.`,
    tooMuchInAll: ({ sum, most }, say) =>
      `With those before it comes to ${say.percent(sum)}, above the approved ${say.percent(most)}. More discount feeds demand and makes quality doubted.`,
    tooSoon: ({ days: passed, least }) =>
      `${passed === 0 ? 'It follows on the same day' : `It follows after ${days(passed)}`}; at least ${days(least)} lie between two. Let the last one be answered first.`,
    notSmaller: ({ size, before }, say) =>
      `${say.percent(size)} after ${say.percent(before)} is not smaller: the buyer learns that asking pays. Make each smaller than the last.`,
    noSuchSize: ({ got }) => `Size: expected a share above 0 and up to 1, got ${got}. Correct it.`,
    noSuchConcessionDay: ({ got }) => `Day: expected a day such as 2026-11-20, got “${got}”. Correct the date.`,
    beforeTheLast: ({ on, last }, say) =>
      `It is dated ${say.date(on)}, before the last one of ${say.date(last)}. Correct the date, or check it against those before it.`,
  },

  measures: {
    process: 'Process conditions',
    relationship: 'Relationship conditions',
    information: 'Information conditions',
    dossier: 'Information on file',
    coverage: 'Buying committee covered',
  },
  reading: ({ measure, share, counts, deals: n, from, to, points }) =>
    `${measure}: ${share}${counts === null ? '' : ` (${counts})`} over ${deals(n)}; it may lie anywhere from ${from} to ${to}, ${points} points wide.`,
  noReading: (measure) => `${measure}: no deal with a value.`,
  counts: (met, due) => `${met} of ${due} due`,
  comparisons: {
    tooFewDeals: ({ measure, reps: [a, b], deals: [n, m], least }, say) =>
      `${say.words.measures[measure]}, ${a} and ${b}: not compared. They have ${deals(n)} and ${deals(m)}; below ${least} each, chance decides.`,
    differentMix: ({ measure, reps: [a, b], distance, most }, say) =>
      `${say.words.measures[measure]}, ${a} and ${b}: not compared. Their deals differ in kind and stage by ${say.percent(distance)}, above ${say.percent(most)}.`,
    notToldApart: ({ measure, reps: [a, b] }, say) =>
      `${say.words.measures[measure]}, ${a} and ${b}: the difference is within what chance explains.`,
    apart: ({ measure, reps, further }, say) =>
      `${say.words.measures[measure]}, ${reps[0]} and ${reps[1]}: ${further} is further, beyond what chance explains. Ask what is done differently.`,
  },
  againstMisuse: [
    'This card is for a talk about deals, not a list of people: it has no total and no rank.',
    'A deal is more than its rep: its kind, its stage and its buyer move these figures.',
    'Never tie pay to one figure of it. What is paid for gets ticked, so look at the evidence behind each tick.',
    'Where few deals stand behind a figure, the width says so. Wait, or talk about the single deal.',
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
      `${say.fact(path)} was seen on ${say.date(observed)}, after this visit of ${say.date(on)}. The younger one stays.`,
  },
};
