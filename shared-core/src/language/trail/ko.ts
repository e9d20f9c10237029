import type { TrailWords } from './trail-words';

const acts = { proposed: '승인을 요청', published: '게시', rolledBack: '되돌려 적용' };
const actsOnTemplate = {
  proposed: (process: string) => `프로세스 “${process}”의 적용 대기 버전으로 기록했습니다.`,
  published: (process: string) => `프로세스 “${process}”에 게시했습니다.`,
  rolledBack: (process: string) => `프로세스 “${process}”에 되돌려 적용했습니다.`,
  rested: (process: string) => `프로세스 “${process}”와 함께 적용을 중지했습니다.`,
};

export const trail: TrailWords = {
  title: '승인 기록',
  none: '아직 승인 기록이 없습니다.',
  done: ({ act, version, fingerprint, on, by, former }) =>
    `버전 ${version}(${fingerprint}): ${on} ${by === undefined ? '이름 없이' : `“${by}” 이름으로`} ${acts[act]}했습니다.${former === undefined ? '' : ` 이전 모델: ${former}.`}`,
  doneToTemplate: ({ act, process, template, version, fingerprint, on, by, former }) =>
    `단계 템플릿 “${template}” 버전 ${version}(${fingerprint}): ${on} ${by === undefined ? '이름 없이' : `“${by}” 이름으로`} ${actsOnTemplate[act](process)}${former === undefined ? '' : ` 이전 관문: ${former}.`}`,
  approved: (approver) => `승인: “${approver}”.`,
  moves: ({ of, rose, fell }, say) =>
    `고객 ${say.number(of)}곳 중 ${say.number(rose)}곳 상승, ${say.number(fell)}곳 하락.`,
  deals: ({ of, changed }, say) => `기회 ${say.number(of)}건 중 ${say.number(changed)}건의 단계나 가중치가 바뀝니다.`,
  note: (note) => `메모: “${note}”`,
  refusals: {
    noteMissing: () => '이 모델은 게시할 때마다 메모가 필요하지만 메모가 없습니다. 무엇을 왜 바꾸는지 적으세요.',
    nameMissing: () => '이 모델은 게시하는 사람의 이름이 필요하지만 이름이 없습니다. 이름을 적으세요.',
    notPublisher: ({ by, publishers }, say) =>
      `“${by}” 이름으로는 이 모델을 게시할 수 없습니다. 게시할 수 있는 사람: ${say.list(publishers)}. 이 가운데 한 사람에게 맡기세요.`,
    ownApproval: ({ by, on }, say) =>
      `이 버전은 “${by}” 이름으로 ${say.date(on)}에 승인을 요청했으며, 자신의 요청은 스스로 승인할 수 없습니다. 다른 사람에게 맡기세요.`,
    inForceAlready: ({ version }, say) =>
      `버전 ${say.number(version)}은(는) 이미 적용 중이므로 게시할 것이 없습니다. 다른 버전을 고르세요.`,
  },
  asks: {
    note: '게시할 때마다 메모가 필요합니다.',
    secondPerson: '다른 사람이 승인해야 적용됩니다.',
    by: (publishers, say) => `게시할 수 있는 사람: ${say.list(publishers)}.`,
  },
};
