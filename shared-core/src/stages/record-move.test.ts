import { recordMove, type MoveRequest } from './record-move';
import { day, sellingWith, today } from './selling-template.test-data';

const template = sellingWith();
const record = (request: Partial<MoveRequest>) =>
  recordMove(template, { from: 'invite', to: 'show', on: '2026-11-20', ...request }, today);

test.each<[from: string | null, to: string | null, reason: string, direction: string, passed: string[]]>([
  ['invite', 'show', '', 'forward', []],
  [null, 'invite', '', 'forward', []],
  ['invite', 'signed', 'framework contract', 'skipped', ['show', 'design']],
  [null, 'show', 'came by itself', 'skipped', ['invite']],
  ['design', 'invite', 'new owner', 'backward', []],
  ['invite', null, 'withdrawn', 'backward', []],
])('%s to %s because “%s”: %s past %j', (from, to, reason, direction, passed) => {
  expect(record({ from, to, reason: ` ${reason} ` })).toEqual({
    ok: true,
    move: { from, to, direction, passed, on: day('2026-11-20'), reason },
  });
});

test.each<[string, Partial<MoveRequest>, object[]]>([
  ['skipping without a reason', { to: 'design' }, [{ kind: 'noReason', direction: 'skipped', passed: ['show'] }]],
  [
    'going back without a reason',
    { from: 'design', reason: ' ' },
    [{ kind: 'noReason', direction: 'backward', passed: [] }],
  ],
  ['staying', { to: 'invite' }, [{ kind: 'noMove', stage: 'invite' }]],
  ['a move of tomorrow', { on: '2026-11-21' }, [{ kind: 'movedLater', on: day('2026-11-21'), asOf: today }]],
  [
    'no day, and no stage',
    { on: 'soon', to: 'won' },
    [
      { kind: 'unknownMoveStage', stage: 'won', stages: ['invite', 'show', 'design', 'signed'] },
      { kind: 'noSuchMoveDay', got: 'soon' },
    ],
  ],
])('%s is not recorded', (_, request, problems) => {
  expect(record(request)).toEqual({ ok: false, problems });
});
