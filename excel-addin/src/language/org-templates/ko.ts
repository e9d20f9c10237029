import type { OrgTemplatesWords } from './org-templates-words';

/** 단계 템플릿 게시 화면의 문구. */
export const orgTemplatesWords = {
  from: (host) => `${host}에 게시`,
  title: {
    reading: '조직의 판단 기준을 확인하는 중',
    unread: '조직의 판단 기준을 읽을 수 없습니다',
    noProcess: '조직에서 판단하는 기회가 아직 없습니다',
    same: '조직이 이미 이 템플릿으로 판단합니다',
    ready: '이 템플릿을 게시하면 바뀌는 것',
    publishing: '템플릿을 기록하는 중',
    takingBack: '이전 템플릿으로 되돌리는 중',
  },
  noProcess:
    '조직에 활성 프로세스가 없습니다. 관리자가 Keystage 설정 페이지에서 프로세스를 만들면 템플릿을 게시할 수 있습니다.',
  process: '조직의 프로세스',
  processOf: (name, recordType) => (recordType === undefined ? name : `${name}(레코드 유형 ${recordType})`),
  template: '이 통합 문서의 템플릿',
  judges: (template) => `조직의 판단 기준: ${template}`,
  templateUnknown: (id) => `프로세스에 지정된 템플릿 “${id}”를 여기서는 알 수 없습니다. 게시하면 대체됩니다.`,
  templateFaulty: (problems, say) =>
    `조직의 템플릿에 오류가 ${say.number(problems)}개 있어 판단에 쓸 수 없습니다. 게시하면 대체됩니다.`,
  mapFaulty: '조직의 단계 이름 대응을 읽을 수 없습니다. 게시하면 대체됩니다.',
  mayNot: '무엇이 바뀌는지 볼 수 있지만 게시할 수는 없습니다.',
  differences: '다른 점',
  names: ['조직', '이 통합 문서'],
  alike: '두 템플릿의 내용이 같습니다.',
  gates: '관문',
  processFile: 'process.json 내려받기',
  processFileHint: '명령에 쓰는 프로세스 파일입니다. 조직의 모든 프로세스 파일을 한 번에 지정하세요.',
  stages: '조직의 단계 이름',
  stagesHint: '각 이름이 템플릿의 어느 단계를 뜻하는지 정합니다.',
  noStage: '해당 단계 없음',
  unmapped: (names) =>
    `대응하는 단계가 없는 이름: ${names}. 이 단계의 기회는 관문이 막지 않으며 페이지에서도 위치를 판단하지 않습니다.`,
  withoutValue: (stages) => `대응하는 이름이 없는 단계: ${stages}. 기회를 이 단계로 옮길 수 없습니다.`,
  noDeals:
    '이 통합 문서에는 템플릿을 비교해 볼 기회가 없습니다. 조직의 기회를 가져오면 무엇이 바뀌는지 기회별로 볼 수 있습니다.',
  dealsFailed: '이 통합 문서의 어떤 기회가 바뀌는지 계산하지 못했습니다. 이유는 영업 퍼널에 나와 있습니다.',
  note: '무엇을 왜 바꾸는지',
  noteHint: '이름, 날짜와 함께 조직에 남습니다',
  publish: (process) => `“${process}”에 게시`,
  publishBeside: (process) => `“${process}” 옆에 기록`,
  last: '마지막 게시',
  lastWas: (process) => `이 통합 문서에서 프로세스 “${process}”에 게시했습니다.`,
  takeBack: '이전 템플릿으로 되돌리기',
  again: '다시 확인',
  back: '개요',
} satisfies OrgTemplatesWords as OrgTemplatesWords;
