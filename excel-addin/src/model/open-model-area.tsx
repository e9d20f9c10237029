import { speaker } from '@keystage/core';
import { useMemo, useSyncExternalStore } from 'react';
import { loadModelAreaWords } from '../language/model-area/load-model-area-words';
import type { AreaTools, OpenedArea } from '../pane/area';
import { ModelScreen } from './model-screen';
import { openModel } from './open-model';

/** Opens the model part: what decides tiers, to be looked at, changed, tried on the list in hand, and gone back to. */
export async function openModelArea({ pane, language, today }: AreaTools): Promise<OpenedArea> {
  const [{ text, weighting }, desk] = await Promise.all([
    loadModelAreaWords(language.language),
    openModel({ pane, today }),
  ]);
  return {
    Shown: () => {
      const state = useSyncExternalStore(desk.subscribe, desk.state);
      const { draft, present } = state;
      // Its own indicators are called by their names as soon as the draft is sound.
      const named = draft?.parsed.ok ? draft.parsed.model : present.model;
      const editing = useMemo(() => ({ text, weighting, act: desk.act, say: speaker(language.words, named) }), [named]);
      return <ModelScreen state={state} editing={editing} />;
    },
  };
}
