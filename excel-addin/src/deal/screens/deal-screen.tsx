import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Notice } from '../../screens/notice';
import { Screen } from '../../screens/screen';
import { useSpeech } from '../../screens/speech';
import type { OpenedList } from '../../workbook';
import { headline } from '../deal-headline';
import type { DealNews, DealState } from '../deal-state';
import type { DealView } from '../deal-view';
import type { DealActions } from '../open-deal-part';
import { Buyer } from './buyer';
import { ClaimFacts } from './claim-facts';
import { CommitteeSeats } from './committee-seats';
import { useDealSpeech } from './deal-speech-context';
import { OpenConditions } from './open-conditions';
import { PositionLine } from './position-line';
import { SheetsBeside } from './sheets-beside';
import { StagePlace } from './stage-place';
import { TemplateChoice } from './template-choice';
import { VisitSections } from './visit-sections';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  change: {
    minWidth: 0,
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    color: tokens.colorBrandForegroundLink,
  },
  hint: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface DealScreenProps {
  readonly state: DealState;
  readonly view: DealView | undefined;
  readonly opened: OpenedList;
  readonly act: DealActions;
  readonly trouble?: ReactNode;
}

/** Where does this deal really stand, and what next? Answered in the first line; under it on what that rests. */
export function DealScreen({ state, view, opened, act, trouble }: DealScreenProps) {
  const speech = useDealSpeech();
  const { text, sums } = speech;
  const { words, say: base } = useSpeech();
  const styles = useStyles();
  const { refusals, choices } = state;
  const list = words.lists.kinds[opened.list.kind](opened.list.name);
  const title = refusals.length > 0 ? text.refused : view ? headline(view, speech) : text.noRow;
  return (
    <Screen
      title={title}
      subtitle={
        <span className={styles.list}>
          <span>{[...(view ? [view.name, text.row(sums.row(view.row))] : []), list].filter(Boolean).join(' · ')}</span>
          <Button className={styles.change} size="small" appearance="transparent" onClick={() => void act.showLists()}>
            {words.segment.change}
          </Button>
        </span>
      }
      footer={
        view && (
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={state.writing} onClick={() => void act.writeVisitSheet()}>
              {text.visit.write}
            </Button>
            {state.writing && <Spinner size="tiny" />}
          </div>
        )
      }
    >
      {trouble}
      {refusals.map((problem) => (
        <Notice key={problem.kind} kind="trouble">
          {base.intakeProblem(problem)}
        </Notice>
      ))}
      {state.edited && (
        <Notice
          kind="note"
          actions={
            <Button size="small" onClick={() => void act.readAgain()}>
              {words.segment.readAgain}
            </Button>
          }
        >
          {text.edited}
        </Notice>
      )}
      {state.news && <News news={state.news} sheet={state.evidence?.opened.list.sheetName ?? ''} act={act} />}
      {refusals.length === 0 && !view && <p className={styles.hint}>{text.noRowHint}</p>}
      {choices && <TemplateChoice chosen={choices.template} state={state} act={act} />}
      {view && (
        <>
          {(view.outcome === 'won' || view.outcome === 'lost') && (
            <Notice kind="note">{text.closed[view.outcome]}</Notice>
          )}
          {view.stage && !view.stage.placed && <StagePlace view={view} label={view.stage.label} act={act} />}
          <PositionLine view={view} />
          <ClaimFacts view={view} />
          <Buyer view={view} today={state.today} act={act} writing={state.writing} />
          <OpenConditions view={view} state={state} act={act} />
          <CommitteeSeats view={view} people={state.people} writing={state.writing} act={act} />
          <VisitSections view={view} />
          <SheetsBeside state={state} view={view} opened={opened} act={act} />
        </>
      )}
    </Screen>
  );
}

function News({ news, sheet, act }: { news: DealNews; sheet: string; act: DealActions }) {
  const { text, stages } = useDealSpeech();
  switch (news.kind) {
    case 'answered':
      return (
        <Notice
          kind="done"
          actions={
            <Button size="small" onClick={() => void act.takeBackAnswer()}>
              {text.answer.takeBack}
            </Button>
          }
        >
          {text.answer.saved(
            news.path === 'buyerStage' ? stages.words.procurementStage : stages.fact(news.path),
            sheet,
          )}
        </Notice>
      );
    case 'answerTakenBack':
      return <Notice kind="note">{text.answer.takenBack}</Notice>;
    case 'sheetMade':
      return <Notice kind="done">{text.sheets.made(news.name)}</Notice>;
    case 'visitWritten':
      return <Notice kind="done">{text.visit.written(news.name)}</Notice>;
  }
}
