import { calendarDate } from '../src/basics';
import { compileValidationRules, proposeOrgMapping } from '../src/compile';
import { pathsOfExpr, placeDeal, type Condition } from '../src/stages';
import { conditionsOf, guidanceOf, languages, readyTemplates, textsOf } from './ready-templates.test-data';
import { satisfyExpr } from './satisfy-expr.test-data';

/** Weights of the domain's pages on stages and the funnel, in percent: entered, or entered/completed. Accounts have none. */
const weights: Readonly<Record<string, string>> = {
  'project-8': '10/15 25/27 30/35 40/45 50/55 60/65 75/90 100/100',
  'keyaccount-6': '10 25 50 75 75/100 100', // of the fifth the page says “100 (signed)”: before that it is worth what the bid was
  'funnel-letters': '10 25 30 50 75 100',
  'development-8': '- - - - - - - -',
};

const today = calendarDate('2026-11-20')!;

test('the four templates are here, each in a file called by its id', () => {
  expect(readyTemplates.map(([file]) => file).sort()).toEqual(Object.keys(weights).sort());
  expect(readyTemplates.map(([, { id }]) => id)).toEqual(readyTemplates.map(([file]) => file));
});

test('stage 1 of project-8 is as K2 gives it', () => {
  // stages.md, the paragraph below the template's table, each part of it by the facts that its conditions look at
  const [first] = readyTemplates.find(([file]) => file === 'project-8')![1].stages;
  const factsOf = (conditions: readonly Condition[]) => conditions.map(({ expr }) => pathsOfExpr(expr).join(' '));
  expect(factsOf(first.milestones)).toEqual(['invitation.interestShown']);
  expect(factsOf(first.successCriteria)).toEqual([
    'meeting.date meeting.place meeting.subject meeting.agreedByPersonInCharge',
  ]);
  expect(factsOf(first.conditions.process)).toEqual([
    ...['account.fitsCriteria', 'handler.reached'],
    'invitation.problemTold', // the pain to touch on the telephone (visits.md) ◆
    ...['invitation.willConsider', 'meeting.detailsConfirmed', 'invitation.withoutPressure'],
  ]);
  expect(factsOf(first.conditions.relationship)).toEqual(['handler.knowsProductMayFit']);
  expect(factsOf(first.conditions.information)).toEqual([
    'account.size account.rank account.profit account.investment account.credit',
    'project.size project.worth project.priority',
    'handler.post handler.duties handler.character handler.interests',
  ]);
  expect(first.appraisal.map(({ en }) => en)).toEqual([
    'A new potential account was developed and verified by its facts',
    'The handler of the purchase was reached',
  ]);
});

