import type { Page } from 'playwright-core';
import { fingerprint, textsOf, type SegmentationModel } from '@keystage/core';
import project8 from '@keystage/core/templates/project-8.json';
import { openDeployedOrg, people } from '../salesforce/deployed-org';
import { atEachWidth, expectSound, pagesInTests, picture, shows } from './pages-in-tests';
import { modelRecord, segmentedAccounts } from './segmented-accounts';

const list = segmentedAccounts();
const { ids } = list.run.accounts;
const widths = [
  ['desktop', 1280],
  ['phone', 360],
] as const;

/** More deals than one answer of the platform holds. */
const deals = 2_100;
/** A candidate beside the model in force. */
const stricter = strictened(list.model);

const pages = pagesInTests(async () => {
  const org = await openDeployedOrg({
    records: {
      Account: textsOf(ids).map((id, i) => ({
        Name: `Account ${i + 1}`,
        AccountNumber: id,
        ...list.recordOf(i),
        ...valuesOf(i),
      })),
      Keystage_Model__c: [list.modelRecord, { ...modelRecord(stricter), Active__c: false }],
    },
  });
  const owners = [people.rep, people.manager].map(
    (username) => org.raw('User').find((user) => user['Username'] === username)?.Id,
  );
  const open = org.as(people.admin);
  for (let start = 0; start < deals; start += 200) {
    const some = Array.from({ length: Math.min(200, deals - start) }, (_, k) =>
      dealOf(start + k, owners[(start + k) % 2]),
    );
    open.create('Opportunity', some as never);
  }
  return org;
});

/** Current and potential value so that every part of the map has accounts. */
function valuesOf(account: number) {
  return { Keystage_Current_Value__c: (account * 7) % 100, Keystage_Potential_Value__c: (account * 13) % 100 };
}

/** A deal of 1,000 that claims 40 % and earns 30 %; each tenth is past its gate, the last ten have never been placed. */
function dealOf(k: number, owner: unknown) {
  const placed = k < deals - 10;
  return {
    Name: `Deal ${k + 1}`,
    StageName: 'Prospecting',
    CloseDate: '2027-06-30',
    Amount: 1_000,
    OwnerId: owner,
    ...(placed && {
      Keystage_Claimed_Chance__c: 40,
      Keystage_Evidenced_Chance__c: 30,
      Keystage_Past_Gate__c: k % 10 === 0,
      Keystage_Evidenced_Position__c: 1,
      Keystage_Evidenced_Stage__c: project8.stages[0].id,
      Keystage_Placed_On__c: '2026-11-20',
    }),
  };
}

