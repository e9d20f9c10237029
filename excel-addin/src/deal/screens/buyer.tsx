import { placementReasons, type CalendarDate } from '@keystage/core';
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Section } from '../../screens/section';
import type { DealView } from '../deal-view';
import type { DealActions } from '../open-deal-part';
import { useDealSpeech } from './deal-speech-context';

const useStyles = makeStyles({ sentence: { margin: 0 } });
const ofTheBuyer = ['inStep', 'slowDown', 'catchUp', 'reconsider'];

interface BuyerProps {
  readonly view: DealView;
  readonly today: CalendarDate;
  readonly writing: boolean;
  readonly act: DealActions;
}

/** The stage the buyer is in, and whether we keep step; what is chosen here is written as evidence. */
export function Buyer({ view, today, writing, act }: BuyerProps) {
  const { text, stages } = useDealSpeech();
  const styles = useStyles();
  const select = useNarrowSelect();
  const { template, plan, evidence } = view;
  if (template.buyerStages.length === 0) return null;
  const verdict = placementReasons(plan.placement).find(({ kind }) => ofTheBuyer.includes(kind));
  return (
    <Section title={text.buyer}>
      <p className={styles.sentence}>{verdict ? stages.reason(verdict) : text.buyerUnknown}</p>
      <Field label={text.chooseBuyerStage} size="small">
        <Select
          className={select.narrow}
          size="small"
          disabled={writing}
          value={evidence.buyerStage ?? ''}
          onChange={(_, { value }) => {
            const chosen = template.buyerStages.find(({ id }) => id === value);
            if (!chosen) return;
            const about = stages.words.procurementStage;
            const answer = stages.text(chosen.name);
            void act.answer({ path: 'buyerStage', about, answer, isDay: false, seenOn: today, note: '' });
          }}
        >
          {evidence.buyerStage === undefined && <option value="">{text.claim.nothing}</option>}
          {template.buyerStages.map(({ id, name }, k) => (
            <option key={id} value={id}>{`${k + 1} ${stages.text(name)}`}</option>
          ))}
        </Select>
      </Field>
    </Section>
  );
}
