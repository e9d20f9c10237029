import { calendarDate } from '../../basics/calendar-date';
import type { SigningRefusal, TemplateSignOff, TrailEntry } from '../../model';
import { words as enWords } from '../en';
import { words as koWords } from '../ko';
import { speaker } from '../speaker';
import { words as zhWords } from '../zh-cn';
import { trail as en } from './en';
import { trail as ko } from './ko';
import { sayTrailEntry, saySigningRefusal, saySigningRules } from './trail-words';
import { trail as zh } from './zh-cn';

const on = calendarDate('2026-03-02')!;
const speakers = [
  [en, speaker(enWords)],
  [zh, speaker(zhWords)],
  [ko, speaker(koWords)],
] as const;
const full: TrailEntry = {
  ...{ act: 'published', version: 12, fingerprint: '3f9a-01c7-be52', former: '11aa-22bb-33cc', by: 'Lin', on },
  ...{ note: 'late payers', moves: { of: 240, rose: 12, fell: 3 }, approver: 'Kim' },
};
const each: { readonly [K in SigningRefusal['kind']]: Extract<SigningRefusal, { kind: K }> } = {
  noteMissing: { kind: 'noteMissing' },
  nameMissing: { kind: 'nameMissing' },
  notPublisher: { kind: 'notPublisher', by: 'Lin', publishers: ['Kim', 'Wang'] },
  ownApproval: { kind: 'ownApproval', by: 'Lin', on },
  inForceAlready: { kind: 'inForceAlready', version: 12 },
};

test('an entry as it is read', () => {
  expect(speakers.map(([words, say]) => sayTrailEntry(full, words, say))).toEqual([
    'Version 12 (3f9a-01c7-be52) was published on Mar 2, 2026 by Lin, in place of 11aa-22bb-33cc. Approved by Kim. Of 240 accounts, 12 up and 3 down. “late payers”',
    '第 12 版（3f9a-01c7-be52）于 2026年3月2日由“Lin”发布，取代 11aa-22bb-33cc。由“Kim”批准。240 个客户中，12 个升级，3 个降级。说明：“late payers”',
    '버전 12(3f9a-01c7-be52): 2026. 3. 2. “Lin” 이름으로 게시했습니다. 이전 모델: 11aa-22bb-33cc. 승인: “Kim”. 고객 240곳 중 12곳 상승, 3곳 하락. 메모: “late payers”',
  ]);
});

test.each<[TrailEntry['act'], readonly string[]]>([
  [
    'proposed',
    [
      'Version 3 (a) was proposed on Mar 2, 2026, without a name.',
      '第 3 版（a）于 2026年3月2日（未署名）提交审批。',
      '버전 3(a): 2026. 3. 2. 이름 없이 승인을 요청했습니다.',
    ],
  ],
  [
    'rolledBack',
    [
      'Version 3 (a) was put back in force on Mar 2, 2026, without a name.',
      '第 3 版（a）于 2026年3月2日（未署名）回退启用。',
      '버전 3(a): 2026. 3. 2. 이름 없이 되돌려 적용했습니다.',
    ],
  ],
])('what is not known is left out: %s', (act, sentences) => {
  const bare: TrailEntry = { act, version: 3, fingerprint: 'a', by: '', on, note: '' };
  expect(speakers.map(([words, say]) => sayTrailEntry(bare, words, say))).toEqual(sentences);
});

const template: TemplateSignOff = {
  ...{ act: 'published', process: 'Project sales', template: 'project-8', version: 2, fingerprint: 'b', by: 'Lin', on },
  note: '',
};

test.each<[Partial<TemplateSignOff>, readonly string[]]>([
  [
    { former: 'a', deals: { of: 12, changed: 1 }, note: 'late payers' },
    [
      'Stage template “project-8”, version 2 (b), was published to the process “Project sales” on Mar 2, 2026 by Lin, in place of a. Of 12 deals, 1 stands or weighs otherwise. “late payers”',
      '阶段模板“project-8”第 2 版（b）于 2026年3月2日由“Lin”发布到流程“Project sales”，取代 a。12 个业务机会中，1 个的阶段或权重改变。说明：“late payers”',
      '단계 템플릿 “project-8” 버전 2(b): 2026. 3. 2. “Lin” 이름으로 프로세스 “Project sales”에 게시했습니다. 이전 관문: a. 기회 12건 중 1건의 단계나 가중치가 바뀝니다. 메모: “late payers”',
    ],
  ],
  [
    { act: 'rolledBack', deals: { of: 1, changed: 0 } },
    [
      'Stage template “project-8”, version 2 (b), was put back in force in the process “Project sales” on Mar 2, 2026 by Lin. Of 1 deal, 0 stand or weigh otherwise.',
      '阶段模板“project-8”第 2 版（b）于 2026年3月2日由“Lin”在流程“Project sales”中回退启用。1 个业务机会中，0 个的阶段或权重改变。',
      '단계 템플릿 “project-8” 버전 2(b): 2026. 3. 2. “Lin” 이름으로 프로세스 “Project sales”에 되돌려 적용했습니다. 기회 1건 중 0건의 단계나 가중치가 바뀝니다.',
    ],
  ],
  [
    { act: 'proposed', by: '' },
    [
      'Stage template “project-8”, version 2 (b), was proposed for the process “Project sales” on Mar 2, 2026, without a name.',
      '阶段模板“project-8”第 2 版（b）于 2026年3月2日（未署名）提交到流程“Project sales”待启用。',
      '단계 템플릿 “project-8” 버전 2(b): 2026. 3. 2. 이름 없이 프로세스 “Project sales”의 적용 대기 버전으로 기록했습니다.',
    ],
  ],
  [
    { act: 'rested' },
    [
      'Stage template “project-8”, version 2 (b), was put to rest with the process “Project sales” on Mar 2, 2026 by Lin.',
      '阶段模板“project-8”第 2 版（b）于 2026年3月2日由“Lin”随流程“Project sales”停用。',
      '단계 템플릿 “project-8” 버전 2(b): 2026. 3. 2. “Lin” 이름으로 프로세스 “Project sales”와 함께 적용을 중지했습니다.',
    ],
  ],
])('what was done about a template: %p', (more, sentences) => {
  expect(speakers.map(([words, say]) => sayTrailEntry({ ...template, ...more }, words, say))).toEqual(sentences);
});

test.each(Object.values(each))('$kind is said in every language, with its facts', (refusal) => {
  const sentences = speakers.map(([words, say]) => saySigningRefusal(refusal, words, say));
  for (const sentence of sentences) {
    expect(sentence).toMatch(/[.。]$/);
    if ('by' in refusal) expect(sentence).toContain('Lin');
    if ('publishers' in refusal) expect(sentence).toContain('Wang');
    if ('version' in refusal) expect(sentence).toContain('12');
  }
  expect(new Set(sentences).size).toBe(3);
});

test('what is asked, a sentence each', () => {
  expect(saySigningRules({ note: true, secondPerson: true, by: ['Kim', 'Lin'] }, en, speakers[0][1])).toEqual([
    'A note is asked for with each publication.',
    'A second person has to approve before a version comes into force.',
    'May be published by Kim and Lin.',
  ]);
  expect(speakers.map(([words, say]) => saySigningRules({ note: true, secondPerson: true, by: ['Kim'] }, words, say).length)).toEqual([3, 3, 3]); // prettier-ignore
  expect(saySigningRules({ note: false, secondPerson: false, by: [] }, en, speakers[0][1])).toEqual([]);
});
