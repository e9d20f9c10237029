import { fallsWithStage, type Stage, type StageEdit, type StageTemplate } from '@keystage/core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Notice } from '../../screens/notice';
import { FallsWith } from './falls-with';
import { useStages, type StagesSpeech } from './stages-speech';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Of the button that unfolds the stage at a place. */
export const titleId = (place: number): string => `stage-at-${place}`;
const moveId = (place: number, way: 'up' | 'down'): string => `stage-at-${place}-${way}`;

/** What a stage is called; one that was just added has no name yet. */
export function nameOfStage({ name }: Stage, { text, stages }: Pick<StagesSpeech, 'text' | 'stages'>): string {
  const said = stages.text(name).trim();
  return said === '' ? text.stage.noName : said;
}

interface StageActionsProps {
  readonly place: number;
  readonly name: string;
  /** Templates whose names a stage that is added must not take. */
  readonly besides: readonly StageTemplate[];
  readonly leadTo: (id: string) => void;
}

/** A stage before or after this one; this one elsewhere; or this one gone, once a person has read what goes with it. */
export function StageActions({ place, name, besides, leadTo }: StageActionsProps) {
  const { text, file, act } = useStages();
  const styles = useStyles();
  const [isAsked, setAsked] = useState(false);
  const words = text.stage;
  const last = file.stages.length - 1;
  const edit = (one: StageEdit, to: string) => {
    act.editStages(one);
    leadTo(to);
  };
  const add = (at: number) => edit({ kind: 'add', at, besides }, titleId(at));
  const move = (to: number, way: 'up' | 'down') => edit({ kind: 'move', at: place, to }, moveId(to, way));
  return (
    <>
      <div className={styles.actions}>
        <Button size="small" aria-label={words.named(words.addBefore, name)} onClick={() => add(place)}>
          {words.addBefore}
        </Button>
        <Button size="small" aria-label={words.named(words.addAfter, name)} onClick={() => add(place + 1)}>
          {words.addAfter}
        </Button>
      </div>
      <div className={styles.actions}>
        <Button
          id={moveId(place, 'up')}
          size="small"
          disabled={place === 0}
          aria-label={text.condition.up(name)}
          onClick={() => move(place - 1, 'up')}
        >
          ↑
        </Button>
        <Button
          id={moveId(place, 'down')}
          size="small"
          disabled={place === last}
          aria-label={text.condition.down(name)}
          onClick={() => move(place + 1, 'down')}
        >
          ↓
        </Button>
        <Button size="small" disabled={last === 0 || isAsked} onClick={() => setAsked(true)}>
          {words.remove(name)}
        </Button>
      </div>
      {isAsked && (
        <Notice
          kind="warning"
          actions={
            <>
              <Button
                size="small"
                onClick={() => edit({ kind: 'remove', at: place }, titleId(Math.min(place, last - 1)))}
              >
                {words.removeSure}
              </Button>
              <Button size="small" onClick={() => setAsked(false)}>
                {words.keep}
              </Button>
            </>
          }
        >
          <FallsWith stage={name} falls={fallsWithStage(file, place)} template={file} />
        </Notice>
      )}
    </>
  );
}
