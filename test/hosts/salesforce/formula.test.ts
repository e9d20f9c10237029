import { DeploymentError, openOrg, type Deployment, type FieldSchema, type Org, type RecordValues } from './org';

const nothing: Deployment = { objects: [], additions: [], permissionSets: [], translations: [] };
const deal = { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-12-31' };
const now = () => new Date('2026-11-20T10:00:00Z');
const yes = { read: true, edit: true };

/** An org whose deals have a formula field, with fields of each kind beside it. */
function withFormula(formula: string, more: Partial<FieldSchema> = {}): Org {
  const field = (name: string, of: Partial<FieldSchema> & Pick<FieldSchema, 'type'>): FieldSchema => ({
    name,
    label: name,
    custom: true,
    ...of,
  });
  const choices = ['user', 'coach'].map((value) => ({ value, label: value, active: true }));
  const fields = [
    field('Roles__c', { type: 'multipicklist', picklist: { restricted: true, values: choices } }),
    field('Chance__c', { type: 'percent', precision: 5, scale: 2 }),
    field('Seen__c', { type: 'date' }),
    field('Asked__c', { type: 'boolean', defaultValue: false }),
    field('Answer__c', { type: 'string', length: 255, formula, ...more }),
  ];
  return openOrg({
    deployments: [
      {
        ...nothing,
        additions: [{ object: 'Opportunity', fields }],
        permissionSets: [
          {
            name: 'All',
            objects: {},
            fields: Object.fromEntries(fields.map(({ name }) => [`Opportunity.${name}`, yes])),
            customPermissions: ['Keystage_Pass'],
          },
        ],
      },
    ],
    users: [
      { username: 'rep@a.example', name: 'Rep', permissionSets: ['All'] },
      { username: 'plain@a.example', name: 'Plain' },
    ],
    records: { Account: [{ Name: 'Northgate', Type: 'Partner' }] },
    now,
  });
}

/** What the formula field holds for a deal. */
function answer(formula: string, values: RecordValues, more: Partial<FieldSchema> = {}) {
  const org = withFormula(formula, more);
  const AccountId = org.raw('Account')[0].Id;
  const [id] = org.put('Opportunity', [{ ...deal, AccountId, ...values }]);
  return org.as().read('Opportunity', id, ['Answer__c']).Answer__c;
}

const number = { type: 'double', precision: 18, scale: 2, blanksAreZero: true } as const;
const blank = { ...number, blanksAreZero: false };
const truth = { type: 'boolean' } as const;
const day = { type: 'date' } as const;
const text = {};

test.each<[string, RecordValues, Partial<FieldSchema>, unknown]>([
  // formula                                  record                         field   holds
  ['Amount * Chance__c', { Amount: 200, Chance__c: 12.5 }, number, 25],
  ['Amount * Chance__c', { Amount: 200 }, number, 0],
  ['Amount * Chance__c', { Amount: 200 }, blank, null],
  ['Amount / 3', { Amount: 100 }, number, 33.33],
  ['Chance__c / 2', { Chance__c: 12.5 }, { ...number, type: 'percent' }, 6.25],
  ['2 ^ 3 + 1', {}, number, 9],
  ['ROUND(Amount, 0) + FLOOR(1.7) + CEILING(1.2) + MOD(7, 4) + ABS(-1)', { Amount: 2.5 }, number, 10],
  ['MIN(Amount, 3) + MAX(Amount, 3)', { Amount: 5 }, number, 8],
  ['INCLUDES(Roles__c, "coach")', { Roles__c: 'user;coach' }, truth, true],
  ['INCLUDES(Roles__c, "coach")', { Roles__c: 'user' }, truth, false],
  ['INCLUDES(Roles__c, "coach")', {}, truth, false],
  ['NOT(ISBLANK(Seen__c))', { Seen__c: '2026-11-01' }, truth, true],
  ['TODAY() - Seen__c <= 30', { Seen__c: '2026-10-21' }, truth, true],
  ['TODAY() - Seen__c <= 30', { Seen__c: '2026-10-20' }, truth, false],
  ['TODAY() - Seen__c <= 30', {}, truth, false],
  ['Seen__c + 40', { Seen__c: '2026-11-20' }, day, '2026-12-30'],
  ['ADDMONTHS(Seen__c, 3)', { Seen__c: '2026-11-30' }, day, '2027-02-28'],
  ['DATE(2026, 11, 20)', {}, day, '2026-11-20'],
  ['DATEVALUE(CreatedDate)', {}, day, '2026-11-20'],
  ['YEAR(CloseDate) * 100 + MONTH(CloseDate) + DAY(CloseDate) / 100', {}, number, 202_612.31],
  ['IF(Asked__c, "yes", "no")', { Asked__c: true }, text, 'yes'],
  ['CASE(StageName, "Prospecting", "early", "Qualification", "soon", "late")', {}, text, 'early'],
  ['Account.Name & " " & TEXT(Account.Type)', {}, text, 'Northgate Partner'],
  ['TEXT(CloseDate)', {}, text, '2026-12-31'],
  ['BLANKVALUE(NextStep, "none")', {}, text, 'none'],
  ['LEFT("Northgate", 5) & RIGHT("Northgate", 4) & MID("abc", 2, 1)', {}, text, 'Northgateb'],
  ['UPPER(TRIM(" a ")) & LOWER("B") & SUBSTITUTE("a-b", "-", "+")', {}, text, 'Aba+b'],
  ['LEN("four") + FIND("b", "abc") + VALUE("1.5")', {}, number, 7.5],
  ['LEN(AccountId) * 100 + LEN(CASESAFEID(AccountId))', {}, number, 1518],
  ['$User.Username', {}, text, 'rep@a.example'],
  ['IF($Permission.Keystage_Pass, "may", "may not")', {}, text, 'may'],
])('%s of %j', (formula, values, more, expected) => {
  expect(answer(formula, values, more)).toBe(expected);
});

test('a formula field is worked out anew at each look, for who looks; nobody writes it', () => {
  const org = withFormula('IF($Permission.Keystage_Pass, "may", "may not") & TEXT(Amount)');
  const [id] = org.put('Opportunity', [{ ...deal, Amount: 1 }]);
  const read = () => org.as().read('Opportunity', id, ['Answer__c']).Answer__c;
  expect(read()).toBe('may1');
  org.as().update('Opportunity', [{ Id: id, Amount: 2 }]);
  expect(read()).toBe('may2');
  const [refused] = org.as().update('Opportunity', [{ Id: id, Answer__c: 'x' }]);
  expect(refused.errors[0]).toMatchObject({ statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['Answer__c'] });
  expect(() => org.as('plain@a.example').read('Opportunity', id, ['Answer__c'])).toThrow("No such column 'Answer__c'");
});

test('queries filter, sort and add up by formula fields, but make no groups by them', () => {
  const org = withFormula('Amount * Chance__c', number);
  org.put('Opportunity', [
    { ...deal, Name: 'One', Amount: 100, Chance__c: 50 },
    { ...deal, Name: 'Two', Amount: 300, Chance__c: 10 },
  ]);
  const query = (soql: string) => org.as().query(soql).records;
  expect(query('SELECT Name FROM Opportunity WHERE Answer__c > 20 ORDER BY Answer__c')).toMatchObject([
    { Name: 'Two' },
    { Name: 'One' },
  ]);
  expect(query('SELECT SUM(Answer__c) total, AVG(Answer__c) mean FROM Opportunity')).toMatchObject([
    { total: 80, mean: 40 },
  ]);
  expect(() => query('SELECT Answer__c, COUNT(Id) n FROM Opportunity GROUP BY Answer__c')).toThrow(
    'can not be grouped',
  );
});

test('one formula field may build on another', () => {
  const half: FieldSchema = { name: 'Half__c', label: 'Half', custom: true, ...number, formula: 'Amount / 2' };
  const quarter: FieldSchema = { ...half, name: 'Quarter__c', formula: 'Half__c / 2' };
  const org = openOrg({
    deployments: [
      {
        ...nothing,
        additions: [{ object: 'Opportunity', fields: [half, quarter] }],
        permissionSets: [
          { name: 'All', objects: {}, fields: { 'Opportunity.Quarter__c': yes }, customPermissions: [] },
        ],
      },
    ],
    users: [{ username: 'rep@a.example', name: 'Rep', permissionSets: ['All'] }],
  });
  const [id] = org.put('Opportunity', [{ ...deal, Amount: 10 }]);
  expect(org.as().read('Opportunity', id, ['Quarter__c'])).toEqual({ Quarter__c: 2.5 });
});

test.each([
  ['Amont + 1', 'Field Amont does not exist.'],
  ['ISCHANGED(Amount)', 'Function ISCHANGED may not be used in this type of formula.'],
  ['Amount = "1"', "Incorrect parameter type for operator '='. Expected Number, received Text."],
  ['Amount & "x"', "Incorrect parameter type for operator '&'. Expected Text, received Number."],
  ['Amount + Seen__c - "x"', "Incorrect parameter type for operator '-'"],
  ['NOT(Amount)', "Incorrect parameter type for function 'NOT()'. Expected Boolean, received Number."],
  [
    'ISPICKVAL(NextStep, "x")',
    "Incorrect parameter type for function 'ISPICKVAL()'. Expected Picklist, received Text.",
  ],
  ['TEXT(Roles__c)', 'Field Roles__c is a picklist field.'],
  ['CASE(StageName, NextStep, 1, 0)', 'A picklist is compared with text literals only.'],
  ['{!Amount} + 1', 'Syntax error: Amount stands as no field does here.'],
  [`LEN("${'x'.repeat(3900)}")`, 'a formula has at most 3900 characters.'],
])('%s is not deployed', (formula, message) => {
  expect(() => withFormula(formula, number)).toThrow(DeploymentError);
  expect(() => withFormula(formula, number)).toThrow(message);
});
