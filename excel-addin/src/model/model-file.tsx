import { useEditing } from './editing';
import { FileExchange } from './file-exchange';
import type { ModelState } from './model-state';

/** The model as a file: out of the pane, and into it, where every fault is told. */
export function ModelFile({ state }: { state: ModelState }) {
  const { text, say, act } = useEditing();
  const { draft, present, refused } = state;
  const words = text.file;
  return (
    <FileExchange
      name={`${present.model.id}${draft ? '-draft' : ''}.json`}
      file={draft?.file ?? present.model}
      words={{ ...words, download: draft ? words.downloadDraft : words.download }}
      refused={
        refused && {
          sentence: words.refused(refused.name, refused.problems.length, say),
          faults: refused.problems.map((problem) => say.modelProblem(problem)),
        }
      }
      onOpen={act.openFile}
      onDismiss={act.dismissRefusal}
    />
  );
}
