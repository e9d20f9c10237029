import { JSDOM } from 'jsdom';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { tierCounts } from '@keystage/core';
import type { Outcome } from '../../excel-addin/src/pane/pane-state';
import { AccountCard } from '../../excel-addin/src/screens/account-card';
import { Speaking, type Speech } from '../../excel-addin/src/screens/speech';
import { TierTable } from '../../excel-addin/src/screens/tier-table';

/** What the card of an account says, read off its screen. */
export interface CardShown {
  readonly tier: string;
  readonly score: number | null;
  readonly reasons: readonly string[];
  readonly lift: string | null;
  /** By the indicator's name. */
  readonly brings: ReadonlyMap<string, number>;
}

/** The card of an account as the pane draws it. */
export function cardShown(outcome: Outcome, account: number, speech: Speech): CardShown {
  const text = speech.words.card;
  const card = drawn(<AccountCard outcome={outcome} account={account} rows={1} inquire={unasked} />, speech);
  const [tier, score] = Array.from(card.querySelector('h2')?.parentElement?.nextElementSibling?.children ?? [], textOf);
  const section = (title: string) =>
    Array.from(card.querySelectorAll('section')).find((one) => one.querySelector('h2')?.textContent === title);
  const sentences = (title: string) => Array.from(section(title)?.querySelectorAll('li') ?? [], textOf);
  const parts = Array.from(
    section(text.contributions)?.querySelectorAll('tbody tr') ?? [],
    (part): [string, number] => [
      textOf(part.querySelector('th')),
      Number(textOf(part.querySelector('td:last-child')).split(' ')[0]),
    ],
  );
  return {
    tier,
    score: score === undefined ? null : Number(score),
    // The last thing said of what was assumed is how much was known.
    reasons: [...sentences(text.why), ...sentences(text.assumptions).slice(0, -1)],
    lift: sentences(text.lift)[0] ?? null,
    brings: new Map(parts),
  };
}

/** What is drawn once asks nothing. */
const unasked = () => new Promise<never>(() => undefined);

/** How many accounts stand in each tier and outside, as the pane's table says; who does not stand there is not in it. */
export function countsShown({ segmentation }: Outcome, speech: Speech): Map<string, number> {
  const table = drawn(<TierTable counts={tierCounts(segmentation)} />, speech);
  return new Map(
    Array.from(table.querySelectorAll('tbody tr'), (row): [string, number] => [
      textOf(row.querySelector('th')),
      Number(textOf(row.querySelector('td:nth-last-child(2)')).replaceAll(',', '')),
    ]),
  );
}

const page = new JSDOM().window.document;

function drawn(screen: ReactElement, speech: Speech): HTMLElement {
  const place = page.createElement('div');
  const markup = renderToStaticMarkup(<Speaking speech={speech}>{screen}</Speaking>);
  // Half of it are names of styles, which take long to read and say nothing here.
  place.innerHTML = markup.replaceAll(/ (?:class|style)="[^"]*"/g, '');
  return place;
}

function textOf(element: Element | null): string {
  return element?.textContent ?? '';
}
