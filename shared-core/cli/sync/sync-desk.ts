import { speaker, type SegmentationModel, type Speaker } from '@keystage/core';
import { loadSalesforceWords, salesforceSpeaker, type SalesforceSpeaker, type SalesforceWords } from '../../salesforce';
import type { Terminal } from '../terminal';
import { cliWords, type CliWords } from '../words';
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
}

export async function openDesk(options: SyncOptions, terminal: Terminal): Promise<SyncDesk> {
  const cli = cliWords[options.language];
  const say = speaker(cli.core);
  const org = await loadSalesforceWords(options.language);
  return { options, terminal, words: syncWords[options.language], cli, say, org, sayOrg: salesforceSpeaker(org, say) };
}

/** The same, with the names that a model gives its tiers and indicators. */
export function deskOfModel(desk: SyncDesk, model: SegmentationModel): SyncDesk {
  const say = speaker(desk.cli.core, model);
  return { ...desk, say, sayOrg: salesforceSpeaker(desk.org, say) };
}
