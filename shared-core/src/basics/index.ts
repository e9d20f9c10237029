export { apportion } from './apportion';
export {
  calendarDate,
  calendarDateOf,
  dayNumber,
  daysBetween,
  fromDayNumber,
  monthsBefore,
  type CalendarDate,
} from './calendar-date';
export { compareCodePoints } from './compare-code-points';
export { exactProduct } from './exact-product';
export { fingerprintOf } from './fingerprint-of';
export { ratioOf } from './ratio-of';
export { roundHalfAway } from './round-half-away';
export { sha256 } from './sha256';
export { smallSampleRatio } from './small-sample-ratio';
export { decimalsOf, isWholeIn, mostExactDecimals, wholeUnits, type WholeUnits } from './whole-units';
export { signedParts } from './signed-parts';
export {
  compareTexts,
  emptyPlaces,
  isEmptyAt,
  pickTexts,
  textAt,
  textColumn,
  TextPacker,
  textsOf,
  type TextColumn,
} from './text-column';
export { wordsOf } from './words-of';
