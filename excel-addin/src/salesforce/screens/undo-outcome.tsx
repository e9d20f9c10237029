import type { UndoReport } from '@keystage/core/salesforce';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import { SentenceList } from '../../screens/sentence-list';
import { useSpeech } from '../../screens/speech';
import type { SalesforcePart } from './salesforce-part';

/** How taking a push back ended: what holds again what it held, and what stays because somebody changed it since. */
export function UndoOutcome({ text, org, report }: SalesforcePart & { readonly report: UndoReport }) {
  const { say } = useSpeech();
  const { refused, stopped } = report;
  const between = say.words.betweenSentences;
  return (
    <>
      <Notice kind={stopped || refused.length > 0 ? 'warning' : 'done'}>{org.undo(report).join(between)}</Notice>
      {refused.length > 0 && (
        <Section title={text.undo.stays(refused.length, say)}>
          <SentenceList
            count={refused.length}
            sentence={(place) =>
              `${refused[place].change.id}: ${org.rowOutcome({ kind: 'refused', ...refused[place] })}`
            }
          />
        </Section>
      )}
    </>
  );
}
