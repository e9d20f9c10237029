import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { tourHints, type HintName } from '../pane/seen-hints';
import { Notice } from './notice';
import { useSpeech } from './speech';

/** What there is to see on a screen, in the order of the tour. */
const hintsOf: Readonly<Record<'segment' | 'result', readonly HintName[]>> = {
  segment: ['columns', 'segment'],
  result: ['why'],
};

interface TourHintProps {
  readonly screen: keyof typeof hintsOf;
  readonly seen: readonly HintName[];
  readonly onSeen: (hints: readonly HintName[]) => void;
}

/** One hint of the first-run tour: the first of this screen that was not seen yet, or nothing. */
export function TourHint({ screen, seen, onSeen }: TourHintProps) {
  const { words } = useSpeech();
  const place = useRef<HTMLDivElement>(null);
  const left = hintsOf[screen].filter((hint) => !seen.includes(hint));
  if (left.length === 0) return null;
  const [hint, next] = left;
  const dismiss = (hints: readonly HintName[], last: boolean) => {
    // The button goes with the last hint: the focus goes on to the screen's first line, not to nowhere.
    if (last) place.current?.parentElement?.querySelector('h1')?.focus();
    onSeen(hints);
  };
  return (
    <div ref={place}>
      <Notice
        kind="note"
        actions={
          <>
            <Button size="small" onClick={() => dismiss([...seen, hint], next === undefined)}>
              {words.tour.gotIt}
            </Button>
            <Button size="small" appearance="transparent" onClick={() => dismiss(tourHints, true)}>
              {words.tour.noMore}
            </Button>
          </>
        }
      >
        <b>{words.tour.place(tourHints.indexOf(hint) + 1, tourHints.length)}</b> {words.tour.hints[hint]}
      </Notice>
    </div>
  );
}
