import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Notice } from '../../screens/notice';
import { useSpeech } from '../../screens/speech';
import type { OpenedList } from '../../workbook';
import type { FoundList } from '../../pipeline/found-list';
import type { FunnelChoices } from '../../pipeline/funnel-choices';
import type { FunnelReading } from '../funnel-state';
import type { FunnelActions } from '../open-funnel-part';
import { useFunnelSpeech } from './funnel-speech';

const useStyles = makeStyles({
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface HistoryChoiceProps {
  readonly opened: OpenedList;
  readonly choices: FunnelChoices;
  readonly lists: readonly FoundList[];
  readonly reading: FunnelReading | undefined;
  readonly act: FunnelActions;
}

/** What the weights are fitted to, if to anything: the closed deals of this list, or another list of deals or of their moves. */
export function HistoryChoice({ opened, choices, lists, reading, act }: HistoryChoiceProps) {
  const { text, say } = useFunnelSpeech();
  const { words } = useSpeech();
  const styles = useStyles();
  const select = useNarrowSelect();
  const own = opened.list.key;
  const others = lists.filter(
    ({ kind, opened: { list } }) => list.key !== own && (kind === 'history' || kind === 'pipeline'),
  );
  const history = reading?.history;
  const chosen = lists.find(({ opened: { list } }) => list.key === choices.historyFrom);
  return (
    <>
      <Field label={text.setUp.history} hint={text.setUp.historyHint} size="small">
        <Select
          className={select.narrow}
          size="small"
          value={choices.historyFrom ?? ''}
          onChange={(_, { value }) => void act.takeHistoryFrom(value === '' ? undefined : value)}
        >
          <option value="">{text.setUp.noHistory}</option>
          <option value={own}>{text.setUp.ownHistory}</option>
          {others.map(({ opened: { list } }) => (
            <option key={list.key} value={list.key}>
              {words.lists.kinds[list.kind](list.name)}
            </option>
          ))}
        </Select>
      </Field>
      {history?.ok && <p className={styles.small}>{text.setUp.historyRead(history.report.rows, say)}</p>}
      {history && !history.ok && chosen && (
        <Notice kind="warning">{text.setUp.historyRefused(chosen.opened.list.name)}</Notice>
      )}
    </>
  );
}
