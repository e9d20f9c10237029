import { textAt, textsOf, type AccountColumns, type Language, type Speaker } from '@keystage/core';
import { loadOwnSheetWords } from '../language/own-sheets/load-own-sheet-words';
import { writeSheet, type WriteSheetOptions, type WrittenSheet } from '../workbook';

/** Adds a sheet with the accounts that a ledger names, one row each, to be their list. It is the person's from then on. */
export async function writeLedgerAccounts(
  { ids, names }: Pick<AccountColumns, 'ids' | 'names'>,
  ledger: string,
  language: Language,
  say: Pick<Speaker, 'role'>,
  options: WriteSheetOptions,
): Promise<WrittenSheet> {
  const words = await loadOwnSheetWords(language);
  const headers = [say.role('accountId'), say.role('accountName')];
  const rows = textsOf(ids).map((id, account) => [id, textAt(names, account)]);
  return writeSheet(
    {
      key: 'ledgerAccounts',
      name: words.ledgerAccounts(ledger),
      handedOver: true,
      blocks: [
        { top: 0, left: 0, rows: [headers], role: 'header' },
        { top: 1, left: 0, rows },
      ],
      columnWidths: [90, 200],
      frozen: { rows: 1 },
    },
    options,
  );
}
