import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { parseTemplate, speaker, stageSpeaker } from '@keystage/core';
import {
  loadSalesforceWords,
  salesforceSpeaker,
  type OrgProcess,
  type TemplatePublication,
  type TemplatesInOrg,
} from '@keystage/core/salesforce';
import project8 from '@keystage/core/templates/project-8.json';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeFindings } from '../../../test/axe-findings';
import { loadLanguage } from '../../language/load-language';
import { loadModelAreaWords } from '../../language/model-area/load-model-area-words';
import { loadOrgTemplatesWords } from '../../language/org-templates/load-org-templates-words';
import { loadStagesAreaWords } from '../../language/stages-area/load-stages-area-words';
import { Speaking } from '../../screens/speech';
import { firstOrgTemplatesState } from '../next-org-templates-state';
import { heldAgainst, type OrgTemplatesActions } from '../open-org-templates-part';
import type { OrgTemplatesState } from '../org-templates-state';
import { OrgTemplatesScreen } from './org-templates-screen';

jest.setTimeout(60_000);
afterEach(cleanup);

const languages = ['en', 'zh-CN', 'ko'] as const;
const host = 'northgate.my.salesforce.com';
const names = ['look', 'chooseProcess', 'chooseTemplate', 'place', 'setNote', 'publish', 'takeBack', 'cancel'] as const;
const act = Object.fromEntries(names.map((name) => [name, jest.fn()])) as unknown as jest.Mocked<OrgTemplatesActions>;
beforeEach(() => jest.clearAllMocks());
const onBack = jest.fn();

const parsed = parseTemplate(project8);
if (!parsed.ok) throw new Error('A ready template has a fault.');
const ready = parsed.template;
const { stages } = ready;
const askingLess = {
  ...ready,
  version: 2,
  stages: stages.map((stage, k) => (k === 3 ? { ...stage, successCriteria: stage.successCriteria.slice(1) } : stage)),
};

const held = {
  ...{ Name: 'Project sales', Template__c: 'project-8', Template_File__c: null, Record_Type__c: null },
  ...{ Stage_Map__c: '{"Demo":"demo-and-exchange"}', Gates_Fingerprint__c: null },
};
const process: OrgProcess = {
  ...{ id: 'a0X', name: 'Project sales', template: 'project-8', stages: { Demo: 'demo-and-exchange' }, held },
};
const unknown: OrgProcess = { ...process, id: 'a0Y', template: 'gone', mapFaulty: true, recordType: 'Renewal' };
const org: TemplatesInOrg = {
  processes: [process, unknown],
  stages: [{ value: 'Demo' }, { value: 'Parked', label: 'Parked for now' }, { value: 'Lost', closed: 'lost' }],
  deployed: ['1111-2222-3333'],
  lacks: [],
};
const judging = { template: 'project-8', version: 2, fingerprint: '1111-2222-3333' };
const published = { id: 'a0X', name: 'Project sales', written: { ...held }, comes: judging };
const failed: TemplatePublication = {
  ...{ ok: false, problem: { kind: 'changedMeanwhile', name: 'Project sales' } },
};
const choosing = (more: Partial<OrgTemplatesState> = {}): OrgTemplatesState => ({
  ...{ screen: 'choosing', templates: [askingLess], lacks: [], org, preview: { state: 'none' }, note: '' },
  inHand: heldAgainst(org, process, askingLess),
  ...more,
});
const same = heldAgainst(org, process, ready).plan.fields;

const states: Readonly<Record<string, OrgTemplatesState>> = {
  reading: firstOrgTemplatesState,
  'gates to be deployed': choosing(),
  'deals being worked out': choosing({ preview: { state: 'working' } }),
  'a template nobody knows, a map nobody can read': choosing({
    inHand: heldAgainst(org, unknown, askingLess),
    preview: { state: 'failed' },
  }),
  'nothing to write': choosing({
    inHand: heldAgainst(
      org,
      { ...process, held: { ...held, ...same } },
      ready,
      JSON.parse(same.Stage_Map__c!) as never,
    ),
  }),
  'not permitted': choosing({
    org: { ...org, lacks: [{ kind: 'permissionMissing', permission: 'Keystage_Administer_Processes' }] },
  }),
  'nothing to be read': choosing({
    ...{ org: undefined, inHand: undefined },
    lacks: [{ kind: 'objectMissing', object: 'Keystage_Process__c' }],
  }),
  'no process': choosing({ org: { ...org, processes: [] }, inHand: undefined }),
  publishing: choosing({ screen: 'publishing' }),
  published: choosing({ outcome: { ok: true, how: 'beside', published }, published }),
  refused: choosing({ outcome: failed }),
  offline: choosing({ problem: { kind: 'call', problem: { kind: 'unreachable', host } } }),
};

