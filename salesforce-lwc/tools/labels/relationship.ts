import type { Label } from '../labels';

/** How close we are to an account, and what is not known of it. */
export const relationshipLabels = {
  Relation_Title: { en: 'Account relationship', zh: '客户关系', ko: '고객 관계' },
  Relation_Refresh: { en: 'Refresh', zh: '刷新', ko: '새로 고침' },
  Relation_Loading: {
    en: 'Reading the relationship with this account',
    zh: '正在读取与该客户的关系',
    ko: '이 고객과의 관계를 읽는 중입니다',
  },
  Relation_Hidden: {
    en: 'This part cannot be shown: you have no access to {0}. An administrator gives access with the permission set Keystage Rep.',
    zh: '无法显示此部分：您无权访问 {0}。管理员可分配权限集 Keystage Rep 来授权。',
    ko: '{0}에 대한 액세스 권한이 없어 이 부분을 표시할 수 없습니다. 관리자가 Keystage Rep 권한 집합을 할당하면 볼 수 있습니다.',
  },
  Relation_Share: { en: 'Share of their spend', zh: '占其采购额的比例', ko: '고객 구매액 중 우리 비중' },
  Relation_ShareIs: {
    en: '{0} of what they spend: {1} of {2}',
    zh: '占其采购额的 {0}：{2} 中的 {1}',
    ko: '고객 구매액의 {0}: {2} 중 {1}',
  },
  Relation_ShareUnknown: {
    en: 'The share is not known. Enter what we sold them and what they spent in all over the last twelve months.',
    zh: '比例未知。请填写近十二个月我方销售额和对方采购总额。',
    ko: '비중을 알 수 없습니다. 최근 12개월의 우리 매출과 고객 총구매액을 입력하세요.',
  },
  Relation_Stage: { en: 'Relationship stage: {0}', zh: '关系阶段：{0}', ko: '관계 단계: {0}' },
  Relation_Measures: { en: 'What to do at this stage', zh: '本阶段的措施', ko: '이 단계에서 할 일' },
  Relation_OurSales: { en: 'Our sales, last 12 months', zh: '我方近 12 个月销售额', ko: '최근 12개월 우리 매출' },
  Relation_TotalSpend: {
    en: 'Their total spend, last 12 months',
    zh: '对方近 12 个月采购总额',
    ko: '최근 12개월 고객 총구매액',
  },
  Relation_BrokenOff: {
    en: 'They have broken off the relationship',
    zh: '对方已中断关系',
    ko: '고객이 관계를 중단함',
  },
  Relation_Edit: { en: 'Edit', zh: '编辑', ko: '편집' },
  Relation_EditPart: { en: 'Edit: {0}', zh: '编辑：{0}', ko: '편집: {0}' },
  Relation_Save: { en: 'Save', zh: '保存', ko: '저장' },
  Relation_Cancel: { en: 'Cancel', zh: '取消', ko: '취소' },
  Relation_Saving: { en: 'Saving', zh: '正在保存', ko: '저장하는 중입니다' },
  Relation_Saved: { en: 'Saved.', zh: '已保存。', ko: '저장했습니다.' },
  Relation_NoNumber: {
    en: '{0}: expected an amount of 0 or more, got “{1}”. Correct it, or clear the field.',
    zh: '{0}：应为 0 或更大的金额，现为“{1}”。请更正或清空。',
    ko: '{0}: 0 이상의 금액이어야 하지만 “{1}”입니다. 고치거나 비우세요.',
  },
  Relation_Depth: { en: 'Depth of the relationship', zh: '关系深度', ko: '관계 깊이' },
  Relation_Personal: { en: 'Personal depth', zh: '个人关系深度', ko: '개인 관계 깊이' },
  Relation_Company: { en: 'Company depth', zh: '公司关系深度', ko: '회사 관계 깊이' },
  Relation_Strength: {
    en: 'Strength {0}: “{1}” with the person, “{2}” between the firms',
    zh: '强度 {0}：个人关系为“{1}”，公司关系为“{2}”',
    ko: '강도 {0}: 개인 관계 “{1}”, 회사 관계 “{2}”',
  },
  Relation_NoStrength: {
    en: 'No cell is chosen yet. Choose the one where the relationship stands.',
    zh: '尚未选择。请选择当前关系所在的格子。',
    ko: '아직 선택한 칸이 없습니다. 현재 관계에 해당하는 칸을 고르세요.',
  },
  Relation_Cell: {
    en: '{0}, {1}: strength {2}',
    zh: '{0}，{1}：强度 {2}',
    ko: '{0}, {1}: 강도 {2}',
  },
  Relation_Here: { en: 'here', zh: '当前', ko: '현재' },
  Relation_Tie: { en: 'What ties them to us', zh: '与我方的纽带', ko: '우리와의 유대' },
  Relation_Organisation: {
    en: 'Their organisation has an interest in us',
    zh: '对方组织在与我方的合作中有利益',
    ko: '고객 조직이 우리에게서 얻는 이익이 있음',
  },
  Relation_Person: {
    en: 'The person we deal with has an interest in us',
    zh: '对方联系人在与我方的合作中有利益',
    ko: '상대 담당자가 우리에게서 얻는 이익이 있음',
  },
  Relation_OnFile: { en: '{0} of {1} items on file', zh: '{1} 项中已有 {0} 项', ko: '{1}개 중 {0}개 있음' },
  Relation_Missing: { en: 'Missing: {0}', zh: '缺少：{0}', ko: '없음: {0}' },
  Relation_DossierUnreadable: {
    en: 'The dossier on this record is not readable (expected JSON with a text for each item), so it is not edited here. An administrator corrects or clears the field Account Dossier.',
    zh: '记录中的客户档案无法读取（应为每项一段文字的 JSON），因此不能在此编辑。管理员可更正或清空“客户档案”字段。',
    ko: '레코드의 고객 파일을 읽을 수 없어(항목마다 텍스트가 있는 JSON이어야 함) 여기에서 편집할 수 없습니다. 관리자가 “고객 파일” 필드를 고치거나 비우면 됩니다.',
  },
  Relation_TooLong: {
    en: 'The dossier would have {0} characters, at most {1} are kept. Shorten an item and save again.',
    zh: '档案将有 {0} 个字符，最多保存 {1} 个。请缩短某项后重新保存。',
    ko: '고객 파일이 {0}자가 되지만 최대 {1}자까지 저장됩니다. 항목을 줄인 뒤 다시 저장하세요.',
  },
  Relation_DeletePersonal: { en: 'Delete these items', zh: '删除这些内容', ko: '이 항목 삭제' },
  Relation_Development: { en: 'Development stage', zh: '客户发展阶段', ko: '고객 발전 단계' },
  Relation_DevelopmentAt: {
    en: 'By what is on file, the account stands at {0}.',
    zh: '按现有资料，该客户处于{0}。',
    ko: '파일에 있는 내용으로는 {0} 단계입니다.',
  },
  Relation_DevelopmentNone: {
    en: 'Nothing on file shows a stage yet.',
    zh: '现有资料尚不足以确定阶段。',
    ko: '파일에 있는 내용만으로는 아직 단계를 알 수 없습니다.',
  },
  Relation_DevelopmentMissing: {
    en: 'What is missing for the next step',
    zh: '进入下一步还缺少',
    ko: '다음 단계에 필요한 것',
  },
  Relation_DevelopmentFull: {
    en: 'Everything that the stages ask for is on file.',
    zh: '各阶段要求的内容均已具备。',
    ko: '단계별로 필요한 내용이 모두 파일에 있습니다.',
  },
  Relation_ConfirmFact: { en: '{0}: it is so, seen today', zh: '{0}：属实，今日确认', ko: '{0}: 사실임, 오늘 확인' },
  Relation_Clash: {
    en: 'Somebody else has saved this record meanwhile. Yours: {0}. Theirs: {1}.',
    zh: '此期间他人已保存此记录。您的值：{0}。对方的值：{1}。',
    ko: '그사이 다른 사용자가 이 레코드를 저장했습니다. 내 값: {0}. 상대의 값: {1}.',
  },
  Relation_SaveMine: { en: 'Save mine', zh: '保存我的值', ko: '내 값 저장' },
  Relation_KeepTheirs: { en: 'Keep theirs', zh: '保留对方的值', ko: '상대의 값 유지' },
} as const satisfies Record<string, Label>;
