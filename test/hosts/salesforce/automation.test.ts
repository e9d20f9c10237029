import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrg, readDeployment, type Deployment, type FieldSchema, type Flow, type Org } from '.';

const nothing: Deployment = { objects: [], additions: [], permissionSets: [], translations: [] };
const deal = { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-12-31' };
const field = (name: string, more: Partial<FieldSchema> & Pick<FieldSchema, 'type'>): FieldSchema => ({
  name,
  label: name,
  custom: true,
  ...more,
});
const all = { read: true, create: true, edit: true, delete: true, viewAll: false, modifyAll: false };

/** Evidence on deals, as far as flows and roll-ups of these tests need it. */
const evidence: Deployment = {
  ...nothing,
  objects: [
    {
      name: 'Evidence__c',
      label: 'Evidence',
      labelPlural: 'Evidence',
      custom: true,
      fields: [
        { name: 'Name', label: 'Name', type: 'string', custom: false, length: 80, autoNumber: 'E-{00}' },
        field('Deal__c', {
          type: 'reference',
          onlyOnCreate: true,
          reference: { to: 'Opportunity', relationship: 'Deal__r', children: 'Evidence__r', masterDetail: true },
        }),
        field('Contact__c', { type: 'reference', reference: { to: 'Contact', relationship: 'Contact__r' } }),
        field('Condition__c', { type: 'string', length: 40, required: true }),
        field('Answer__c', { type: 'string', length: 10 }),
        field('Key__c', { type: 'string', length: 60, unique: true, caseSensitive: true }),
        field('Is_Yes__c', { type: 'boolean', formula: 'Answer__c = "Yes"' }),
      ],
    },
    {
      name: 'Move__c',
      label: 'Move',
      labelPlural: 'Moves',
      custom: true,
      fields: [
        { name: 'Name', label: 'Name', type: 'string', custom: false, length: 80, autoNumber: 'M-{00}' },
        field('Deal__c', {
          type: 'reference',
          reference: { to: 'Opportunity', relationship: 'Deal__r', children: 'Moves__r', masterDetail: true },
        }),
        field('From__c', { type: 'string', length: 20 }),
        field('To__c', { type: 'string', length: 20 }),
        field('On__c', { type: 'date' }),
      ],
    },
  ],
  additions: [
    {
      object: 'Opportunity',
      fields: [
        field('Met__c', {
          type: 'double',
          precision: 18,
          scale: 0,
          rollUp: {
            operation: 'count',
            object: 'Evidence__c',
            foreignKey: 'Deal__c',
            filters: [
              { field: 'Condition__c', operation: 'equals', value: 'one, two' },
              { field: 'Is_Yes__c', operation: 'equals', value: 'True' },
            ],
          },
        }),
      ],
      validationRules: [
        {
          name: 'No_more_than_one',
          active: true,
          formula: 'AND(Met__c > 1, ISPICKVAL(StageName, "Closed Lost"))',
          message: 'A lost deal meets no more.',
        },
      ],
    },
  ],
  permissionSets: [
    {
      name: 'Deals',
      objects: { Evidence__c: all, Move__c: { ...all, create: false, edit: false } },
      fields: Object.fromEntries(
        [
          'Evidence__c.Contact__c',
          'Evidence__c.Answer__c',
          'Evidence__c.Key__c',
          'Evidence__c.Is_Yes__c',
          'Opportunity.Met__c',
        ].map((name) => [name, { read: true, edit: true }]),
      ),
      customPermissions: [],
    },
    { name: 'Pass', objects: {}, fields: {}, customPermissions: ['Pass_Gates'] },
  ],
};

/** The metadata of a flow, in the form in which a project keeps it. */
const flowFile = (body: string, start: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Flow xmlns="http://soap.sforce.com/2006/04/metadata">
  <apiVersion>66.0</apiVersion><label>The flow</label><processType>AutoLaunchedFlow</processType>
  ${body}
  <start><locationX>0</locationX><locationY>0</locationY>${start}</start><status>Active</status>
</Flow>`;

async function flowOf(body: string, start: string): Promise<Flow> {
  const folder = mkdtempSync(join(tmpdir(), 'flow-'));
  writeFileSync(join(folder, 'The_Flow.flow-meta.xml'), flowFile(body, start));
  const [flow] = (await readDeployment(folder)).flows ?? [];
  return flow;
}

const keyFlow = () =>
  flowOf(
    `<formulas><name>Key</name><dataType>String</dataType>
       <expression>CASESAFEID({!$Record.Deal__c}) &amp; ":" &amp; {!$Record.Condition__c}</expression></formulas>
     <recordUpdates><name>Write</name><label>Write</label><locationX>0</locationX><locationY>0</locationY>
       <inputAssignments><field>Key__c</field><value><elementReference>Key</elementReference></value></inputAssignments>
       <inputReference>$Record</inputReference></recordUpdates>`,
    `<connector><targetReference>Write</targetReference></connector><object>Evidence__c</object>
     <recordTriggerType>CreateAndUpdate</recordTriggerType><triggerType>RecordBeforeSave</triggerType>`,
  );

const move = (from = '$Record__Prior.StageName') =>
  `<recordCreates><name>Keep</name><label>Keep</label><locationX>0</locationX><locationY>0</locationY>
     <inputAssignments><field>Deal__c</field><value><elementReference>$Record.Id</elementReference></value></inputAssignments>
     <inputAssignments><field>From__c</field><value><elementReference>${from}</elementReference></value></inputAssignments>
     <inputAssignments><field>To__c</field><value><elementReference>$Record.StageName</elementReference></value></inputAssignments>
     <inputAssignments><field>On__c</field><value><elementReference>$Flow.CurrentDate</elementReference></value></inputAssignments>
     <object>Move__c</object></recordCreates>`;
const whenMoved = (first = 'Keep') =>
  `<connector><targetReference>${first}</targetReference></connector>
   <filterFormula>OR(ISNEW(), ISCHANGED({!$Record.StageName}))</filterFormula><object>Opportunity</object>
   <recordTriggerType>CreateAndUpdate</recordTriggerType><triggerType>RecordAfterSave</triggerType>`;
const whoMay = `<decisions><name>May</name><label>May</label><locationX>0</locationX><locationY>0</locationY>
   <defaultConnectorLabel>No</defaultConnectorLabel>
   <rules><name>Yes</name><conditionLogic>and</conditionLogic><conditions>
     <leftValueReference>$Permission.Pass_Gates</leftValueReference><operator>EqualTo</operator>
     <rightValue><booleanValue>true</booleanValue></rightValue></conditions>
     <connector><targetReference>Keep</targetReference></connector><label>Yes</label></rules></decisions>`;

const [rep, director] = ['rep@a.example', 'director@a.example'];
const opened = (...flows: readonly Flow[]): Org =>
  openOrg({
    deployments: [evidence, { ...nothing, flows }],
    users: [
      { username: rep, name: 'Rep', permissionSets: ['Deals'] },
      { username: director, name: 'Director', permissionSets: ['Deals', 'Pass'] },
    ],
    records: { Opportunity: [deal], Contact: [{ LastName: 'Ames' }] },
    now: () => new Date('2026-11-20T10:00:00Z'),
  });
const dealOf = (org: Org) => String(org.raw('Opportunity')[0].Id);

describe('a flow before the save', () => {
  test('writes fields of the record, whoever saves it and however; what is unique holds for them', async () => {
    const org = opened(await keyFlow());
    const Deal__c = dealOf(org);
    const save = () => org.as(rep).create('Evidence__c', [{ Deal__c, Condition__c: 'one' }])[0];
    expect(save().success).toBe(true);
    expect(org.raw('Evidence__c')[0].Key__c).toBe(`${Deal__c}:one`);
    expect(save().errors[0]).toMatchObject({ statusCode: 'DUPLICATE_VALUE', fields: ['Key__c'] });

    const [{ Id }] = org.raw('Evidence__c');
    org.as(rep).update('Evidence__c', [{ Id, Condition__c: 'One', Key__c: 'mine' }]);
    expect(org.raw('Evidence__c')[0].Key__c).toBe(`${Deal__c}:One`);
    expect(save().success).toBe(true); // a key in another case is another key
  });

  test('writes what the user may not, comes before required fields are asked for, and before the rules', async () => {
    const flow = await flowOf(
      `<constants><name>Kind</name><dataType>String</dataType><value><stringValue>kind</stringValue></value></constants>
       <assignments><name>Fill</name><label>Fill</label><locationX>0</locationX><locationY>0</locationY>
         <assignmentItems><assignToReference>$Record.Condition__c</assignToReference><operator>Assign</operator>
           <value><elementReference>Kind</elementReference></value></assignmentItems>
         <assignmentItems><assignToReference>$Record.Answer__c</assignToReference><operator>Assign</operator>
           <value><stringValue>Yes</stringValue></value></assignmentItems></assignments>`,
      `<connector><targetReference>Fill</targetReference></connector><object>Evidence__c</object>
       <filters><field>Condition__c</field><operator>IsNull</operator><value><booleanValue>true</booleanValue></value></filters>
       <recordTriggerType>Create</recordTriggerType><triggerType>RecordBeforeSave</triggerType>`,
    );
    const org = opened(flow);
    const [result] = org.as(rep).create('Evidence__c', [{ Deal__c: dealOf(org) }]);
    expect(result.errors).toEqual([]);
    expect(org.raw('Evidence__c')[0]).toMatchObject({ Condition__c: 'kind', Answer__c: 'Yes' });
    const [kept] = org.as(rep).create('Evidence__c', [{ Deal__c: dealOf(org), Condition__c: 'own' }]);
    expect(org.raw('Evidence__c').find(({ Id }) => Id === kept.id)).toMatchObject({ Answer__c: null });
  });

  test('a rule sees what it has written, and a trigger too', async () => {
    const org = opened(await keyFlow());
    const rule = { name: 'Key', active: true, formula: 'ENDS', message: 'Nothing ends so.' };
    expect(() =>
      org.deploy({ ...nothing, additions: [{ object: 'Evidence__c', fields: [], validationRules: [rule] }] }),
    ).toThrow('Field ENDS does not exist.');
    const formula = 'CONTAINS(Key__c, ":closed")';
    org.deploy({
      ...nothing,
      additions: [{ object: 'Evidence__c', fields: [], validationRules: [{ ...rule, formula }] }],
    });
    const seen: unknown[] = [];
    org.beforeSave((_object, { Key__c }) => void seen.push(Key__c));
    const [refused] = org.as(rep).create('Evidence__c', [{ Deal__c: dealOf(org), Condition__c: 'closed' }]);
    expect(refused.errors[0]?.message).toBe('Nothing ends so.');
    expect(seen).toEqual([`${dealOf(org)}:closed`]);
  });

  test('a value that does not fit refuses the record, and says which flow', async () => {
    const org = opened(await keyFlow());
    const [result] = org.as(rep).create('Evidence__c', [{ Deal__c: dealOf(org), Condition__c: 'x'.repeat(40) }]);
    expect(result.errors).toEqual([]);
    const long = await flowOf(
      `<recordUpdates><name>Write</name><label>Write</label><locationX>0</locationX><locationY>0</locationY>
         <inputAssignments><field>Answer__c</field><value><stringValue>much too long</stringValue></value></inputAssignments>
         <inputReference>$Record</inputReference></recordUpdates>`,
      `<connector><targetReference>Write</targetReference></connector><object>Evidence__c</object>
       <recordTriggerType>Create</recordTriggerType><triggerType>RecordBeforeSave</triggerType>`,
    );
    const [refused] = opened(long)
      .as(rep)
      .create('Evidence__c', [{ Deal__c: dealOf(opened()), Condition__c: 'one' }]);
    expect(refused.errors[0]).toMatchObject({
      statusCode: 'CANNOT_EXECUTE_FLOW_TRIGGER',
      message: expect.stringContaining('“The flow” process failed'),
    });
  });
});

describe('a flow after the save', () => {
  test('leaves a record of a change, past what the user may create, and only where it decides so', async () => {
    const org = opened(await flowOf(whoMay + move(), whenMoved('May')));
    const Id = dealOf(org);
    org.as(rep).update('Opportunity', [{ Id, StageName: 'Qualification' }]);
    expect(org.raw('Move__c')).toEqual([]);
    org.as(director).update('Opportunity', [{ Id, NextStep: 'Call' }]);
    expect(org.raw('Move__c')).toEqual([]);
    org.as(director).update('Opportunity', [{ Id, StageName: 'Needs Analysis' }]);
    expect(org.raw('Move__c')).toMatchObject([
      { Deal__c: Id, From__c: 'Qualification', To__c: 'Needs Analysis', On__c: '2026-11-20' },
    ]);
    const [{ CreatedById }] = org.raw('Move__c');
    expect(CreatedById).toBe(org.as(director).user.id);
  });

  test('runs at creation with nothing before it, and not for records that have always been there', async () => {
    const org = opened(await flowOf(move(), whenMoved()));
    expect(org.raw('Move__c')).toEqual([]);
    org.as(rep).create('Opportunity', [{ ...deal, Name: 'New' }]);
    expect(org.raw('Move__c')).toMatchObject([{ From__c: null, To__c: 'Prospecting' }]);
  });

  test('what it cannot create takes the whole save back', async () => {
    const flow = await flowOf(move('$Record.Description'), whenMoved());
    const org = opened(flow);
    const Id = dealOf(org);
    const [refused] = org
      .as(rep)
      .update('Opportunity', [{ Id, StageName: 'Qualification', Description: 'x'.repeat(21) }]);
    expect(refused.errors[0].statusCode).toBe('CANNOT_EXECUTE_FLOW_TRIGGER');
    expect(org.raw('Opportunity')[0]).toMatchObject({ StageName: 'Prospecting', Description: null });
  });
});

describe('a flow that an org or the stand-in would not run is not deployed', () => {
  const update = (inside: string) =>
    `<recordUpdates><name>Write</name><label>Write</label><locationX>0</locationX><locationY>0</locationY>${inside}</recordUpdates>`;
  const start = (first = 'Write', trigger = 'RecordBeforeSave', object = 'Opportunity') =>
    `<connector><targetReference>${first}</targetReference></connector><object>${object}</object>
     <recordTriggerType>Create</recordTriggerType><triggerType>${trigger}</triggerType>`;
  const next =
    '<inputAssignments><field>NextStep</field><value><stringValue>x</stringValue></value></inputAssignments>';
  const onRecord = '<inputReference>$Record</inputReference>';

  test.each([
    ['an element it does not know', '<loops><name>L</name></loops>', start(), 'does not run <loops>'],
    [
      'a member it does not know',
      update(`${next}${onRecord}<filterLogic>and</filterLogic>`),
      start(),
      'does not run <filterLogic>',
    ],
    ['an update of other records', update(`${next}<object>Account</object>`), start(), 'does not run <object>'],
    ['another trigger', update(next + onRecord), start('Write', 'PlatformEvent'), 'has no trigger PlatformEvent'],
    [
      'an object nobody has',
      update(next + onRecord),
      start('Write', 'RecordBeforeSave', 'Order__c'),
      'no object Order__c',
    ],
    ['an element that is missing', update(next + onRecord), start('Nowhere'), 'there is no element Nowhere'],
    ['a change after the save', update(next + onRecord), start('Write', 'RecordAfterSave'), 'after it was saved'],
    ['a creation before it', move('$Record.NextStep'), start('Keep'), 'no other is created'],
    [
      'a field nobody has',
      update(`<inputAssignments><field>Nothing__c</field></inputAssignments>${onRecord}`),
      start(),
      'assigns to $Record.Nothing__c',
    ],
    [
      'a formula that is none',
      `<formulas><name>F</name><dataType>String</dataType><expression>NextStep &amp; "x"</expression></formulas>`,
      start('Write').replace(/<connector>.*<\/connector>/, ''),
      'stands as no field does here',
    ],
  ])('%s', async (_what, body, startOf, message) => {
    const deployed = async () => opened(await flowOf(body, startOf));
    await expect(deployed()).rejects.toThrow(message);
  });
});

describe('roll-ups', () => {
  const met = (org: Org) => org.raw('Opportunity')[0].Met__c;

  test('count by several values and by a formula, kept up at every write of a detail', () => {
    const org = opened();
    const Deal__c = dealOf(org);
    const session = org.as(rep);
    const saved = session.create('Evidence__c', [
      { Deal__c, Condition__c: 'one', Answer__c: 'Yes' },
      { Deal__c, Condition__c: 'two', Answer__c: 'No' },
      { Deal__c, Condition__c: 'three', Answer__c: 'Yes' },
    ]);
    expect(met(org)).toBe(1);
    session.update('Evidence__c', [{ Id: saved[1].id!, Answer__c: 'Yes' }]);
    expect(met(org)).toBe(2);
    session.delete([saved[0].id!]);
    expect(met(org)).toBe(1);
    expect(session.update('Opportunity', [{ Id: Deal__c, Met__c: 9 }])[0].errors[0]?.statusCode).toBe(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
    );
  });

  test('save the master by its own rules: what it refuses, the detail cannot be', () => {
    const org = opened();
    const Deal__c = dealOf(org);
    const session = org.as(rep);
    session.update('Opportunity', [{ Id: Deal__c, StageName: 'Closed Lost' }]);
    const { LastModifiedDate } = org.raw('Opportunity')[0];
    const yes = (Condition__c: string) =>
      session.create('Evidence__c', [{ Deal__c, Condition__c, Answer__c: 'Yes' }])[0];
    expect(yes('one').success).toBe(true);
    expect(org.raw('Opportunity')[0].LastModifiedDate).toBe(LastModifiedDate); // nobody has edited it
    expect(yes('two').errors[0]).toMatchObject({ message: 'A lost deal meets no more.' });
    expect([met(org), org.raw('Evidence__c').length]).toEqual([1, 1]);
  });

  test.each([
    ['Roles__c', 'cannot be filtered by, there is no such field'],
    ['Deal__c', 'cannot be filtered by in a roll-up'],
  ])('by %s are not deployed', (name, message) => {
    const rollUp = {
      operation: 'count' as const,
      object: 'Evidence__c',
      foreignKey: 'Deal__c',
      filters: [{ field: name, operation: 'equals', value: 'x' }],
    };
    const more = { object: 'Opportunity', fields: [field('More__c', { type: 'double', rollUp })] };
    expect(() => openOrg({ deployments: [evidence, { ...nothing, additions: [more] }] })).toThrow(message);
  });
});

test('a contact that is deleted is cleared from what names it, which sets nothing off', async () => {
  const org = opened(await keyFlow());
  const [{ Id: Contact__c }] = org.raw('Contact');
  const [saved] = org.as(rep).create('Evidence__c', [{ Deal__c: dealOf(org), Condition__c: 'one', Contact__c }]);
  const changes: unknown[] = [];
  org.subscribe(({ kind, object, ids }) => changes.push({ kind, object, ids }));
  org.as(rep).delete([String(Contact__c)]);
  expect(org.raw('Evidence__c')[0]).toMatchObject({ Id: saved.id, Contact__c: null, Condition__c: 'one' });
  expect(changes).toEqual([
    { kind: 'updated', object: 'Evidence__c', ids: [saved.id] },
    { kind: 'deleted', object: 'Contact', ids: [Contact__c] },
  ]);
});

test('a change that somebody made in between is not overwritten, if the caller asks for that', () => {
  let minute = 0;
  const org = openOrg({
    records: { Account: [{ Name: 'Northgate' }] },
    now: () => new Date(Date.UTC(2026, 10, 20, 10, minute)),
  });
  const [{ Id, LastModifiedDate }] = org.raw('Account');
  const save = (Name: string, ifUnmodifiedSince?: string) =>
    org.as().update('Account', [{ Id, Name }], ifUnmodifiedSince === undefined ? {} : { ifUnmodifiedSince })[0];
  const read = String(LastModifiedDate);
  minute = 5;
  expect(save('Mine', read).success).toBe(true);
  minute = 6;
  expect(save('Also mine', read).errors[0]).toMatchObject({ statusCode: 'PRECONDITION_FAILED' });
  expect(org.raw('Account')[0].Name).toBe('Mine');
  expect(save('Whatever').success).toBe(true);
});

test('several deeds are one transaction, also where a flow runs in them', async () => {
  const org = opened(await keyFlow());
  const Deal__c = dealOf(org);
  const create = (name: string, Condition__c: string) =>
    ({ name, object: 'Evidence__c', kind: 'create', record: { Deal__c, Condition__c, Answer__c: 'Yes' } }) as const;
  const results = org.as(rep).transact([create('a', 'one'), create('b', 'one')], { allOrNone: true });
  expect(results.map(({ errors }) => errors[0]?.statusCode)).toEqual([
    'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    'DUPLICATE_VALUE',
  ]);
  expect([org.raw('Evidence__c'), org.raw('Opportunity')[0].Met__c]).toEqual([[], 0]);
});
