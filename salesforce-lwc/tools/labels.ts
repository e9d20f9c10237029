import { adminLabels } from './labels/admin';
import { flowLabels } from './labels/flow';
import { orgLabels } from './labels/org';
import { overrideLabels } from './labels/override';
import { pipelineGapLabels } from './labels/pipeline-gap';
import { committeeLabels } from './labels/committee';
import { relationshipLabels } from './labels/relationship';
import { readingLabels } from './labels/reading';
import { savingLabels } from './labels/saving';
import { stageLabels } from './labels/stage';
import { tierMapLabels } from './labels/tier-map';
import { visitLabels } from './labels/visit';

/** A text of a component in every language. Placeholders are `{0}`, `{1}` …; each stands in all three. */
export interface Label {
  readonly en: string;
  readonly zh: string;
  readonly ko: string;
}

/**
 * What the components say on their own behalf: titles, buttons, states. Reasons, values and indicators are worded by the core. A label is
 * imported as `@salesforce/label/c.Keystage_NAME`.
 */
export const labels = {
  Tier_Title: { en: 'Account tier', zh: '客户等级', ko: '고객 등급' },
  Tier_Loading: {
    en: 'Reading the tier of this account',
    zh: '正在读取该客户的等级',
    ko: '이 계정의 등급을 읽는 중입니다',
  },
  Tier_Refresh: { en: 'Refresh', zh: '刷新', ko: '새로 고침' },
  Tier_Points: { en: '{0} points', zh: '{0} 分', ko: '{0}점' },
  Tier_Place: { en: 'tier {0} of {1}', zh: '第 {0} 级，共 {1} 级', ko: '{1}개 등급 중 {0}번째' },
  Tier_Contributions: {
    en: 'What brought the {0} points',
    zh: '{0} 分的构成',
    ko: '{0}점의 구성',
  },
  Tier_Latent: { en: 'Latent tier: {0}', zh: '得分对应等级：{0}', ko: '점수 기준 등급: {0}' },
  Tier_Group: {
    en: 'Scored as one with the group of “{0}” ({1} companies); the values are those of the group.',
    zh: '与“{0}”集团的 {1} 家公司合并评分，所列数值为集团数值。',
    ko: '“{0}” 그룹의 회사 {1}곳과 합쳐서 평가했습니다. 값은 그룹 전체의 값입니다.',
  },
  Tier_OutOf: { en: '{0} of {1}', zh: '{0} / {1}', ko: '{0} / {1}' },
  Tier_LeftOut: { en: 'left out', zh: '未计入', ko: '제외됨' },
  Tier_Others: { en: 'Other indicators ({0})', zh: '其余指标（{0} 项）', ko: '그 밖의 지표({0}개)' },
  Tier_ShowAll: { en: 'Show all {0}', zh: '显示全部 {0} 项', ko: '{0}개 모두 보기' },
  Tier_ShowFewer: { en: 'Show fewer', zh: '收起', ko: '접기' },
  Tier_Sum: { en: 'Adds up to', zh: '合计', ko: '합계' },
  Tier_Lift: { en: 'What would lift it', zh: '如何升级', ko: '승급 조건' },
  Tier_Best: {
    en: 'This is the best tier there is.',
    zh: '已是最高等级。',
    ko: '가장 높은 등급입니다.',
  },
  Tier_Origin: {
    en: 'As of {0}, by “{1}”, version {2}, fingerprint {3}',
    zh: '基准日 {0}，模型“{1}”第 {2} 版，指纹 {3}',
    ko: '기준일 {0}, 모델 “{1}” 버전 {2}, 지문 {3}',
  },
  Tier_OriginUnknown: {
    en: 'As of {0}, by a model with fingerprint {1}',
    zh: '基准日 {0}，模型指纹 {1}',
    ko: '기준일 {0}, 모델 지문 {1}',
  },

  Tier_Never: {
    en: 'This account has not been segmented yet.',
    zh: '该客户尚未分级。',
    ko: '이 계정에는 아직 등급이 없습니다.',
  },
  Tier_Never_Segment: {
    en: 'Segment the account list in the Excel add-in and push the result. The tier then appears here.',
    zh: '请在 Excel 加载项中细分客户名单并推送结果，等级随后会显示在这里。',
    ko: 'Excel 추가 기능에서 고객 목록을 세분화하고 결과를 보내면 등급이 여기에 표시됩니다.',
  },
  Tier_Never_Ask: {
    en: 'Ask whoever keeps the account list in Excel to segment it and push the result.',
    zh: '请联系在 Excel 中维护客户名单的同事，由其细分名单并推送结果。',
    ko: 'Excel에서 고객 목록을 관리하는 담당자에게 목록을 세분화하고 결과를 보내 달라고 요청하세요.',
  },
  Tier_Hidden: {
    en: 'The tier cannot be shown: you have no access to {0}.',
    zh: '无法显示等级：您无权访问 {0}。',
    ko: '{0}에 대한 액세스 권한이 없어 등급을 표시할 수 없습니다.',
  },
  Tier_Hidden_Next: {
    en: 'An administrator gives access with the permission set Keystage Rep.',
    zh: '管理员可分配权限集 Keystage Rep 来授权。',
    ko: '관리자가 Keystage Rep 권한 집합을 할당하면 볼 수 있습니다.',
  },
  Tier_Failed: {
    en: 'The account could not be read: {0}',
    zh: '无法读取该客户：{0}',
    ko: '계정을 읽을 수 없습니다: {0}',
  },
  Tier_Failed_Next: {
    en: 'Refresh to try again. If it stays so, show this sentence to an administrator.',
    zh: '请刷新重试。如果问题仍然存在，请将此提示告知管理员。',
    ko: '새로 고쳐 다시 시도하세요. 문제가 계속되면 이 메시지를 관리자에게 보여 주세요.',
  },
  Tier_NoDetail: { en: 'no reason was given', zh: '未给出原因', ko: '이유가 제공되지 않았습니다' },

  Facts_Missing: {
    en: 'The values behind this tier are not on the record, so it cannot be explained. Segment the list and push it again.',
    zh: '记录中没有得出该等级所用的数值，无法说明原因。请重新细分名单并推送。',
    ko: '이 등급의 근거가 되는 값이 레코드에 없어 등급을 설명할 수 없습니다. 목록을 다시 세분화하여 보내세요.',
  },
  Facts_NotJson: {
    en: 'Tier Reasons on this record is not readable (expected JSON), so the tier cannot be explained. Segment the list and push it again.',
    zh: '记录中的“等级依据”无法读取（应为 JSON），无法说明原因。请重新细分名单并推送。',
    ko: '레코드의 “등급 근거”를 읽을 수 없어(JSON이어야 함) 등급을 설명할 수 없습니다. 목록을 다시 세분화하여 보내세요.',
  },
  Facts_UnknownForm: {
    en: 'Tier Reasons on this record is in form {0}; this version of Keystage knows form {1}. Install the newer version, or push from this one.',
    zh: '记录中的“等级依据”为格式 {0}，当前版本的 Keystage 只支持格式 {1}。请安装新版本，或用当前版本重新推送。',
    ko: '레코드의 “등급 근거”는 형식 {0}이지만 이 버전의 Keystage는 형식 {1}만 지원합니다. 새 버전을 설치하거나 이 버전에서 다시 보내세요.',
  },
  Facts_Malformed: {
    en: 'Tier Reasons on this record, “{0}”: expected {1}, got {2}. Segment the list and push it again.',
    zh: '记录中“等级依据”的“{0}”：应为 {1}，现为 {2}。请重新细分名单并推送。',
    ko: '레코드 “등급 근거”의 “{0}”: {1} 형식이어야 하지만 {2}입니다. 목록을 다시 세분화하여 보내세요.',
  },

  Model_Loading: { en: 'Reading the active model', zh: '正在读取启用的模型', ko: '활성 모델을 읽는 중입니다' },
  Model_None: {
    en: 'No model is active, so the tier cannot be explained. An administrator publishes one, or makes one Keystage Model record active.',
    zh: '没有启用的模型，无法说明原因。管理员可发布模型，或启用一条 Keystage 模型记录。',
    ko: '활성 모델이 없어 등급을 설명할 수 없습니다. 관리자가 모델을 게시하거나 Keystage 모델 레코드 하나를 활성화하면 됩니다.',
  },
  Model_Several: {
    en: '{0} models are active where one is expected, so the tier cannot be explained. An administrator leaves one Keystage Model record active.',
    zh: '有 {0} 个模型同时启用（应只有一个），无法说明原因。请联系管理员只保留一条启用的 Keystage 模型记录。',
    ko: '활성 모델이 {0}개 있어(하나여야 함) 등급을 설명할 수 없습니다. 관리자가 Keystage 모델 레코드 하나만 활성으로 두면 됩니다.',
  },
  Model_Unreadable: {
    en: 'The active model could not be read: {0}',
    zh: '无法读取启用的模型：{0}',
    ko: '활성 모델을 읽을 수 없습니다: {0}',
  },
  Model_PartMissing: {
    en: 'Part {0} of {1} of the model “{2}” is missing, so the tier cannot be explained. Publish the model again.',
    zh: '模型“{2}”共 {1} 段，缺少第 {0} 段，无法说明原因。请重新发布模型。',
    ko: '모델 “{2}”의 조각 {1}개 중 {0}번째가 없어 등급을 설명할 수 없습니다. 모델을 다시 게시하세요.',
  },
  Model_Empty: {
    en: 'The model “{0}” holds no text, so the tier cannot be explained. Publish the model again.',
    zh: '模型“{0}”没有内容，无法说明原因。请重新发布模型。',
    ko: '모델 “{0}”에 내용이 없어 등급을 설명할 수 없습니다. 모델을 다시 게시하세요.',
  },
  Model_Malformed: {
    en: 'The model “{0}” is faulty, so the tier cannot be explained. Correct the file and publish it again.',
    zh: '模型“{0}”有误，无法说明原因。请更正文件后重新发布。',
    ko: '모델 “{0}”에 오류가 있어 등급을 설명할 수 없습니다. 파일을 수정한 후 다시 게시하세요.',
  },
  Model_MoreFaults: { en: 'and {0} more', zh: '另有 {0} 处', ko: '그 외 {0}개' },
  Model_Altered: {
    en: 'The model “{0}” is not what was published: its fingerprint is {1}, its record says {2}. Publish the model again.',
    zh: '模型“{0}”与发布时不一致：指纹为 {1}，记录上为 {2}。请重新发布模型。',
    ko: '모델 “{0}”의 내용이 게시한 것과 다릅니다. 지문은 {1}, 레코드에 적힌 지문은 {2}입니다. 모델을 다시 게시하세요.',
  },
  Model_NotFrozen: {
    en: 'The model “{0}” was published without the list it compares accounts with, so one account cannot be scored by it. Publish it from a segmented list.',
    zh: '模型“{0}”发布时未包含用于比较的名单，无法单独为一个客户评分。请从细分过的名单发布。',
    ko: '모델 “{0}”에는 비교할 목록이 함께 게시되지 않아 계정 하나만 따로 평가할 수 없습니다. 세분화한 목록에서 모델을 게시하세요.',
  },

  Drift_OtherModel: {
    en: 'This tier was given by another model (fingerprint {0}) than the active one ({1}), which gives the same tier. What follows is the active model’s explanation.',
    zh: '该等级由另一个模型（指纹 {0}）得出；当前启用的模型（{1}）得出相同等级。以下说明以启用的模型为准。',
    ko: '이 등급은 현재 활성 모델({1})이 아닌 다른 모델(지문 {0})이 매긴 것이며, 활성 모델의 결과도 같은 등급입니다. 아래 설명은 활성 모델에 따른 것입니다.',
  },
  Drift_OtherTier: {
    en: 'The record holds {0}, given by another model (fingerprint {1}) than the active one ({2}), which gives {3}. What follows explains {3}. Segment the list and push it to bring the record up to date.',
    zh: '记录上为{0}，由另一个模型（指纹 {1}）得出；当前启用的模型（{2}）得出{3}。以下说明的是{3}。请重新细分名单并推送，以更新记录。',
    ko: '레코드의 등급은 {0}이며, 현재 활성 모델({2})이 아닌 다른 모델(지문 {1})이 매긴 것입니다. 활성 모델의 결과는 {3}이며, 아래 설명도 {3}에 대한 것입니다. 목록을 다시 세분화하여 보내면 레코드가 업데이트됩니다.',
  },
  Drift_Changed: {
    en: 'The record holds {0}, but its own values give {1} under the same model: one of the two was changed by hand. What follows explains {1}. Segment the list and push it again.',
    zh: '记录上为{0}，但用同一模型按记录中的数值应为{1}：两者之一曾被手动更改。以下说明的是{1}。请重新细分名单并推送。',
    ko: '레코드의 등급은 {0}이지만 레코드의 값을 같은 모델로 계산하면 {1}입니다. 둘 중 하나가 수동으로 변경되었습니다. 아래 설명은 {1}에 대한 것입니다. 목록을 다시 세분화하여 보내세요.',
  },
  Drift_Score: {
    en: 'The record holds {0} points, but its own values give {1} under the same model. Segment the list and push it again.',
    zh: '记录上为 {0} 分，但用同一模型按记录中的数值应为 {1} 分。请重新细分名单并推送。',
    ko: '레코드의 점수는 {0}점이지만 레코드의 값을 같은 모델로 계산하면 {1}점입니다. 목록을 다시 세분화하여 보내세요.',
  },
  Drift_ValueMissing: {
    en: '{0} is not among the tiers of this org ({1}), so no record can hold it. An administrator adds it to the value set Keystage Tier.',
    zh: '{0}不在本组织的等级（{1}）之中，记录无法保存该等级。请联系管理员将其加入值集 Keystage Tier。',
    ko: '이 조직의 등급({1})에 {0} 값이 없어 레코드에 저장할 수 없습니다. 관리자가 값 집합 Keystage Tier에 추가하면 됩니다.',
  },
  NoTier: { en: 'no tier', zh: '无等级', ko: '등급 없음' },

  ...flowLabels,
  ...adminLabels,
  ...orgLabels,
  ...overrideLabels,
  ...pipelineGapLabels,
  ...relationshipLabels,
  ...committeeLabels,
  ...readingLabels,
  ...savingLabels,
  ...stageLabels,
  ...tierMapLabels,
  ...visitLabels,
} as const satisfies Record<string, Label>;
