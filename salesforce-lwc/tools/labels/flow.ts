/** What the flow that records a visit asks and says. */
export const flowLabels = {
  Flow_Commitment: {
    en: 'What they committed to, in their words',
    zh: '对方作出的承诺（尽量用原话）',
    ko: '상대가 약속한 내용(되도록 말 그대로)',
  },
  Flow_HeldOn: { en: 'Held on', zh: '拜访日期', ko: '방문일' },
  Flow_NothingPlanned: {
    en: 'No visit is planned for this deal. Plan one first, with Plan Visit or in the component Visit Planner.',
    zh: '该业务机会没有计划中的拜访。请先用“计划拜访”操作或“拜访计划”组件安排一次。',
    ko: '이 기회에 예정된 방문이 없습니다. 먼저 “방문 계획” 동작이나 구성 요소로 방문을 계획하세요.',
  },
  Flow_NotSaved: {
    en: 'The record was not saved. Choose Previous: what you wrote is still there. The reason:',
    zh: '记录未保存。点“上一步”，所填内容仍在。原因：',
    ko: '기록을 저장하지 못했습니다. “이전”을 누르면 입력한 내용이 그대로 있습니다. 이유:',
  },
  Flow_Summary: {
    en: 'What came of it, in a few sentences',
    zh: '拜访结果小结',
    ko: '방문 결과 요약',
  },
  Flow_Visit: { en: 'Visit', zh: '拜访', ko: '방문' },
};
