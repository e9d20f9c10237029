import type { DateNotation, LocaleNotation, NumberNotation } from './intake-report';

/** How many text cells of a column can only be read with a decimal point, only with a decimal comma, or differently with each. */
export interface NumberProofs {
  readonly point: number;
  readonly comma: number;
  readonly either: number;
}

/**
 * How a column writes its numbers, by majority of the cells that prove it; the locale's way where nothing does or the proofs balance.
 * Undefined when no cell depends on it.
 */
export function numberNotation(
  { point, comma, either }: NumberProofs,
  locale: LocaleNotation,
): NumberNotation | undefined {
  if (point + comma + either === 0) return undefined;
  if (point === comma) return { decimal: locale.decimal, decidedBy: 'locale' };
  return { decimal: point > comma ? '.' : ',', decidedBy: 'cells' };
}

/** Of the text cells whose day depends on the order, how many name one in each order. */
export type DateProofs = Readonly<Record<DateNotation['order'], number>>;

/**
 * In which order a column writes its dates: the order that reads most cells, or the locale's where several read as many. Undefined when
 * no cell depends on it.
 */
export function dateNotation(proofs: DateProofs, locale: LocaleNotation): DateNotation | undefined {
  const most = Math.max(proofs.ymd, proofs.dmy, proofs.mdy);
  if (most === 0) return undefined;
  const best = (['ymd', 'dmy', 'mdy'] as const).filter((order) => proofs[order] === most);
  return best.length === 1 ? { order: best[0], decidedBy: 'cells' } : { order: locale.dateOrder, decidedBy: 'locale' };
}

/** For a caller that names no locale. With dates year first, an undecided 3/4/2026 stays unread instead of becoming the wrong day. */
export const plainLocale: LocaleNotation = { decimal: '.', dateOrder: 'ymd' };