/** The model's next version, by which nobody with more than a tenth overdue is better than C. */
function strictened(model: SegmentationModel): SegmentationModel {
  return { ...model, version: model.version + 1, caps: [{ indicator: 'overdueRatio', above: 0.1, atBest: 'C' }] };
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

const recordId = (account: number) => String(pages.org.raw('Account')[account].Id);
const best = list.withTier('A')[0];

/** Who looks at which components, what they wait for, and whether they ask for the device: then a phone has a page of its own. */
const looks = [
  {
    ...{ name: 'sales home', user: people.manager, main: ['pipelineGap', 'tierMap'] },
    ...{ ready: ['.sums', '.cells'], asksForDevice: true },
  },
  {
    ...{ name: 'account', user: people.manager, onRecord: true, main: ['accountRelationship'], side: ['accountTier'] },
    ...{ ready: ['.part'], asksForDevice: true },
  },
  { name: 'admin', user: people.admin, main: ['keystageAdmin'], ready: ['.version'], asksForDevice: false },
] as const;

const cases = looks.flatMap((look) =>
  (['en-US', 'zh-CN', 'ko'] as const).map((lang) => [look.name, lang, look] as const),
);

test.each(cases)(
  '%s in %s, at each width',
  async (name, lang, { ready, asksForDevice, ...look }) => {
    const record = 'onRecord' in look ? { recordId: recordId(best) } : {};
    const opened = async (width: number) => {
      const page = await pages.open({ ...look, ...record, lang, width });
      for (const part of ready) await page.locator(part).first().waitFor({ timeout: 30_000 });
      return page;
    };
    const looked = async (page: Page, size: string) => {
      await picture(page, `${name}-${lang}-${size}`);
      await expectSound(page);
    };
    if (asksForDevice) for (const [size, width] of widths) await looked(await opened(width), size);
    else {
      const page = await opened(1280);
      await atEachWidth(page, widths, (size) => looked(page, size));
    }
  },
  90_000,
);

test('sums over more deals than one answer holds, and the deals behind them', async () => {
  const page = await pages.open({ user: people.manager, main: ['pipelineGap'] });
  // 2,090 deals of 1,000 at 40 % and at 30 %
  await shows(page, '€836,000 claimed, €627,000 earned by evidence: a gap of €209,000');
  await shows(page, '2,100 open deals, 209 of them past their gate');
  await shows(page, '10 deals have never been placed by their evidence and count in neither sum.');
  await button(page, 'Sales rep').click();
  await shows(page, 'Showing 25 of 1,050');
  await button(page, 'Show more').click();
  await shows(page, 'Showing 50 of 1,050');
  await picture(page, 'pipeline-gap-list');
  await button(page, 'Back').click();
  await button(page, 'By close period').click();
  await shows(page, 'Q2 2027');
  await picture(page, 'pipeline-gap-periods');
  await button(page, /Never placed by evidence/).click();
  await shows(page, 'Showing 10 of 10');
}, 120_000);

test('a manager overrides a tier, sees what it would be without, and ends it', async () => {
  const page = await pages.open({ recordId: recordId(best), user: people.manager, side: ['accountTier'] });
  await button(page, 'Override the tier').click();
  await page.getByRole('combobox', { name: 'Tier' }).click();
  await page.getByRole('option', { name: 'VIP' }).click();
  await page.getByLabel('Reason').fill('Board decision');
  await picture(page, 'override-form');
  await button(page, 'Save').click();
  await shows(page, 'It cannot be saved: it has no end');
  const until = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  await page
    .getByLabel('Ends on')
    .fill(new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(until)));
  await page.getByLabel('Reason').click();
  await button(page, 'Save').click();
  await shows(page, 'The override is saved.');
  await shows(page, 'Without the override: A');
  expect(pages.org.raw('Account')[best]).toMatchObject({ Keystage_Override_Tier__c: 'VIP', Keystage_Tier__c: 'VIP' });
  await picture(page, 'override-active');
  await expectSound(page);
  await button(page, 'End the override').click();
  await shows(page, 'The override has ended.');
  expect(pages.org.raw('Account')[best]).toMatchObject({ Keystage_Tier__c: 'A' });
}, 90_000);

test('the relationship is set by a press and edited in forms', async () => {
  const page = await pages.open({ recordId: recordId(best), user: people.rep, main: ['accountRelationship'] });
  await button(page, 'trusted and committed, opinions: strength 60%').click();
  await shows(page, 'Strength 60%: “opinions” with the person, “trusted and committed” between the firms');
  await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
  await page.getByLabel('Our sales, last 12 months').fill('300');
  await page.getByLabel('Their total spend, last 12 months').fill('1000');
  await button(page, 'Save').click();
  await shows(page, 'Relationship stage: Middle');
  await button(page, 'Edit: The firm').click();
  await page.getByLabel('background').fill('Family firm');
  await button(page, 'Save').click();
  await shows(page, '1 of 43 items on file');
  await picture(page, 'relationship-filled');
  expect(pages.org.raw('Account')[best]).toMatchObject({
    Keystage_Personal_Depth__c: 'opinions',
    Keystage_Company_Depth__c: 'trusted',
    Keystage_Our_Sales__c: 300,
    Keystage_Dossier__c: '{"background":"Family firm"}',
  });
}, 90_000);

