import type { OverrideWords } from './override-words';

export const overrides: OverrideWords = {
  problems: {
    overrideTierUnknown: ({ got, tiers }, say) =>
      `수동 조정의 등급은 ${say.list(tiers.map((tier) => say.tier(tier)))} 가운데 하나여야 하는데 ${got === '' ? '비어 있습니다' : `“${got}”입니다`}. 모델의 등급을 선택하세요.`,
    overrideDateUnreadable: ({ field, got }) =>
      `수동 조정의 ${field === 'from' ? '시작일' : '종료일'}은 2026-11-20과 같은 날짜여야 하는데 ${got === '' ? '비어 있습니다' : `“${got}”입니다`}. 날짜를 고치세요.`,
    overrideWithoutEnd: ({ mostDays }, say) =>
      `수동 조정에 종료일이 없습니다. 다시 검토할 수 있도록 ${say.number(mostDays)}일 이내의 날짜를 적으세요.`,
    overrideEndsBeforeItBegins: ({ from, until }, say) =>
      `수동 조정 기간이 ${say.date(from)}부터 ${say.date(until)}까지입니다. 종료일은 시작일보다 늦어야 합니다. 서로 바꾸거나 고치세요.`,
    overrideTooLong: ({ days, mostDays }, say) =>
      `수동 조정 기간이 ${say.number(days)}일입니다. 최대 ${say.number(mostDays)}일입니다. 종료일을 앞당기고 만료되면 연장하세요.`,
    overrideWithoutReason: () => '수동 조정에 사유가 없습니다. 이 등급을 주는 이유를 적으세요.',
    overrideWithoutAuthor: () => '수동 조정에 작성자가 없습니다. 누가 결정했는지 적으세요.',
    overrideWithoutApprover: ({ author }) =>
      `상한을 넘어서는 수동 조정은 작성자${author === '' ? '' : `(${author})`}가 아닌 사람의 승인이 필요합니다. 승인자를 적거나 상한을 적용하세요.`,
  },
};
