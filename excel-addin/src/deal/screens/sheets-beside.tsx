import {
  evidenceRoles,
  isEvidenceSheet,
  isPeopleSheet,
  peopleRoles,
  type EvidenceProblem,
  type EvidenceRole,
  type FactProblem,
  type PeopleRole,
} from '@keystage/core';
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ColumnRow } from '../../screens/column-row';
import { ColumnSelect } from '../../screens/column-select';
import { JumpButton } from '../../screens/jump-button';
import { Disclosure } from '../../screens/disclosure';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import { useSpeech } from '../../screens/speech';
import { cellAddress, columnLetters, firstDataRow, type OpenedList } from '../../workbook';
import type { SheetBeside } from '../../pipeline/sheets-beside';
import type { DealState } from '../deal-state';
import type { DealView } from '../deal-view';
import type { DealActions } from '../open-deal-part';
import { useDealSpeech } from './deal-speech-context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  cell: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start', overflowWrap: 'anywhere' },
});

interface SheetsBesideProps {
  readonly state: DealState;
  readonly view: DealView;
  readonly opened: OpenedList;
  readonly act: DealActions;
}

type AnyBeside = SheetBeside<
  readonly { readonly column: number; readonly header: string; readonly role: EvidenceRole | PeopleRole }[]
>;

/** From where evidence and people are read, how their columns are understood, and which of their cells could not be. */
export function SheetsBeside({ state, view, opened, act }: SheetsBesideProps) {
  const { text } = useDealSpeech();
  const { evidence, people } = state;
  const ofDeal = view.places.filter(({ sheet }) => sheet === 'evidence').length;
  return (
    <Section title={text.sheets.title}>
      <OneSheet
        kind="evidence"
        sheet={evidence}
        ofDeal={ofDeal}
        isWhole={evidence === undefined || isEvidenceSheet(evidence.mapping)}
        roles={evidenceRoles.map((role) => [role, text.sheets.evidenceRoles[role]] as const)}
        onMap={(role, column) => void act.mapEvidence(role as EvidenceRole, column)}
        {...{ state, act }}
      />
      {view.evidence.problems.length + view.plan.placement.problems.length > 0 && (
        <Unread view={view} evidence={evidence} opened={opened} act={act} />
      )}
      <OneSheet
        kind="people"
        sheet={people}
        ofDeal={view.people?.onFile.people.size ?? 0}
        isWhole={people === undefined || isPeopleSheet(people.mapping)}
        roles={peopleRoles.map((role) => [role, text.sheets.peopleRoles[role]] as const)}
        onMap={(role, column) => void act.mapPeople(role as PeopleRole, column)}
        {...{ state, act }}
      />
    </Section>
  );
}

interface OneSheetProps {
  readonly kind: 'evidence' | 'people';
  readonly sheet: AnyBeside | undefined;
  readonly ofDeal: number;
  readonly isWhole: boolean;
  readonly roles: readonly (readonly [role: string, name: string])[];
  readonly state: DealState;
  readonly onMap: (role: string, column: number | null) => void;
  readonly act: DealActions;
}

function OneSheet({ kind, sheet, ofDeal, isWhole, roles, state, onMap, act }: OneSheetProps) {
  const { text, sums } = useDealSpeech();
  const { words } = useSpeech();
  const styles = useStyles();
  const select = useNarrowSelect();
  const others = state.lists.filter(({ opened: { list } }) => list.key !== state.opened?.list.key);
  return (
    <>
      <Field
        label={text.sheets.names[kind]}
        size="small"
        hint={sheet ? text.sheets.rows(sheet.rows.length, ofDeal, sums) : text.sheets.makeHint[kind]}
      >
        <Select
          className={select.narrow}
          size="small"
          value={sheet?.opened.list.key ?? ''}
          onChange={(_, { value }) => void act.takeFrom(kind, value)}
        >
          <option value="">{text.sheets.none}</option>
          {others.map(({ opened: { list } }) => (
            <option key={list.key} value={list.key}>
              {words.lists.kinds[list.kind](list.name)}
            </option>
          ))}
        </Select>
      </Field>
      {!isWhole && <Notice kind="warning">{text.sheets.lacks[kind]}</Notice>}
      {sheet && (
        <Disclosure closed={text.sheets.columns} open={text.sheets.columns}>
          {() => (
            <ul className={styles.list}>
              {roles.map(([role, name]) => {
                const mapped = sheet.mapping.find((one) => one.role === role);
                return (
                  <ColumnRow
                    key={role}
                    look={mapped ? 'good' : 'missing'}
                    name={name}
                    below={mapped ? words.segment.from(mapped.header) : words.segment.notFound}
                    count=""
                    action={mapped ? words.segment.change : words.segment.choose}
                  >
                    {() => (
                      <ColumnSelect
                        chosen={mapped?.column}
                        headers={sheet.opened.headers.map((header, column) => ({
                          column,
                          label: header || words.segment.unnamed(columnLetters(sheet.opened.list.area.left + column)),
                        }))}
                        onChoose={(column) => onMap(role, column)}
                      />
                    )}
                  </ColumnRow>
                );
              })}
            </ul>
          )}
        </Disclosure>
      )}
    </>
  );
}

interface UnreadProps {
  readonly view: DealView;
  readonly evidence: AnyBeside | undefined;
  readonly opened: OpenedList;
  readonly act: DealActions;
}

/** What could not be read of the evidence, or cannot be right, each with its sentence and a way to its cell. */
function Unread({ view, evidence, opened, act }: UnreadProps) {
  const { text, stages, sums } = useDealSpeech();
  const { words } = useSpeech();
  const styles = useStyles();
  const told = [
    ...view.evidence.problems.map(
      (problem) => [stages.evidenceProblem(problem), cellOf(problem.at, problem.kind)] as const,
    ),
    ...view.plan.placement.problems.map((problem) => {
      const line = 'path' in problem ? view.evidence.lines[problem.path] : undefined;
      return [stages.factProblem(problem), line && cellOf(line.at, problem.kind)] as const;
    }),
  ];
  return (
    <Notice kind="warning">
      {text.sheets.unread(told.length, sums)}
      <ul className={styles.list}>
        {told.map(([sentence, cell]) => (
          <li key={sentence} className={styles.cell}>
            <span>{sentence}</span>
            <JumpButton
              jump={
                cell && {
                  label: words.segment.goTo(cell.address),
                  go: () => void act.showCell(cell.opened, cell.row, cell.column),
                }
              }
            />
          </li>
        ))}
      </ul>
    </Notice>
  );

  function cellOf(at: number, kind: EvidenceProblem['kind'] | FactProblem['kind']) {
    const place = view.places[at];
    const isBeside = place.sheet === 'evidence' && evidence !== undefined;
    const list = isBeside ? evidence.opened : opened;
    const column =
      (isBeside && evidence.mapping.find(({ role }) => (columnsOf[kind] ?? []).includes(role))?.column) || place.column;
    const address = cellAddress(firstDataRow(list.list) + place.row, list.list.area.left + column);
    return { opened: list, row: place.row, column, address };
  }
}

/** Where the trouble is, if not in the answer. */
const columnsOf: Readonly<Partial<Record<EvidenceProblem['kind'] | FactProblem['kind'], readonly string[]>>> = {
  aboutUnknown: ['key', 'about'],
  severalFacts: ['key', 'about'],
  followsFromPeople: ['key', 'about'],
  dayUnread: ['seenOn'],
  dayMissing: ['seenOn'],
  observedLater: ['seenOn'],
};