async function shown(state: OrgTemplatesState, name: (typeof languages)[number] = 'en') {
  const [language, text, orgWords, { text: stagesText, stages: stageWords }, { text: model }] = await Promise.all([
    loadLanguage(name),
    loadOrgTemplatesWords(name),
    loadSalesforceWords(name),
    loadStagesAreaWords(name),
    loadModelAreaWords(name),
  ]);
  const say = speaker(language.words);
  const speech = { text, stagesText, ofVersions: model.versions, stages: stageSpeaker(stageWords, ready) };
  render(
    <FluentProvider theme={webLightTheme}>
      <Speaking speech={{ words: language.paneWords, say }}>
        <OrgTemplatesScreen {...{ state, act, speech, host, onBack }} org={salesforceSpeaker(orgWords, say)} />
      </Speaking>
    </FluentProvider>,
  );
}

describe.each(languages)('in %s', (language) => {
  test.each(Object.entries(states))('%s: a title, and nothing that keeps anybody out', async (_, state) => {
    await shown(state, language);
    expect(screen.getByRole('heading', { level: 1 })).not.toBeEmptyDOMElement();
    expect(document.body.textContent).not.toMatch(/undefined|NaN|\[object/);
    expect(await axeFindings()).toEqual([]);
  });
});

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));

test('gates that do not fit: the sentence names the command, the template goes beside, the process comes as a file', async () => {
  await shown(choosing());
  expect(screen.getByText(/would go on enforcing the former template.*npx keystage gates --process/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Download process.json' })).toBeVisible();
  await press('Put beside “Project sales”');
  expect(act.publish).toHaveBeenCalledTimes(1);
});

test('what changes and why is asked where something may be written, and nowhere else', async () => {
  await shown(choosing());
  fireEvent.change(screen.getByRole('textbox', { name: 'What changes, and why' }), { target: { value: 'Asks less' } });
  expect(act.setNote).toHaveBeenCalledWith('Asks less');
  cleanup();
  for (const name of ['not permitted', 'nothing to write', 'reading', 'no process']) {
    await shown(states[name]);
    expect(screen.queryByRole('textbox', { name: 'What changes, and why' })).toBeNull();
    cleanup();
  }
});

test('stage names of the org that stand for nothing are told by what people call them; placed by a choice', async () => {
  await shown(choosing());
  expect(
    screen.getByText('“Parked for now” stands for no stage: no gate holds deals there, and no page places them.'),
  ).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Parked for now' }), 'planning-and-invitation');
  expect(act.place).toHaveBeenCalledWith('Parked', 'planning-and-invitation');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Demo' }), '');
  expect(act.place).toHaveBeenCalledWith('Demo', undefined);
});

test('who may not publish reads why, by the name of the permission, and no button publishes', async () => {
  await shown(states['not permitted']);
  expect(screen.getByText(/You lack the custom permission Keystage_Administer_Processes\./)).toBeVisible();
  expect(screen.getByRole('button', { name: /^Put beside/ })).toBeDisabled();
});

test('by keyboard alone: from the first choice to publishing, and one step back', async () => {
  await shown(states.published);
  await user.tab();
  expect(screen.getByRole('button', { name: 'Bring back the former template' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(act.takeBack).toHaveBeenCalledTimes(1);
  await user.tab();
  expect(screen.getByRole('combobox', { name: 'Process of the org' })).toHaveFocus();
});

test('what differs is named part by part', async () => {
  await shown(choosing());
  expect(screen.getByRole('table', { name: 'What differs' })).toHaveTextContent('In the orgIn this workbook');
});
