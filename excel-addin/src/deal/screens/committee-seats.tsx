import {
  buyingRoles,
  contactLevels,
  type BuyingRole,
  type CommitteeProblem,
  type Contact,
  type PeopleMapping,
} from '@keystage/core';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { JumpButton } from '../../screens/jump-button';
import { Disclosure } from '../../screens/disclosure';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import { useSpeech } from '../../screens/speech';
import { cellAddress, firstDataRow } from '../../workbook';
import type { SheetBeside } from '../../pipeline/sheets-beside';
import type { DealPeople, DealView } from '../deal-view';
import type { DealActions } from '../open-deal-part';
import { useDealSpeech } from './deal-speech-context';

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  seats: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  seat: {
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  empty: {
    borderTopStyle: 'dashed',
    borderRightStyle: 'dashed',
    borderBottomStyle: 'dashed',
    borderLeftStyle: 'dashed',
  },
  role: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  depth: { display: 'flex', columnGap: '2px', marginTop: '2px' },
  dot: {
    width: '8px',
    height: '4px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    [FORCED]: { border: '1px solid CanvasText' },
  },
  reached: { backgroundColor: tokens.colorCompoundBrandBackground, [FORCED]: { backgroundColor: 'Highlight' } },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  mine: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  icon: { display: 'inline-flex', marginTop: '2px', color: tokens.colorStatusWarningForeground3 },
  remark: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    overflowWrap: 'anywhere',
  },
});

interface CommitteeSeatsProps {
  readonly view: DealView;
  readonly people: SheetBeside<PeopleMapping> | undefined;
  readonly writing: boolean;
  readonly act: DealActions;
}

/** The six roles as seats, how far one has come with whoever sits there, and what lies under the deal. */
export function CommitteeSeats({ view, people: sheet, writing, act }: CommitteeSeatsProps) {
  const { text, stages, sums } = useDealSpeech();
  const styles = useStyles();
  const { people } = view;
  const title = stages.words.buyingCommittee;
  if (!people || !sheet) {
    return (
      <Section title={title}>
        <Notice
          kind="note"
          actions={
            <Button size="small" disabled={writing} onClick={() => void act.makePeopleSheet()}>
              {text.sheets.make.people}
            </Button>
          }
        >
          {text.committee.noSheet} {text.sheets.makeHint.people}
        </Notice>
      </Section>
    );
  }
  const { contacts } = people.committee;
  const holdersOf = (role: BuyingRole) => contacts.filter(({ roles }) => roles.includes(role));
  const filled = buyingRoles.filter((role) => holdersOf(role).length > 0).length;
  return (
    <Section title={title}>
      <p className={styles.small}>
        {[
          text.committee.seats(filled, buyingRoles.length, sums),
          text.committee.coverage(stages.percent(people.coverage.coverage, 0)),
          text.committee.threads(people.coverage.threads, sums),
        ].join(' · ')}
      </p>
      {contacts.length === 0 && <p className={styles.small}>{text.committee.noneAbout}</p>}
      <ul className={styles.seats}>
        {buyingRoles.map((role) => (
          <Seat key={role} role={role} holders={holdersOf(role)} />
        ))}
      </ul>
      <Landmines people={people} />
      {people.problems.length > 0 && <Remarks people={people} sheet={sheet} act={act} />}
    </Section>
  );
}

function Seat({ role, holders }: { role: BuyingRole; holders: readonly Contact[] }) {
  const { text, stages } = useDealSpeech();
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.seat, holders.length === 0 && styles.empty)}>
      <div className={styles.role}>{stages.words.roles[role]}</div>
      {holders.length === 0 && <div>{text.committee.empty}</div>}
      {holders.map(({ id, level }) => (
        <div key={id}>
          <div>{stages.contact(id)}</div>
          <div className={styles.small}>{stages.words.levels[level]}</div>
          <div className={styles.depth} aria-hidden>
            {contactLevels.map((one, k) => (
              <span
                key={one}
                className={mergeClasses(styles.dot, k <= contactLevels.indexOf(level) && styles.reached)}
              />
            ))}
          </div>
        </div>
      ))}
    </li>
  );
}

function Landmines({ people: { landmines } }: { people: DealPeople }) {
  const { text, stages, sums } = useDealSpeech();
  const styles = useStyles();
  if (landmines.length === 0) return <p className={styles.small}>{text.committee.noMines}</p>;
  return (
    <ul className={styles.list} aria-label={text.committee.mines(landmines.length, sums)}>
      {landmines.map((mine) => {
        const [first, ...others] = mine.defuse;
        const more = text.committee.more(others.length, sums);
        return (
          <li key={mine.kind} className={styles.mine}>
            <span className={styles.icon} aria-hidden>
              <Warning16Filled />
            </span>
            <div>
              <div>{stages.landmine(mine)}</div>
              <div className={styles.small}>{stages.defusal(first)}</div>
              {others.length > 0 && (
                <Disclosure closed={more} open={more}>
                  {() => (
                    <ul className={styles.list}>
                      {others.map((defusal) => (
                        <li key={stages.defusal(defusal)} className={styles.small}>
                          {stages.defusal(defusal)}
                        </li>
                      ))}
                    </ul>
                  )}
                </Disclosure>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** A sentence for each thing about the contacts that is worth a look, with a way to the row. */
function Remarks({ people, sheet, act }: { people: DealPeople; sheet: SheetBeside<PeopleMapping>; act: DealActions }) {
  const { text, stages, sums } = useDealSpeech();
  const { words } = useSpeech();
  const styles = useStyles();
  const title = text.committee.remarks(people.problems.length, sums);
  return (
    <Disclosure closed={title} open={title}>
      {() => (
        <ul className={styles.list}>
          {people.problems.map((problem) => {
            const sentence = stages.committeeProblem(named(problem));
            const row = rowOf(problem);
            return (
              <li key={sentence} className={styles.remark}>
                <span>{sentence}</span>
                {row !== undefined && (
                  <JumpButton
                    jump={{
                      label: words.segment.goTo(addressOf(row, columnOf(problem))),
                      go: () => void act.showCell(sheet.opened, row, columnOf(problem)),
                    }}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Disclosure>
  );

  function addressOf(row: number, column: number): string {
    const { list } = sheet.opened;
    return cellAddress(firstDataRow(list) + row, list.area.left + column);
  }

  /** A member of the record as its column is called, or as the reader knows it. */
  function named(problem: CommitteeProblem): CommitteeProblem {
    if (!('member' in problem)) return problem;
    const header = sheet.mapping.find(({ role }) => role === problem.member)?.header;
    return { ...problem, member: header ?? text.committee.members[problem.member] ?? problem.member };
  }

  function rowOf(problem: CommitteeProblem): number | undefined {
    const id = 'contact' in problem ? problem.contact : undefined;
    return id === undefined || id === null ? undefined : people.onFile.people.get(id)?.row;
  }

  function columnOf(problem: CommitteeProblem): number {
    const role = 'member' in problem ? problem.member : 'roles';
    const mapped = sheet.mapping.find((one) => one.role === role) ?? sheet.mapping.find((one) => one.role === 'name');
    return mapped?.column ?? 0;
  }
}
