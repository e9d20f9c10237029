import { speaker } from '@keystage/core';
import { rowOutcomes, salesforceSpeaker, type RowOutcome, type SalesforceWords } from '@keystage/core/salesforce';
import type { LoadedLanguage } from '../language/load-language';
import type { SalesforceScreenWords } from '../language/salesforce-screen/salesforce-screen-words';
import type { Pane } from '../pane/open-pane';
import { bindToOrg, boundOrg, firstDataRow, forgetPush, keepPush, keptPush, pushEntries } from '../workbook';
import { pulledWith } from './pulled-with';
import type { WorkbookSide } from './workbook-side';

interface Words {
  readonly language: LoadedLanguage;
  readonly text: SalesforceScreenWords;
  readonly orgWords: SalesforceWords;
}

/** The workbook of the pane, and the run in it, as the way to an org needs them. */
export function workbookOf(pane: Pane, { language, text, orgWords }: Words): WorkbookSide {
  return {
    bound: boundOrg,
    async bind(org) {
      await bindToOrg(org);
      pane.act.bound(org);
    },
    keptPush,
    keepPush,
    pushEntries,
    forgetPush,
    pulled: () => pulledWith(pane),
    async writeOutcomes(plan, report) {
      const { opened, outcome, memory } = pane.state();
      if (!opened || !outcome) return { kind: 'nothingToSay' };
      const say = speaker(language.words, outcome.segmentation.model, firstDataRow(opened.list) + 1);
      const org = salesforceSpeaker(orgWords, { ...say, row: (account) => say.row(outcome.rowOfAccount[account]) });
      const outcomes = rowOutcomes(plan, report);
      const cells = Array.from(outcome.accountOfRow, (account) => {
        const became = outcomes.get(account);
        return became && !isInOrg(became) ? org.rowOutcome(became) : null;
      });
      const isEmpty = cells.every((cell) => cell === null);
      if (isEmpty && memory[opened.list.key]?.results?.pushOutcome === undefined) return { kind: 'nothingToSay' };
      const { header } = text.push;
      const written = await pane.act.writeBeside(
        [{ role: 'pushOutcome', header, cells }],
        new AbortController().signal,
      );
      const rows = cells.filter((cell) => cell !== null).length;
      return { kind: 'written', header: written.headers.pushOutcome ?? header, rows };
    },
    preview: (model) => pane.act.preview(model),
    async takeModel(model) {
      await pane.act.openModelFile(`${model.id}.json`, JSON.stringify(model));
      await pane.act.run();
    },
    goBy: (frozen) => pane.act.goBy(frozen),
    override: (entries) => pane.act.overrides(entries),
  };
}

/** Of these nothing is said beside the row: a cell that an earlier push filled is emptied. */
const isInOrg = ({ kind }: RowOutcome) => kind === 'written' || kind === 'equal';
