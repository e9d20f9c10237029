import type { Label } from '../labels';

/** What c/buyingCommittee says on its own behalf; roles, levels, landmines and steps are worded by the core. */
export const committeeLabels = {
  Committee_Title: { en: 'Buying committee', zh: '采购小组', ko: '구매위원회' },
  Committee_Loading: {
    en: 'Reading the buying committee',
    zh: '正在读取采购小组',
    ko: '구매위원회를 읽는 중입니다',
  },
  Committee_Refresh: { en: 'Refresh', zh: '刷新', ko: '새로 고침' },
  Committee_Covered: {
    en: 'Coverage {0}: {2} of {1} core roles known, {3} engaged or better.',
    zh: '覆盖度 {0}：{1} 个核心角色中，已知 {2} 个，{3} 个已深入沟通或支持我方。',
    ko: '커버리지 {0}: 핵심 역할 {1}개 가운데 {2}개를 파악했고, {3}개는 긴밀히 소통 중이거나 지지합니다.',
  },
  Committee_Capped: {
    en: 'Without a decision maker who has been contacted it is held at {0}; otherwise it would be {1}.',
    zh: '尚未接触决策者，最多计 {0}；否则为 {1}。',
    ko: '의사결정자와 접촉하기 전에는 {0}까지만 인정합니다. 제한이 없다면 {1}입니다.',
  },
  Committee_Seats: { en: '{0} of {1} seats filled', zh: '{1} 个席位已有 {0} 个', ko: '{1}석 중 {0}석 채움' },
  Committee_SeatEmpty: { en: 'Empty seat', zh: '空缺', ko: '빈자리' },
  Committee_NoRole: { en: 'No role yet', zh: '角色未定', ko: '역할 미정' },
  Committee_Step: { en: '{0}, step {1} of {2}', zh: '{0}，第 {1} 级，共 {2} 级', ko: '{0}, {2}단계 중 {1}단계' },
  Committee_Gone: {
    en: 'This contact was deleted; the name was kept.',
    zh: '该联系人已被删除，仅保留姓名。',
    ko: '이 연락처는 삭제되었고 이름만 남아 있습니다.',
  },
  Committee_NotMet: { en: 'never met', zh: '未面谈', ko: '면담 안 함' },
  Committee_Met: { en: 'met on {0}', zh: '{0} 已面谈', ko: '{0} 면담' },
  Committee_Incomplete: { en: 'information incomplete', zh: '资料不完整', ko: '정보 불완전' },
  Committee_Decides: { en: 'final decider', zh: '最终决策人', ko: '최종 결정권자' },
  Committee_OwnedBy: { en: 'owned by the {0}', zh: '由{0}负责', ko: '담당: {0}' },

  Committee_Threads: { en: 'Threads', zh: '联系线索', ko: '연결 고리' },
  Committee_ThreadsSum: {
    en: 'People known: {0}, of whom engaged or better: {1}',
    zh: '已知 {0} 人，其中 {1} 人已深入沟通或支持我方',
    ko: '파악한 사람 {0}명, 그중 긴밀히 소통 중이거나 지지하는 사람 {1}명',
  },
  Committee_ThreadsDepartments: { en: 'Departments ({0}): {1}', zh: '部门（{0}）：{1}', ko: '부서({0}): {1}' },
  Committee_ThreadsRanks: { en: 'Ranks ({0}): {1}', zh: '层级（{0}）：{1}', ko: '직급({0}): {1}' },
  Committee_ThreadsNone: { en: 'none on record', zh: '未填写', ko: '기록 없음' },
  Committee_ThreadsFine: {
    en: 'Every department and rank that needs an owner of ours has one.',
    zh: '应有我方负责人的部门和层级均已有人负责。',
    ko: '우리 담당자가 필요한 부서와 직급에 모두 담당자가 있습니다.',
  },

  Committee_Mines: { en: 'Landmines: {0}', zh: '地雷：{0} 个', ko: '지뢰: {0}개' },
  Committee_NoMines: {
    en: 'No landmine lies under this deal.',
    zh: '此业务机会没有地雷。',
    ko: '이 기회에는 지뢰가 없습니다.',
  },
  Committee_MoreSteps: { en: 'Further steps: {0}', zh: '另有 {0} 步', ko: '추가 조치 {0}건' },

  Committee_Empty: {
    en: 'Nobody is in the buying committee yet.',
    zh: '采购小组中还没有人。',
    ko: '구매위원회에 아직 아무도 없습니다.',
  },
  Committee_EmptyNext: {
    en: 'Add whom you know by name first, from the contacts of the account.',
    zh: '先从客户的联系人中添加已知姓名的人。',
    ko: '계정의 연락처에서 이름을 아는 사람부터 추가합니다.',
  },
  Committee_EmptyReadOnly: {
    en: 'Whoever works on this opportunity adds them here.',
    zh: '由负责此业务机会的人员在此添加。',
    ko: '이 기회를 담당하는 사람이 여기에서 추가합니다.',
  },

  Committee_Add: { en: 'Add a person', zh: '添加人员', ko: '사람 추가' },
  Committee_Edit: { en: 'Edit {0}', zh: '编辑{0}', ko: '{0} 편집' },
  Committee_Remove: { en: 'Remove {0}', zh: '移除{0}', ko: '{0} 제외' },
  Committee_Removed: { en: '{0} was removed.', zh: '已移除{0}。', ko: '{0}을(를) 제외했습니다.' },
  Committee_Undo: { en: 'Undo', zh: '撤销', ko: '실행 취소' },
  Committee_Restored: { en: '{0} is back.', zh: '已恢复{0}。', ko: '{0}을(를) 되돌렸습니다.' },
  Committee_Saved: { en: '{0} is saved.', zh: '{0}已保存。', ko: '{0}을(를) 저장했습니다.' },
  Committee_CircleSaved: { en: 'The circle is saved.', zh: '整体情况已保存。', ko: '전체 상황을 저장했습니다.' },
  Committee_Save: { en: 'Save', zh: '保存', ko: '저장' },
  Committee_Saving: { en: 'Saving', zh: '正在保存', ko: '저장하는 중입니다' },
  Committee_Cancel: { en: 'Cancel', zh: '取消', ko: '취소' },
  Committee_Details: { en: 'Dates and details', zh: '日期与细节', ko: '날짜와 세부 사항' },

  Committee_Roles: { en: 'Buying roles', zh: '采购角色', ko: '구매 역할' },
  Committee_Level: { en: 'How far we have come', zh: '关系程度', ko: '관계 수준' },
  Committee_InfoComplete: { en: 'Information complete', zh: '资料完整', ko: '정보 완전' },
  Committee_FinalDecider: { en: 'Makes the final decision', zh: '作最终决定', ko: '최종 결정을 내림' },
  Committee_Rank: { en: 'Rank', zh: '层级', ko: '직급' },
  Committee_Department: { en: 'Department', zh: '部门', ko: '부서' },
  Committee_Owner: { en: 'Owned by our', zh: '我方负责人', ko: '우리 측 담당' },
  Committee_NotKnown: { en: 'not known', zh: '未知', ko: '모름' },
  Committee_MetOn: { en: 'First met on', zh: '首次面谈日期', ko: '처음 면담한 날' },
  Committee_FollowedUpOn: { en: 'Last followed up on', zh: '最近跟进日期', ko: '마지막 후속 접촉일' },
  Committee_JoinedOn: { en: 'Joined the circle on', zh: '加入日期', ko: '합류일' },
  Committee_PostChangedOn: { en: 'Post changed on', zh: '职务变动日期', ko: '직책 변경일' },
  Committee_TopMeetingOn: {
    en: 'Last met by our top management on',
    zh: '我方高层最近会面日期',
    ko: '우리 경영진과 마지막으로 만난 날',
  },
  Committee_Decisiveness: { en: 'Decisiveness, 0 to 50', zh: '果断程度（0–50）', ko: '결단성(0~50)' },
  Committee_Responsiveness: { en: 'Responsiveness, 0 to 50', zh: '反应程度（0–50）', ko: '반응성(0~50)' },
  Committee_Style: {
    en: 'Impression: {0}, wants {1}. {2}',
    zh: '印象：{0}，看重{1}。{2}',
    ko: '인상: {0}, {1}을(를) 원함. {2}',
  },

  Committee_Circle: { en: 'The circle as a whole', zh: '整体情况', ko: '전체 상황' },
  Committee_CircleLine: { en: '{0}: {1}', zh: '{0}：{1}', ko: '{0}: {1}' },
  Committee_CircleEdit: { en: 'Edit the circle', zh: '编辑整体情况', ko: '전체 상황 편집' },
  Committee_DeciderCertain: {
    en: 'It is certain who makes the final decision',
    zh: '最终决策人已确定',
    ko: '최종 결정권자가 확실함',
  },
  Committee_RestructuredOn: { en: 'Last restructured on', zh: '最近重组日期', ko: '최근 조직 개편일' },
  Committee_RestructureReviewedOn: {
    en: 'Restructuring reviewed on',
    zh: '重组复核日期',
    ko: '조직 개편 검토일',
  },
  Committee_ReviewedOn: { en: 'Committee last reviewed on', zh: '采购小组最近审视日期', ko: '구매위원회 최근 검토일' },
  Committee_ReviewedHelp: {
    en: 'Whoever joined after this day counts as a new face.',
    zh: '此日之后加入的人视为新面孔。',
    ko: '이날 이후 합류한 사람을 새 인물로 봅니다.',
  },

  Committee_SearchTitle: { en: 'Contacts of {0}', zh: '{0}的联系人', ko: '{0}의 연락처' },
  Committee_Search: { en: 'Search by name', zh: '按姓名搜索', ko: '이름으로 검색' },
  Committee_SearchLoading: { en: 'Reading the contacts', zh: '正在读取联系人', ko: '연락처를 읽는 중입니다' },
  Committee_SearchNone: {
    en: 'No contact of this account is called “{0}”.',
    zh: '该客户没有名为“{0}”的联系人。',
    ko: '이 계정에 “{0}”(이)라는 연락처가 없습니다.',
  },
  Committee_SearchEmpty: {
    en: 'This account has no contacts yet. Create one on the account, then add it here.',
    zh: '该客户还没有联系人。请先在客户下新建，再到此处添加。',
    ko: '이 계정에는 아직 연락처가 없습니다. 계정에서 만든 뒤 여기에서 추가합니다.',
  },
  Committee_SearchShown: { en: '{0} of {1} shown', zh: '已显示 {0} / {1}', ko: '{1}개 중 {0}개 표시' },
  Committee_SearchMore: { en: 'Show more', zh: '显示更多', ko: '더 보기' },
  Committee_SearchTaken: { en: 'in the committee', zh: '已在小组中', ko: '위원회에 있음' },
  Committee_SearchFailed: {
    en: 'The contacts could not be read: {0} Close the search and open it again.',
    zh: '无法读取联系人：{0} 请关闭后重新打开搜索。',
    ko: '연락처를 읽을 수 없습니다: {0} 검색을 닫았다가 다시 엽니다.',
  },
  Committee_SearchNoAccount: {
    en: 'This opportunity has no account, so there are no contacts to choose from. Choose an account for it first.',
    zh: '此业务机会未关联客户，因此没有可选的联系人。请先为其选择客户。',
    ko: '이 기회에는 계정이 없어 선택할 연락처가 없습니다. 먼저 계정을 지정합니다.',
  },
  Committee_SearchAdd: { en: 'Add {0}', zh: '添加{0}', ko: '{0} 추가' },
  Committee_Close: { en: 'Close', zh: '关闭', ko: '닫기' },

  Committee_ContactRoles: {
    en: 'Contact roles not yet in the committee: {0}',
    zh: '尚未列入采购小组的联系人角色：{0} 个',
    ko: '구매위원회에 없는 연락처 역할: {0}개',
  },
  Committee_TakeOver: { en: 'Take over {0}', zh: '纳入{0}', ko: '{0} 가져오기' },
  Committee_TakeOverAll: { en: 'Take over all', zh: '全部纳入', ko: '모두 가져오기' },
  Committee_TakenOver: {
    en: 'Taken over: {0}. Say of each how far we have come.',
    zh: '已纳入：{0}。请逐一填写关系程度。',
    ko: '가져옴: {0}. 각 사람의 관계 수준을 입력합니다.',
  },
  Committee_RoleBecomes: { en: '{0} → {1}', zh: '{0} → {1}', ko: '{0} → {1}' },

  Committee_RemovedMeanwhile: {
    en: '{0} was removed by somebody else in the meantime. What you typed is kept; saving adds the person again.',
    zh: '{0}刚被他人移除。已输入的内容仍在；保存即重新添加。',
    ko: '그사이 다른 사람이 {0}을(를) 제외했습니다. 입력한 내용은 그대로이며, 저장하면 다시 추가됩니다.',
  },
} as const satisfies Readonly<Record<string, Label>>;