test('a tap on the map lists the accounts behind it', async () => {
  const page = await pages.open({ user: people.rep, main: ['tierMap'] });
  await shows(page, /of 240 accounts have a tier/);
  await button(page, 'VIP').click();
  await shows(page, `Showing ${list.withTier('VIP').length} of ${list.withTier('VIP').length}`);
  await picture(page, 'tier-map-list');
}, 90_000);

test('who would be affected is known before a version is made active, and it is rolled back', async () => {
  const page = await pages.open({ user: people.admin, main: ['keystageAdmin'] });
  await button(page, `Look at it: version ${stricter.version} of`).click();
  await button(page, 'Work out who is affected').click();
  await shows(page, /of \d+ accounts would change tier/);
  await picture(page, 'admin-preview');
  await button(page, 'Make it active').click();
  await page.getByRole('textbox', { name: 'What changes, and why' }).fill('Late payers weigh more');
  await picture(page, 'admin-asking');
  await button(page, 'Yes, make it active').click();
  await shows(page, `Version ${stricter.version} of`);
  const active = () => pages.org.raw('Keystage_Model__c').filter((model) => model['Active__c'] === true);
  expect(active().map((model) => model['Fingerprint__c'])).toEqual([fingerprint(stricter)]);
  await button(page, `Look at it: version ${list.model.version} of`).click();
  await button(page, 'Roll back to it').click();
  await button(page, 'Yes, make it active').click();
  await shows(page, `Version ${list.model.version} of`);
  expect(active().map((model) => model['Fingerprint__c'])).toEqual([fingerprint(list.model)]);
  await shows(page, /Version \d+ .* was put back in force on .* by Administrator/);
  await shows(page, /Version \d+ .* was published on .* by Administrator.* “Late payers weigh more”/);
  await expectSound(page);
  await picture(page, 'admin-trail-en');
  for (const [lang, said] of [
    ['zh-CN', /由“Administrator”回退启用/],
    ['ko', /“Administrator” 이름으로 되돌려 적용했습니다/],
  ] as const) {
    const other = await pages.open({ user: people.admin, main: ['keystageAdmin'], lang });
    await shows(other, said);
    await picture(other, `admin-trail-${lang}`);
    await other.close();
  }
}, 120_000);

test('a process is added with a proposal and made active, which the trail says', async () => {
  const page = await pages.open({ user: people.admin, main: ['keystageAdmin'] });
  await button(page, 'Add a process').click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Projects');
  await page.getByRole('combobox', { name: 'Template' }).click();
  await page.getByRole('option', { name: project8.name.en }).click();
  await button(page, 'Propose').click();
  await shows(page, /“Closed Lost” is for deals that are lost/);
  await shows(page, /of 2,090 open opportunities would stand past their gate/);
  await picture(page, 'process-form');
  await expectSound(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await shows(page, '“Projects” is saved.');
  await page
    .getByRole('textbox', { name: 'What changes with a process, and why' })
    .fill('The first one, for all deals');
  await button(page, 'Make it active: “Projects”').click();
  await shows(page, '“Projects” is active.');
  expect(pages.org.raw('Keystage_Process__c')).toMatchObject([
    { Name: 'Projects', Active__c: true, Template__c: 'project-8' },
  ]);
  await shows(
    page,
    /Stage template “project-8”, version 1 .* was published to the process “Projects” on .* by Administrator\. “The first one, for all deals”/,
  );
  await expectSound(page);
  await picture(page, 'process-trail-en');
  for (const [lang, said] of [
    ['zh-CN', /由“Administrator”发布到流程“Projects”/],
    ['ko', /“Administrator” 이름으로 프로세스 “Projects”에 게시했습니다/],
  ] as const) {
    const other = await pages.open({ user: people.admin, main: ['keystageAdmin'], lang });
    await shows(other, said);
    await picture(other, `process-trail-${lang}`);
    await other.close();
  }
}, 120_000);

test('who may not publish or administer is told who gives access', async () => {
  const page = await pages.open({ user: people.rep, main: ['keystageAdmin'] });
  await shows(page, 'This page is for those who publish models or set up processes.');
  await expectSound(page);
}, 60_000);
