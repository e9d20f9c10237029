import type { EnforcedBy } from '../../compile';
import type { StageWords } from './stage-words';

const stages = (count: number) => (count === 1 ? 'one stage' : `${count} stages`);

export const stageWords: StageWords = {
  language: 'en',
  evidencedStage: 'Evidenced stage',
  declaredStage: 'Declared stage',
  procurementStage: 'Procurement stage',
  buyingCommittee: 'Buying committee',
  keyNode: 'Key node',
  lists: {
    milestones: 'Milestones',
    successCriteria: 'Success criteria',
    process: 'Process conditions',
    relationship: 'Relationship conditions',
    information: 'Information conditions',
  },
  states: { none: 'not begun', entered: 'entered', completed: 'completed' },
  verdicts: { inStep: 'in step', slowDown: 'ahead', catchUp: 'behind', reconsider: 'review: go on or give up' },
  yes: 'yes',
  no: 'no',
  factTypes: {
    yesNo: 'yes or no',
    number: 'a number',
    date: 'a day such as 2026-11-20',
    text: 'a text',
    choice: 'one of the choices',
    list: 'a list',
  },

  roles: {
    decision: 'decision maker',
    technical: 'technical gatekeeper',
    user: 'user',
    finance: 'finance',
    coach: 'coach',
    influencer: 'influencer',
  },
  levels: {
    none: 'not known',
    identified: 'identified',
    contacted: 'contacted',
    engaged: 'engaged',
    supportive: 'supportive',
  },
  ranks: { top: 'top management', manager: 'manager', staff: 'staff' },
  departments: {
    management: 'general management',
    purchasing: 'purchasing',
    engineering: 'engineering',
    quality: 'quality',
    production: 'production',
    finance: 'finance',
  },
  owners: {
    rep: 'sales rep',
    salesDirector: 'sales director',
    vicePresident: 'vice-president',
    generalManager: 'general manager',
  },
  styles: {
    tiger: {
      name: 'tiger',
      wants: 'power',
      treat: 'Come to the point, offer two options, and leave the decision to them.',
    },
    peacock: {
      name: 'peacock',
      wants: 'enthusiasm',
      treat: 'Share their enthusiasm, let them talk, and confirm in writing what was agreed.',
    },
    owl: {
      name: 'owl',
      wants: 'respect',
      treat: 'Bring figures and proof in order, leave time, and never press for an answer.',
    },
    dove: {
      name: 'dove',
      wants: 'relationship',
      treat: 'Take time for the person, give security, and lead them to the decision step by step.',
    },
  },
  factors: {
    product: 'product',
    salesForce: 'sales force',
    price: 'price',
    reputation: 'reputation',
    cost: 'cost',
    organisation: 'organisation and management',
    people: 'people',
    finance: 'finance',
  },
  positions: { frontal: 'frontal', flank: 'flank', split: 'split', defend: 'defend' },
  moves: {
    ownNeed: 'Own the need: define it together with the buyer before others do.',
    actAsLeader: 'Act as the leader: set the pace and the standard of the comparison.',
    changeCriteria: 'Change the criteria toward what only we bring.',
    reachHigher: 'Reach higher earlier than the rival does.',
    bringTechnology: 'Bring in technology the rival does not have.',
    widenCircle: 'Widen the circle of people who decide.',
    widenScope: 'Widen the scope of the project.',
    findAllies: 'Find allies the buyer listens to.',
    takePart: 'Take a part of the project and do it well.',
    argueForTwo: 'Argue for two suppliers: safety of supply and a fair comparison.',
    winSeniorSupport: 'Win support at the top for the divided order.',
    deepenTies: 'Deepen relations and service before a rival is heard.',
    slowDecision: 'Slow the decision: raise the open questions, or have the need analysed once more.',
    offerTrial: 'Offer a trial of ninety days.',
  },

  placementReasons: {
    notBegun: (_, say) => `No stage is entered yet: milestones of ${say.stage(1)} are open.`,
    entered: ({ stage }, say) =>
      `${say.stage(stage)} is entered: its milestones are met, and every stage before is finished.`,
    completed: ({ stage, last }, say) =>
      last
        ? `${say.stage(stage)} is completed, the last stage.`
        : `${say.stage(stage)} is completed: its success criteria are met.`,
    gate: ({ stage, list, met, needs, of, mustHaves }, say) => {
      const goal = list === 'milestones' ? `To enter ${say.stage(stage)}` : `To complete ${say.stage(stage)}`;
      const what = list === 'milestones' ? 'milestones' : 'success criteria';
      if (needs === of) return `${goal}: ${met} of ${of} ${what} are met.`;
      const must =
        mustHaves === 0 ? '' : mustHaves === 1 ? ' One must-have is open.' : ` ${mustHaves} must-haves are open.`;
      return `${goal}: ${met} of ${of} ${what} are met, ${needs} are needed.${must}`;
    },
    skippedEntries: ({ stages }, say) =>
      `Passed over: milestones of ${say.list(stages.map((stage) => say.stage(stage)))} are still open.`,
    chance: ({ share, stage, at }, say) =>
      at === 'none'
        ? `Chance ${say.percent(share)}: no stage has raised it yet.`
        : `Chance ${say.percent(share)}: the template's weight for ${say.stage(stage)}, ${at}.`,
    declaredAgrees: ({ stage }, say) => `The CRM says ${say.stage(stage)} too.`,
    overstated: ({ declared, evidenced, by }, say) =>
      evidenced === 0
        ? `The CRM says ${say.stage(declared)}; nothing is evidenced yet, so it is overstated by ${stages(by)}.`
        : `The CRM says ${say.stage(declared)}; evidenced is ${say.stage(evidenced)}, so it is overstated by ${stages(by)}.`,
    understated: ({ declared, evidenced, by }, say) =>
      `The CRM says ${say.stage(declared)}; evidenced is ${say.stage(evidenced)}, ${stages(by)} further on.`,
    inStep: ({ buyerStage }, say) => `In step with the buyer, who is at ${say.buyerStage(buyerStage)}.`,
    slowDown: ({ buyerStage, apart }, say) =>
      `${capital(stages(apart))} ahead of the buyer, who is at ${say.buyerStage(buyerStage)}: slow down and build the need.`,
    catchUp: ({ buyerStage, apart }, say) =>
      `${capital(stages(apart))} behind the buyer, who is at ${say.buyerStage(buyerStage)}: catch up.`,
    reconsider: ({ buyerStage, apart }, say) =>
      `${capital(stages(apart))} behind the buyer, who is at ${say.buyerStage(buyerStage)}: decide whether to go on or give up.`,
  },
  openConditions: {
    notMet: ({ text, satisfy, hangsOn }) => `Not met: ${text} (${hangsOn}). To do: ${satisfy}.`,
    notKnown: ({ text, satisfy, hangsOn }) => `Not known: ${text} (${hangsOn}). To do: ${satisfy}.`,
    expired: ({ text, satisfy, hangsOn }) => `Out of date: ${text} (${hangsOn}). To do: ${satisfy}.`,
  },
  hangingFacts: {
    notKnown: ({ path }, say) => `${say.fact(path)} is not known`,
    says: ({ path, value }, say) =>
      typeof value === 'object'
        ? `${say.fact(path)} has too few that fit`
        : `${say.fact(path)}: ${say.value(path, value)}`,
    expired: ({ path, observed, validDays }, say) =>
      `${say.fact(path)} was seen on ${say.date(observed)} and counts for ${validDays} days`,
    longAgo: ({ path, date, days }, say) =>
      `the last evidence for ${say.fact(path)} is from ${say.date(date)} and counts for ${days === 1 ? 'one day' : `${days} days`}`,
    ahead: ({ path, date }, say) => `${say.fact(path)} lies ahead, on ${say.date(date)}`,
  },
  openFacts: (facts, say) => say.list(facts),
  openWays: (ways, needs, say) =>
    `${needs === 1 ? 'either' : `${needs} of these:`} ${say.either(ways.map((facts) => say.list(facts)))}`,
  factProblems: {
    factsNotReadable: ({ got }) => `The facts of this deal: expected an object of facts by path, got ${got}.`,
    unknownFact: ({ path }) =>
      `“${path}” is not a fact of this template. Correct its spelling, or add it to the template.`,
    factOfWrongType: ({ path, type, got }, say) =>
      `${say.fact(path)}: expected ${say.words.factTypes[type]}, got ${got}. Until it is corrected it counts as not known.`,
    unknownChoice: ({ path, choices, got }, say) =>
      `${say.fact(path)}: expected one of ${choices.join(', ')}; got ${got}. Until it is corrected it counts as not known.`,
    noSuchDay: ({ path, got }, say) =>
      `${say.fact(path)}: expected a day such as 2026-11-20, got ${got}. Correct the date.`,
    factFollows: ({ path }, say) =>
      `${say.fact(path)} follows from other facts and is worked out. The value given for it was left aside.`,
    observedLater: ({ path, observed, asOf }, say) =>
      `${say.fact(path)} is said to have been seen on ${say.date(observed)}, after ${say.date(asOf)}. It counts once that day has come.`,
    metLater: ({ condition, since, asOf }, say) =>
      `“${condition}” is said to be met since ${say.date(since)}, after ${say.date(asOf)}. It counts once that day has come.`,
    unknownEvidence: ({ condition }) =>
      `There is evidence for “${condition}”, and the template has no such condition. Correct its id, or use the template's version it was filed under.`,
    unknownStage: ({ stage, stages }) =>
      `The stage “${stage}” is not among ${stages.join(', ')}. Map the CRM's stage to one of them.`,
    unknownBuyerStage: ({ stage, stages }) =>
      `The buyer's stage “${stage}” is not among ${stages.join(', ')}. Choose one of them.`,
  },
  evidenceProblems: {
    aboutUnknown: ({ got }) =>
      got === ''
        ? 'This line does not say what it is about. Write a condition or a fact of the template.'
        : `“${got}” is neither a condition nor a fact of this template. Correct its spelling, or choose the template it belongs to.`,
    answerUnread: ({ path, type, got }, say) =>
      `${say.fact(path)}: expected ${say.words.factTypes[type]}, got “${got}”. Until it is corrected the line counts for nothing.`,
    buyerStageUnread: ({ got }) => `“${got}” is not a stage of the buyer in this template. Choose one of them.`,
    dayUnread: ({ about, got }) =>
      `“${about}”: expected a day such as 2026-11-20, got “${got}”. Until it is corrected the line counts for nothing.`,
    dayMissing: ({ path }, say) => `${say.fact(path)} is answered with yes, and no day is given. Write the day.`,
    severalFacts: ({ about, paths }, say) =>
      `“${about}” hangs on ${say.list(paths.map((path) => say.fact(path)))}. Answer each on a line of its own.`,
    followsFromPeople: ({ about }) =>
      `“${about}” follows from the people of the buying committee and is worked out. Record it on the contacts sheet.`,
  },
  moveProblems: {
    unknownMoveStage: ({ stage, stages }) =>
      `The stage “${stage}” is not among ${stages.join(', ')}. Choose one of them.`,
    noMove: ({ stage }, say) =>
      stage === null
        ? 'The deal is before the first stage already.'
        : `The deal is at ${say.stageOf(stage)} already. Choose another stage.`,
    noReason: ({ direction, passed }, say) =>
      direction === 'backward'
        ? 'Moving back needs a reason. Say what has changed.'
        : `Skipping ${say.list(passed.map((id) => say.stageOf(id)))} needs a reason. Say why it was not needed.`,
    noSuchMoveDay: ({ got }) => `Expected the day of the move such as 2026-11-20, got “${got}”. Correct the date.`,
    movedLater: ({ on, asOf }, say) =>
      `The move is dated ${say.date(on)}, after ${say.date(asOf)}. Record it when it has happened.`,
  },
  templateProblems: {
    notJson: ({ detail }) => `The template is not valid JSON (${detail}). Correct it at that place.`,
    tooDeep: ({ path, most }) =>
      `${at(path)}: parts are nested more than ${most} levels deep, or contain themselves. Write the condition flatter.`,
    unknownFormat: ({ got, known }) =>
      `keystage: format ${got} is not known here, only ${known.join(', ')}. Use a newer version of Keystage, or save the template in format ${known[known.length - 1]}.`,
    wrongType: ({ path, expected, got }, say) => `${at(path)}: expected ${say.words.expected[expected]}, got ${got}.`,
    missing: ({ path }) => `${at(path)} is missing. Add it.`,
    unknownKey: ({ path, key }) =>
      `${at(path)}: “${key}” is not a part of a template. Remove it, or correct its spelling.`,
    notOneOf: ({ path, allowed, got }) => `${at(path)}: expected one of ${allowed.join(', ')}; got ${got}.`,
    outOfRange: ({ path, least, most, got }) =>
      `${at(path)}: expected a number ${least === undefined ? `up to ${most}` : most === undefined ? `from ${least} on` : `from ${least} to ${most}`}, got ${got}.`,
    tooFew: ({ path, least, got }) => `${at(path)}: expected at least ${least}, got ${got}.`,
    noWords: ({ path, language }) => `${at(path)}: there are no words in ${languageNames[language]}. Write them.`,
    notOneOperator: ({ path, operators }) =>
      `${at(path)}: expected a condition with exactly one of ${operators.join(', ')}. Join several in "all" or "any".`,
    repeated: ({ path, value, firstPath }) =>
      `${at(path)}: “${value}” already stands at ${firstPath}. Give it another.`,
    sameName: ({ path, language, name, firstPath }) =>
      `${at(path)}: two stages are called “${name}” in ${languageNames[language]}, first at ${firstPath}. Rename one.`,
    factInsideFact: ({ path, fact, inside }) =>
      `${at(path)}: “${fact}” lies inside the fact “${inside}”, which is no folder. Rename one of them.`,
    unknownPath: ({ path, fact }) =>
      `${at(path)}: “${fact}” is not among the facts. Add it to them, or correct its spelling.`,
    operatorDoesNotFit: ({ path, fact, type, operator }, say) =>
      `${at(path)}: “${operator}” cannot look at “${fact}”, which is ${say.words.factTypes[type]}. Use another operator.`,
    literalDoesNotFit: ({ path, fact, type, got }, say) =>
      `${at(path)}: “${fact}” is ${say.words.factTypes[type]}, so ${got} can never equal it. Correct the value.`,
    knownOfDerived: ({ path, fact }) => `${at(path)}: “${fact}” follows from other facts. Ask whether those are known.`,
    neverTrue: ({ path, needs, of }) =>
      `${at(path)}: ${needs} of ${of} can never be met. Lower the number, or add conditions.`,
    cycle: ({ path, facts }) =>
      `${at(path)}: the facts follow from each other in a circle: ${facts.join(' → ')}. Break it.`,
    weightMissing: ({ path }) =>
      `${at(path)} is missing: each stage of a deal has a chance of winning. Add { "entered": … }.`,
    weightOfAccount: ({ path }) => `${at(path)}: a template of accounts has no chances of winning. Remove the weights.`,
    weightFalls: ({ path, before, got }) =>
      `${at(path)}: the chance falls from ${before} to ${got}. From stage to stage it may only rise.`,
    kindOfOtherList: ({ path, got, list }) =>
      `${at(path)}: a ${got} condition stands under ${list}. Move it, or correct its kind.`,
    unknownCondition: ({ path, id }) => `${at(path)}: no condition has the id “${id}”. Correct it.`,
    unknownBuyerStage: ({ path, id, known }) =>
      `${at(path)}: “${id}” is not among the buyer's stages ${known.join(', ')}.`,
    buyerStageWithoutMirror: ({ path, id }) =>
      `${at(path)}: the mapping does not say which selling stages keep step with “${id}”. Add it.`,
    mirrorReversed: ({ path, from, to }) =>
      `${at(path)}: the range starts at ${from} and ends at ${to}. Turn it round.`,
    mirrorPastEnd: ({ path, got, most }) => `${at(path)}: there is no stage ${got}; the last is ${most}.`,
    mirrorOverlaps: ({ path, from, before, beforeTo }) =>
      `${at(path)}: the range starts at ${from}, before “${before}” has ended (${beforeTo}). Neighbours may share only the stage where they meet.`,
  },
  expected: {
    text: 'a text',
    number: 'a number',
    wholeNumber: 'a whole number',
    trueOrFalse: 'true or false',
    list: 'a list',
    object: 'an object',
    words: 'words in en, zh-CN and ko',
    lowerCaseWords: 'lower-case-words',
    path: 'a path such as meeting.date',
    literal: 'a text, a number, true or false',
    gateThreshold: '{ "share": 0–1 } or { "count": n }',
    stageRange: '[first, last], two stages counted from 1',
  },

  landmines: {
    roleUnknown: 'A role is unknown',
    noCoach: 'No coach',
    coreNeverMet: 'A core buyer not met',
    newFace: 'A new face not followed up',
    postChanged: 'A core buyer changed',
    reorganisedOrDeciderUncertain: 'Restructured, or decider uncertain',
  },
  defusals: {
    findHolder: ({ role }, say) => `Find out who is the ${say.words.roles[role]}.`,
    completeInfo: ({ role, contact }, say) =>
      `Complete what is known of ${say.contact(contact)}, the ${say.words.roles[role]}.`,
    winCoach: () => 'Win a coach: someone inside who knows the purchase and wants our success.',
    meet: ({ contact, roles }, say) => `Meet ${say.contact(contact)} (${say.roles(roles)}) in person.`,
    welcome: ({ contact, joined }, say) =>
      `Call on ${say.contact(contact)}, who joined on ${say.date(joined)}, and find out their weight in the decision.`,
    catchUpOnPost: ({ contact, changed }, say) =>
      `Speak with ${say.contact(contact)}, whose post changed on ${say.date(changed)}, and check which role they hold now.`,
    reviewOrganisation: ({ restructured }, say) =>
      `The buyer was restructured on ${say.date(restructured)}: go through the circle again and ask whether buying power has shifted.`,
    confirmDecider: () => 'Make certain who finally decides; ask the coach first.',
  },
  committeeProblems: {
    committeeNotReadable: ({ got }) => `The buying committee: expected a list of contacts, got ${got}.`,
    contactNotReadable: ({ position, got }) =>
      `Contact ${position + 1}: expected a person, got ${got}. They were left out.`,
    contactWithoutId: ({ position }) =>
      `Contact ${position + 1} has no id, so nobody can tell who it is. Give them one.`,
    contactWithoutRole: ({ contact }, say) =>
      `${say.contact(contact)} has no buying role. Say which part they have in the purchase.`,
    unknownRole: ({ contact, got, known }, say) =>
      `${say.contact(contact)}: the role ${got} is not among ${known.join(', ')}. Choose one of them.`,
    severalRoles: ({ contact, roles }, say) =>
      `${say.contact(contact)} holds several roles (${say.roles(roles)}): each counts, and it is one thread.`,
    listedTwice: ({ contact, times }, say) =>
      `${say.contact(contact)} is listed ${times} times; the entries were joined.`,
    wrongMember: ({ contact, member, expected, got }, say) =>
      `${contact === '' ? 'The buying committee' : say.contact(contact)}, ${member}: expected ${say.expectedMember(expected)}, got ${got}. Until it is corrected it counts as not known.`,
    datedLater: ({ contact, member, date, asOf }, say) =>
      `${contact === null ? 'The buying committee' : say.contact(contact)}, ${member}: ${say.date(date)} lies after ${say.date(asOf)}. It counts once that day has come.`,
  },
  expectedMembers: {
    yesNo: () => 'yes or no',
    day: () => 'a day such as 2026-11-20',
    days: () => 'a list of days',
    impression: () => 'a number from 0 to 50',
    roles: () => 'a list of roles',
    oneOf: ({ values }) => `one of ${values.join(', ')}`,
  },
  rankFindings: {
    nobodyKnownIn: ({ department }, say) =>
      `Nobody is known in ${say.words.departments[department]}. Find a contact there.`,
    nobodyOwns: ({ department, contacts }, say) =>
      `Nobody of ours owns ${say.words.departments[department]} (${say.list(contacts.map((id) => say.contact(id)))}). Name an owner.`,
    deciderOwnedTooLow: ({ contact, ownedBy }, say) =>
      `${say.contact(contact)} decides and ${ownedBy === null ? 'belongs to nobody of ours' : `belongs to a ${say.words.owners[ownedBy]}`}. Hand the contact to the sales director, a vice-president or the general manager.`,
    topMetTooRarely: ({ times, least }) =>
      times === 0
        ? `Top management has not met in twelve months; ${least} meetings are the least. Arrange one.`
        : `Top management met ${times === 1 ? 'once' : `${times} times`} in twelve months; ${least} are the least. Arrange a meeting.`,
    topMetTooOften: ({ times, most }) =>
      `Top management met ${times} times in twelve months; more than ${most} wears the contact out. Leave the next to others.`,
  },
  proposals: {
    tooLittleKnown: ({ known, of }) =>
      `Only ${known} of ${of} factors are known on both sides: find out more before choosing a position.`,
    defendOwn: () => 'We supply this buyer now: defend.',
    aheadOnMost: ({ ahead, behind }) => `Ahead on ${ahead} factors, behind on ${behind}: go at it from the front.`,
    aheadOnSome: ({ factors }, say) =>
      `Ahead on ${say.list(factors.map((factor) => say.words.factors[factor]))} but not on most: come from the flank, by way of these.`,
    aheadOnNone: () => 'Ahead on no factor: split the project and take a part.',
  },

  enforcementGaps: {
    factsWithoutField: ({ condition, facts, enforcedBy }, say) =>
      `“${condition}” asks for ${say.list(facts.map((path) => say.fact(path)))}, which no field of the org holds. ${held(enforcedBy)} Map the field to have it checked by formula.`,
    fieldDoesNotFit: ({ condition, fact, field, enforcedBy }, say) =>
      `“${condition}” asks for ${say.fact(fact)}, and ${field} is of a type that cannot hold it. ${held(enforcedBy)} Map another field to have it checked by formula.`,
    choiceWithoutValue: ({ condition, fact, choice, enforcedBy }, say) =>
      `“${condition}” asks whether ${say.fact(fact)} is “${choice}”, which no value of the picklist stands for. ${held(enforcedBy)} Map a value to have it checked by formula.`,
    latchForgets: ({ condition, enforcedBy }) =>
      `“${condition}” stays met once it was, and a formula sees only what is. ${held(enforcedBy)}`,
    listNotRolledUp: ({ condition, list, enforcedBy }, say) =>
      `“${condition}” counts ${say.fact(list)}, which is no master-detail child and cannot be rolled up. ${held(enforcedBy)} Make it one to have it counted.`,
    relativeDateInRollUp: ({ condition, list, fact, enforcedBy }, say) =>
      `“${condition}” counts ${say.fact(list)} by how long ago “${fact}” was, and a roll-up's filter knows no today. ${held(enforcedBy)} A scheduled flow that ticks a box on recent items would let them be counted.`,
    rollUpFilterTooRich: ({ condition, list, enforcedBy }, say) =>
      `“${condition}” counts ${say.fact(list)} by more than a roll-up's filter can say, which joins plain comparisons by “and”. ${held(enforcedBy)} A checkbox formula on the child would let it be counted.`,
    countDenied: ({ condition, list, enforcedBy }, say) =>
      `“${condition}” asks whether ${say.fact(list)} are certainly too few, and a roll-up cannot count what is not yet known. ${held(enforcedBy)}`,
    formulaTooLong: ({ condition, length, most, enforcedBy }) =>
      `“${condition}” makes a formula of ${length} where ${most} are allowed. ${held(enforcedBy)} Split it into several conditions to have it checked by formula.`,
    staleCounts: ({ condition, validDays }) =>
      `“${condition}” counts for ${validDays} days, and the org goes on counting it after that. A scheduled flow that takes back old answers would keep them in step.`,
    expiresWhereFiled: ({ condition, validDays }) =>
      `“${condition}” counts for ${validDays} days, to its Expires On, which the page writes. What is filed without that day goes on counting.`,
    checkboxAlwaysKnown: ({ condition, fact }, say) =>
      `“${condition}” asks whether ${say.fact(fact)} is known, and a checkbox always is. Map a picklist of yes and no instead.`,
    gateTooLong: ({ stage, length, most }, say) =>
      `The gate of ${say.stageOf(stage)} makes a formula of ${length} where ${most} are allowed, and is not held. File some of its conditions as evidence.`,
    newRecordPasses: ({ stage }, say) =>
      `A new record can be saved at ${say.stageOf(stage)} with nothing on file, since what is filed hangs on a record that exists. Every later move is held.`,
    stageNotMapped: ({ stage }, say) =>
      `${say.stageOf(stage)} has no value in the org's stage field, so its gates are not held. Map it.`,
    tooManyRollUps: ({ object, count, most, stages }, say) =>
      `${object} would need ${count} roll-ups where ${most} are allowed; the gates of ${say.list(stages.map((id) => say.stageOf(id)))} that need them are not held. Judge fewer deals by gates, or ask for more roll-ups.`,
  },
  sheetGaps: {
    noCell: ({ paths }, say) =>
      `No cell holds ${say.list(paths.map((path) => say.fact(path)))}. Say where they stand to have a formula.`,
    formulaTooLong: ({ length, most }) =>
      `The formula has ${length} characters where a sheet takes ${most}. Split the condition into several.`,
  },
  orgStages: {
    named: ({ value, stage }, say) => `“${value}” is called as ${say.stageOf(stage)}.`,
    won: ({ value, stage }, say) => `“${value}” is for deals that are won, so it stands for ${say.stageOf(stage)}.`,
    lost: ({ value }) => `“${value}” is for deals that are lost; it stands for no stage, and no gate holds it.`,
    wordKnown: ({ value, stage, word }, say) =>
      `“${value}” is taken for ${say.stageOf(stage)}, which is often called “${word}”. Check it.`,
    nearChance: ({ value, stage, chance }, say) =>
      `“${value}” is taken for ${say.stageOf(stage)}, whose chance is near its ${say.percent(chance, 0)}. Check it.`,
    notTold: ({ value }) => `“${value}” says nothing of its stage. Choose one, or leave it without gates.`,
  },
};

const languageNames = { en: 'English', 'zh-CN': 'Chinese', ko: 'Korean' };

function at(path: string): string {
  return path === '' ? 'The template' : path;
}

function capital(words: string): string {
  return words[0].toUpperCase() + words.slice(1);
}

function held(by: EnforcedBy): string {
  return by === 'evidence' ? 'Evidence filed under it holds it instead.' : 'Nothing in the org holds it.';
}
