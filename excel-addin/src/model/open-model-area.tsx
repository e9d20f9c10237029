import { speaker } from '@keystage/core';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { loadModelAreaWords } from '../language/model-area/load-model-area-words';
import type { AreaTools, OpenedArea } from '../pane/area';
import { ModelScreen } from './model-screen';
import { openModel } from './open-model';

/** Opens the model part: what decides tiers and stages, to be looked at, changed, tried on the list in hand, and gone back to. */
export async function openModelArea(tools: AreaTools): Promise<OpenedArea> {
  const { pane, language, today } = tools;
  const [{ text, weighting, trail }, desk] = await Promise.all([
    loadModelAreaWords(language.language),
    openModel({ pane, today }),
  ]);
  let opened: OpenedStages | undefined;
  return {
    Shown: () => {
      const state = useSyncExternalStore(desk.subscribe, desk.state);
      const [stages, setStages] = useState<OpenedStages>();
      const { draft, present } = state;
      useEffect(() => void desk.act.look(), []);
      // Its own indicators are called by their names as soon as the draft is sound.
      const named = draft?.parsed.ok ? draft.parsed.model : present.model;
      const editing = useMemo(
        () => ({ text, weighting, trail, act: desk.act, say: speaker(language.words, named) }),
        [named],
      );
      const [areMissing, setMissing] = useState(false);
      const showStages = async () => {
        setMissing(false);
        const { openStagesOfModel } = await import('./stages/open-stages-of-model');
        opened ??= await openStagesOfModel(tools);
        setStages(opened);
      };
      const onStages = () => void showStages().catch(() => setMissing(true));
      if (stages) return <stages.Shown onBack={() => setStages(undefined)} />;
      return <ModelScreen state={state} editing={editing} areStagesMissing={areMissing} onStages={onStages} />;
    },
  };
}

type OpenedStages = Awaited<ReturnType<typeof import('./stages/open-stages-of-model').openStagesOfModel>>;
