import { speaker, type SegmentationModel, type Speaker } from '@keystage/core';
import { loadSalesforceWords, salesforceSpeaker, type SalesforceSpeaker, type SalesforceWords } from '../../salesforce';
import type { Terminal } from '../terminal';
import { cliWords, type CliWords } from '../words';
import type { OrgCalls } from './org-calls';
import type { SyncOptions } from './sync-options';
import { syncWords, type SyncWords } from './words';

/** What every step of a run goes by, and the words it speaks in. */
export interface SyncDesk {
  readonly options: SyncOptions;
  readonly terminal: Terminal;
  readonly words: SyncWords;
  readonly cli: CliWords;
  readonly say: Speaker;
  readonly org: SalesforceWords;
  readonly sayOrg: SalesforceSpeaker;
  readonly calls: OrgCalls;
}

export async function openDesk(options: SyncOptions, terminal: Terminal, calls: OrgCalls): Promise<SyncDesk> {
  const cli = cliWords[options.language];
  const say = speaker(cli.core);
  const org = await loadSalesforceWords(options.language);
  const sayOrg = salesforceSpeaker(org, say);
  return { options, terminal, words: syncWords[options.language], cli, say, org, sayOrg, calls };
}

/** The same, with the names that a model gives its tiers and indicators. */
export function deskOfModel(desk: SyncDesk, model: SegmentationModel): SyncDesk {
  const say = speaker(desk.cli.core, model);
  return { ...desk, say, sayOrg: salesforceSpeaker(desk.org, say) };
}
