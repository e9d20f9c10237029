import type { AccountCardWords } from './account-card-words';

export const accountCardWords = {
  from: { label: '점수 구성의 기준', zero: '0점부터', typical: '일반적인 고객과 비교' },
  typicalAccount: '일반적인 고객',
  difference: '일반적인 고객과의 차이',
  ownPoints: '이 고객',
  several: '또는 여러 항목을 조금씩 개선:',
  tryIt: '적용해 보기',
  tryThis: (change) => `적용해 보기: ${change}`,

  whatIf: {
    title: '가정해 보기',
    open: '다른 값으로 계산해 보기',
    close: '닫기',
    hint: '시트는 바뀌지 않습니다. 다른 고객은 그대로 둡니다.',
    group: (name, companies, say) => `“${name}” 그룹 전체(${say.number(companies)}개 회사)의 값입니다.`,
    nothingChanged: '슬라이더를 움직이거나 값을 입력하면 이 고객의 위치가 바로 나타납니다.',
    would: (tier, now) => `현재 ${now} → 가정 시 ${tier}.`,
    wouldStay: (tier) => `가정해도 그대로 ${tier}.`,
    wouldHaveNone: '등급이 없어집니다.',
    points: (score, by) => `${score}점(${by}).`,
    moved: '점수를 움직인 항목',
    now: (value) => `현재 ${value}`,
    slider: (indicator) => `${indicator} 가정 값`,
    field: (indicator, unit) => (unit === '' ? `${indicator}, 숫자로 입력` : `${indicator}, 숫자로 입력(${unit})`),
    units: { money: '', count: '', days: '일', ratio: '%', number: '', category: '' },
    blank: '알 수 없음',
    reset: '실제 값으로 되돌리기',
    failed: '계산하지 못했습니다. 다시 등급을 매긴 뒤 시도하세요.',
  },
} satisfies AccountCardWords;
