import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { channelFields, platformModules } from './platform-modules';

const plugin = platformModules(
  {
    labels: new Set(['Keystage_Title']),
    customPermissions: new Set(['Keystage_Publish_Models']),
    schema: new Set(['Note__c', 'Note__c.Text__c']),
    messageChannels: new Map([['Deal_Changed__c', ['recordId', 'what']]]),
  },
  '/session.ts',
);

/** The text of the module a component imports. */
function imported(source: string): unknown {
  const resolve = plugin.resolveId as (source: string) => string | null;
  const load = plugin.load as (id: string) => string | null;
  const id = resolve(source);
  return id === null ? null : load(id);
}

test.each([
  ['@salesforce/messageChannel/Deal_Changed__c', '{"name":"Deal_Changed__c","fields":["recordId","what"]}'],
  ['@salesforce/label/c.Keystage_Title', 'session.labels["Keystage_Title"]'],
  ['@salesforce/customPermission/Keystage_Publish_Models', 'includes("Keystage_Publish_Models") || undefined'],
  ['@salesforce/schema/Note__c.Text__c', '{"fieldApiName":"Text__c","objectApiName":"Note__c"}'],
])('%s', (source, text) => {
  expect(imported(source)).toContain(text);
});

test.each([
  ['@salesforce/messageChannel/Stage_Changed__c', 'no such message channel'],
  ['@salesforce/label/c.Title', 'no such label'],
  ['@salesforce/schema/Note__c.Secret__c', 'no such field'],
  ['@salesforce/apex/Notes.all', 'The stand-in Lightning has no @salesforce/apex/Notes.all'],
])('%s fails the build', (source, message) => {
  expect(() => imported(source)).toThrow(message);
});

test('the fields of a channel are read from its metadata', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'channel-')), 'Deal_Changed.messageChannel-meta.xml');
  const field = (name: string) =>
    `<lightningMessageFields><description>…</description><fieldName>${name}</fieldName></lightningMessageFields>`;
  writeFileSync(file, `<LightningMessageChannel>${field('recordId')}${field('what')}</LightningMessageChannel>`);
  expect(channelFields(file)).toEqual(['recordId', 'what']);
});
