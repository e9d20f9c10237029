import { companyDepths, personalDepths } from '../core-values';
import {
  checkbox,
  checkboxFormula,
  currency,
  date,
  longText,
  number,
  percent,
  picklist,
  picklistOf,
  text,
} from '../field-kinds';
import type { ObjectSource } from '../object-source';
import { words } from '../words';

/** Account: its tier and why, a tier a person gave it, its value, and the relationship with it. */
export const account: ObjectSource = {
  fields: {
    Keystage_Tier__c: {
      kind: picklistOf('Keystage_Tier'),
      label: words('Tier', '客户等级', '고객 등급'),
      help: words(
        'The tier of this account. The component Account Tier on this page says why.',
        '该客户的等级。本页的“客户等级”组件会说明原因。',
        '이 계정의 등급입니다. 이유는 이 페이지의 “고객 등급” 구성 요소에 나옵니다.',
      ),
      description:
        'Published tier: what the score earns, lowered by caps. Blank for a prospect, an account that could not be scored, and one never segmented.',
    },
    Keystage_Latent_Tier__c: {
      kind: picklistOf('Keystage_Tier'),
      label: words('Latent Tier', '得分对应等级', '점수 기준 등급'),
      help: words(
        'The tier the score alone earns, where a cap or an override hides it.',
        '仅凭得分可得的等级，未计封顶与人工调整。',
        '상한과 수동 조정을 적용하기 전에 점수만으로 얻은 등급입니다.',
      ),
      description: 'Tier before caps and overrides; equal to Tier where none applies.',
    },
    Keystage_Score__c: {
      kind: number(5, 2),
      label: words('Score', '得分', '점수'),
      help: words(
        'Points from 0 to 100, cut to two decimals.',
        '0 至 100 分，保留两位小数，不四舍五入。',
        '0~100점이며, 소수 둘째 자리까지 반올림하지 않고 표시합니다.',
      ),
      description:
        'Score, 0 to 100. Cut to two decimals, not rounded, so that 74.996 never reads as a 75 it did not reach.',
    },
    Keystage_Coverage__c: {
      kind: percent(4, 1),
      label: words('Score Coverage', '评分覆盖率', '점수 반영률'),
      help: words(
        'The part of the weight for which a value was known.',
        '评分时数值已知的指标在权重中的占比。',
        '평가할 때 값이 있던 지표가 가중치에서 차지하는 비율입니다.',
      ),
      description: 'Share of the weight that was known when the account was scored.',
    },
    Keystage_Reasons__c: {
      kind: longText(131_072, 3),
      label: words('Tier Reasons', '等级依据', '등급 근거'),
      help: words(
        'Written with the tier, for the component Account Tier to read.',
        '与等级一同写入，供“客户等级”组件读取。',
        '등급과 함께 저장되며 “고객 등급” 구성 요소가 읽습니다.',
      ),
      description:
        'JSON: the indicator values the tier was computed from, and the reasons. Its form is described in salesforce-lwc/README.md.',
    },
    Keystage_Model_Fingerprint__c: {
      kind: text(14),
      label: words('Tier Model', '分级模型', '등급 모델'),
      help: words(
        'The fingerprint of the model that gave the tier.',
        '得出该等级的模型的指纹。',
        '등급을 매긴 모델의 지문입니다.',
      ),
      description: 'Fingerprint of the model that gave the tier, such as 3f9a-01c7-be52.',
    },
    Keystage_Tiered_On__c: {
      kind: date,
      label: words('Tiered On', '分级日期', '등급 산정일'),
      help: words(
        'The day the account was last segmented.',
        '最近一次分级的基准日。',
        '가장 최근에 등급을 매긴 기준일입니다.',
      ),
      description:
        'As-of date of the segmentation that wrote the tier. Filled for every segmented account, also for one left without a tier.',
    },

    Keystage_Override_Tier__c: {
      kind: picklistOf('Keystage_Tier'),
      label: words('Override: Tier', '人工调整：等级', '수동 조정: 등급'),
      help: words(
        'The tier a person gave this account instead of the one its score earns.',
        '由人指定、代替得分所得的等级。',
        '점수로 얻은 등급 대신 사람이 지정한 등급입니다.',
      ),
      description:
        'Tier given by a person. It counts from its first day up to the day it ends on, and only with a reason.',
    },
    Keystage_Override_Reason__c: {
      kind: text(255),
      label: words('Override: Reason', '人工调整：原因', '수동 조정: 사유'),
      help: words('Why a person gave this tier.', '为何人工指定该等级。', '이 등급을 직접 지정한 이유입니다.'),
    },
    Keystage_Override_Author__c: {
      kind: text(121),
      label: words('Override: Given By', '人工调整：操作人', '수동 조정: 지정자'),
      help: words('Who gave this tier.', '指定该等级的人。', '이 등급을 지정한 사람입니다.'),
    },
    Keystage_Override_Approver__c: {
      kind: text(121),
      label: words('Override: Approved By', '人工调整：审批人', '수동 조정: 승인자'),
      help: words(
        'Who approved that the override goes past the caps: somebody else than who gave it. Blank where the caps hold.',
        '批准该调整突破封顶的人，须为操作人以外的人。不突破封顶时留空。',
        '상한을 넘도록 승인한 사람으로, 지정자가 아니어야 합니다. 상한을 지킬 때는 비워 둡니다.',
      ),
      description: 'Who approved that the override goes past the caps. With a blank the caps hold for it.',
    },
    Keystage_Override_Past_Caps__c: {
      kind: checkboxFormula('NOT(ISBLANK(Keystage_Override_Approver__c))'),
      label: words('Override: Past the Caps', '人工调整：突破封顶', '수동 조정: 상한 무시'),
      help: words(
        'Whether the override goes past the caps, as somebody approved.',
        '该调整是否经批准突破封顶。',
        '승인을 받아 상한을 넘는지 여부입니다.',
      ),
    },
    Keystage_Override_From__c: {
      kind: date,
      label: words('Override: First Day', '人工调整：开始日期', '수동 조정: 시작일'),
      help: words(
        'The first day on which the override counts.',
        '人工调整生效的第一天。',
        '수동 조정이 적용되는 첫날입니다.',
      ),
    },
    Keystage_Override_Until__c: {
      kind: date,
      label: words('Override: Ends On', '人工调整：结束日期', '수동 조정: 종료일'),
      help: words(
        'The override counts up to this day, not with it: from then on the score decides again.',
        '人工调整在该日之前有效，自该日起重新按得分确定等级。',
        '이 날 전까지 수동 조정이 적용되며, 이 날부터 다시 점수로 정합니다.',
      ),
    },

    Keystage_Current_Value__c: {
      kind: number(5, 2),
      label: words('Current Value', '现实价值', '현재 가치'),
      help: words(
        'What the account is worth to us today, 0 to 100 points.',
        '客户目前对我方的价值，0 至 100 分。',
        '현재 이 고객이 우리에게 갖는 가치이며 0~100점입니다.',
      ),
    },
    Keystage_Potential_Value__c: {
      kind: number(5, 2),
      label: words('Potential Value', '潜在价值', '잠재 가치'),
      help: words(
        'What the account could be worth to us, 0 to 100 points.',
        '客户未来可能的价值，0 至 100 分。',
        '앞으로 이 고객이 가질 수 있는 가치이며 0~100점입니다.',
      ),
    },
    Keystage_Quadrant__c: {
      kind: text(40),
      label: words('Quadrant', '象限', '사분면'),
      help: words(
        'Where current and potential value place the account on the map.',
        '客户按现实价值与潜在价值所在的象限。',
        '현재 가치와 잠재 가치로 정해진 위치입니다.',
      ),
    },

    Keystage_Our_Sales__c: {
      kind: currency,
      label: words('Our Sales, Last 12 Months', '我方近 12 个月销售额', '최근 12개월 우리 매출'),
      help: words(
        'What the account bought from us in the last twelve months.',
        '该客户近 12 个月向我方采购的金额。',
        '최근 12개월 동안 이 고객이 우리에게서 구매한 금액입니다.',
      ),
    },
    Keystage_Total_Spend__c: {
      kind: currency,
      label: words('Total Spend, Last 12 Months', '客户近 12 个月采购总额', '최근 12개월 고객 총 구매액'),
      help: words(
        'What the account spent on what we sell, with all suppliers, in the last twelve months.',
        '该客户近 12 个月向所有供应商采购同类产品的金额。',
        '최근 12개월 동안 이 고객이 우리가 파는 종류의 제품에 모든 공급업체를 통해 쓴 금액입니다.',
      ),
    },
    Keystage_Broken_Off__c: {
      kind: checkbox,
      label: words('Relationship Broken Off', '关系中断', '관계 중단'),
      help: words(
        'Ticked when the account has ended the relationship.',
        '客户已中断关系时勾选。',
        '고객이 관계를 끝냈을 때 선택합니다.',
      ),
    },
    Keystage_Personal_Depth__c: {
      kind: picklist(personalDepths),
      label: words('Personal Depth', '个人关系深度', '개인 관계 깊이'),
      help: words(
        'How deep the personal tie goes: what is spoken of.',
        '个人关系到了哪一步：双方会谈些什么。',
        '개인적 관계가 어디까지 왔는지, 무엇을 이야기하는 사이인지 나타냅니다.',
      ),
    },
    Keystage_Company_Depth__c: {
      kind: picklist(companyDepths),
      label: words('Company Depth', '公司关系深度', '회사 관계 깊이'),
      help: words(
        'What our company is to theirs.',
        '我方公司对客户公司意味着什么。',
        '고객 회사에 우리 회사가 어떤 의미인지 나타냅니다.',
      ),
    },
    Keystage_Organisation_Interest__c: {
      kind: checkbox,
      label: words('Organisation’s Interest Served', '组织利益已满足', '조직의 이익 충족'),
      help: words(
        'Ticked when working with us serves the interest of their organisation.',
        '与我方合作符合客户组织利益时勾选。',
        '우리와의 거래가 고객 조직의 이익에 맞을 때 선택합니다.',
      ),
    },
    Keystage_Person_Interest__c: {
      kind: checkbox,
      label: words('Person’s Interest Served', '个人利益已满足', '개인의 이익 충족'),
      help: words(
        'Ticked when working with us serves the interest of the person we deal with.',
        '与我方合作符合对方个人利益时勾选。',
        '우리와의 거래가 상대 개인의 이익에 맞을 때 선택합니다.',
      ),
    },
    Keystage_Dossier__c: {
      kind: longText(32_768, 3),
      label: words('Account Dossier', '客户档案', '고객 파일'),
      help: words(
        'Written by the component Account Relationship on this page.',
        '由本页的“客户关系”组件写入。',
        '이 페이지의 “고객 관계” 구성 요소가 저장합니다.',
      ),
      description: 'JSON: a text for each item of the dossier that is on file, by the id of the item.',
    },
  },
};
