import { parseTemplate, speaker, stageSpeaker, type StageTemplate } from '@keystage/core';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { loadModelAreaWords } from '../../language/model-area/load-model-area-words';
import { loadStagesAreaWords } from '../../language/stages-area/load-stages-area-words';
import type { AreaTools } from '../../pane/area';
import { openStages } from './open-stages';
import { StagesScreen } from './stages-screen';
import { SpeakingOfStages } from './stages-speech';

/** Opens the stages of the model part: what deals are judged and weighed by in this workbook. */
export async function openStagesOfModel({ language, notation, today }: AreaTools) {
  const [{ text: common }, { text, stages: words }] = await Promise.all([
    loadModelAreaWords(language.language),
    loadStagesAreaWords(language.language),
  ]);
  const desk = openStages({ notation, today });
  const say = speaker(language.words);

  function Shown({ onBack }: { readonly onBack: () => void }) {
    const state = useSyncExternalStore(desk.subscribe, desk.state);
    const { draft, present, shelf } = state;
    const file = (draft?.file ?? present) as StageTemplate;
    const named = draft?.parsed.ok ? draft.parsed.template : present;
    const stages = useMemo(() => stageSpeaker(words, named), [named]);
    const kept = shelf[present.id]?.versions;
    const former = useMemo(() => (kept ?? []).flatMap(({ file: one }) => templateIn(one)), [kept]);
    useEffect(() => void desk.act.look(), []);
    return (
      <SpeakingOfStages value={{ text, common, say, stages, file, act: desk.act }}>
        <StagesScreen key={present.id} state={state} former={[...former, present]} onBack={onBack} />
      </SpeakingOfStages>
    );
  }

  return { Shown };
}

function templateIn(file: string): StageTemplate[] {
  const parsed = parseTemplate(file);
  return parsed.ok ? [parsed.template] : [];
}
