import { troubleSentences } from '../../language/trouble-sentences';
import type { PushReport } from '@keystage/core/salesforce';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import { SentenceList } from '../../screens/sentence-list';
import { useSpeech } from '../../screens/speech';
import type { Beside } from '../salesforce-state';
import type { SalesforcePart } from './salesforce-part';

interface PushOutcomeProps extends SalesforcePart {
  readonly report: PushReport;
  readonly beside: Beside;
}

/** How a push ended: how many are written, which were refused and why, and which it did not come to. */
export function PushOutcome({ text, org, report, beside }: PushOutcomeProps) {
  const { say } = useSpeech();
  const { refused, unknown, notTried } = report;
  const whole = refused.length + unknown.length + notTried.length === 0;
  return (
    <>
      <Notice kind={whole ? 'done' : 'warning'}>{org.report(report).join(say.words.betweenSentences)}</Notice>
      <BesideNotice text={text} beside={beside} />
      {refused.length > 0 && (
        <Section title={text.push.refused(refused.length, say)}>
          <SentenceList count={refused.length} sentence={(place) => org.refused(refused[place])} />
        </Section>
      )}
      {unknown.length > 0 && (
        <Section title={text.push.unknown(unknown.length, say)}>
          <SentenceList count={unknown.length} sentence={(place) => unknown[place].name} />
        </Section>
      )}
      {notTried.length > 0 && (
        <Section title={text.push.notTried(notTried.length, say)}>
          <SentenceList count={notTried.length} sentence={(place) => notTried[place].name} />
        </Section>
      )}
    </>
  );
}

function BesideNotice({ text: { push }, beside }: Pick<PushOutcomeProps, 'text' | 'beside'>) {
  const { words, say } = useSpeech();
  switch (beside.kind) {
    case 'nothingToSay':
      return null;
    case 'written':
      return (
        <Notice kind="note">
          {beside.rows > 0 ? push.beside(beside.header, beside.rows, say) : push.besideCleared(beside.header)}
        </Notice>
      );
    case 'notWritten':
      return (
        <Notice kind="warning">
          {push.notBeside} {troubleSentences(beside.problem, words, say)}
        </Notice>
      );
  }
}
