import { makeStyles } from '@fluentui/react-components';
import { Section } from '../../screens/section';
import type { FunnelView } from '../funnel-view';
import type { FunnelActions } from '../open-funnel-part';
import { AmountField } from '../../screens/amount-field';
import { BandFigure } from './band-figure';
import { useFunnelSpeech } from './funnel-speech';

const useStyles = makeStyles({
  sentences: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '4px' },
});

interface ToBeWonProps {
  readonly view: FunnelView;
  readonly target: number | undefined;
  readonly decimal: '.' | ',';
  readonly act: FunnelActions;
}

/** What will be won as a band and in words, and the chance of a target that is typed here. */
export function ToBeWon({ view, target, decimal, act }: ToBeWonProps) {
  const { text } = useFunnelSpeech();
  const styles = useStyles();
  const { said, currency } = view;
  const sentences = [said.band, said.earnedBand, said.target, said.coverage, ...said.deals, said.assumption];
  return (
    <Section title={text.result.toBeWon}>
      <BandFigure view={view} />
      <AmountField
        label={text.result.target}
        value={target}
        unit={currency}
        decimal={decimal}
        invalid={text.result.targetInvalid}
        isValid={(amount) => amount >= 0}
        onChange={(amount) => void act.setTarget(amount)}
      />
      <ul className={styles.sentences}>
        {sentences
          .filter((sentence) => sentence !== undefined)
          .map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
      </ul>
    </Section>
  );
}