describe.each(readyTemplates)('%s', (id, template) => {
  test('weighs its stages as the domain does', () => {
    const percent = (share: number | undefined) => (share === undefined ? [] : [Math.round(share * 100)]);
    const shown = template.stages.map(({ weights: of }) =>
      of ? [...percent(of.entered), ...percent(of.completed)].join('/') : '-',
    );
    expect(shown.join(' ')).toBe(weights[id]);
  });

  test('has each selling stage mirrored by a stage of the buyer', () => {
    const ranges = Object.values(template.mapping);
    const alone = template.stages.filter((_, i) => !ranges.some(([from, to]) => from <= i + 1 && i + 1 <= to));
    expect(alone.map((stage) => stage.id)).toEqual([]);
  });

  test('gives each stage success criteria, all three kinds of conditions and something to be judged by', () => {
    const lacking = template.stages.flatMap(({ id: stage, successCriteria, conditions, appraisal }) =>
      Object.entries({ successCriteria, ...conditions, appraisal }).flatMap(([list, items]) =>
        items.length === 0 ? [`${stage}.${list}`] : [],
      ),
    );
    expect(lacking).toEqual([]);
  });

  describe('goes on when what is asked for is so', () => {
    const values: Record<string, unknown> = {};
    test.each(template.stages.map((stage, i) => [stage.id, i + 1, stage] as const))('%s', (_, number, stage) => {
      const stands = () => {
        const { evidenced, chance, problems } = placeDeal(template, { values }, today);
        return { ...evidenced, share: chance?.share, problems };
      };
      const { entered, completed = entered } = stage.weights ?? {};
      stage.milestones.forEach(({ expr }) => satisfyExpr(expr, template, values));
      expect(stands()).toEqual({ stage: number, state: 'entered', share: entered, problems: [] });
      stage.successCriteria.forEach(({ expr }) => satisfyExpr(expr, template, values));
      expect(stands()).toEqual({ stage: number, state: 'completed', share: completed, problems: [] });
      guidanceOf(stage).forEach(({ expr }) => satisfyExpr(expr, template, values));
      expect(stands()).toEqual({ stage: number, state: 'completed', share: completed, problems: [] });
      const { open } = placeDeal(template, { values }, today);
      expect(open.filter((one) => one.stage === number)).toEqual([]);
    });
  });

  test('leaves what is signed where it is, however old its evidence grows', () => {
    const values: Record<string, unknown> = {};
    conditionsOf(template).forEach(({ expr }) => satisfyExpr(expr, template, values));
    const observed = Object.fromEntries(template.facts.map(({ path }) => [path, today]));
    const { evidenced } = placeDeal(template, { values, observed }, calendarDate('2029-11-20')!);
    // An account is not signed once: it falls back to where satisfaction and share are known no more.
    const stage = template.of === 'deal' ? template.stages.length : 5;
    expect(evidenced).toEqual({ stage, state: template.of === 'deal' ? 'completed' : 'entered' });
  });

  test('asks at its gates for nothing that an org with a field for each fact cannot hold', () => {
    const { gaps } = compileValidationRules(template, proposeOrgMapping(template));
    // Stale evidence the org holds for as long as its field says yes; its age is the core's to tell.
    expect(gaps.filter(({ kind }) => kind !== 'staleCounts')).toEqual([]);
  });

  test('uses nothing by which a fact learnt moves it back', () => {
    expect(JSON.stringify(template)).not.toMatch(/"(not|ne|lt|le)":|"eq":\["[^"]*",false\]/);
  });

  test('fits into one module of the component platform', () => {
    expect(Buffer.byteLength(JSON.stringify(template))).toBeLessThan(131_072);
  });

  describe.each(languages)('in %s', (language) => {
    const texts = textsOf(template).map(([place, text]): [string, string] => [place, text[language]]);
    const found = (pattern: RegExp) => texts.filter(([, text]) => pattern.test(text));

    test('says each condition once, and what to do about it in other words', () => {
      const said = conditionsOf(template).map(({ text }) => text[language]);
      const todo = conditionsOf(template).map(({ satisfy }) => satisfy[language]);
      expect(repeated([...said, ...todo])).toEqual([]);
      expect(repeated(template.facts.map(({ name }) => name[language]))).toEqual([]);
    });

    test('neither begs nor shouts, and leaves the full stop to the sentence around it', () => {
      const begging = { en: /\bplease\b/i, 'zh-CN': /(?<![邀申])请(?![教示])/, ko: /주세요|주십시오|부탁/ };
      expect(found(begging[language])).toEqual([]);
      expect(found(/[!！]|[.。]$|^\s|\s$|\s\s/)).toEqual([]);
    });

    test('is written in its own script and with its own punctuation', () => {
      const foreign = { en: /[^ -~’]/, 'zh-CN': /[A-Za-z가-힣]|[,;:?()"']/, ko: /[A-Za-z一-鿿]|[，。；：？（）、]/ };
      expect(found(foreign[language])).toEqual([]);
    });
  });
});

const repeated = (texts: readonly string[]) => texts.filter((text, i) => texts.indexOf(text) < i);
