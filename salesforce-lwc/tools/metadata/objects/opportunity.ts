import { checkbox, currencyFormula, date, latestOf, number, percent, text } from '../field-kinds';
import type { ObjectSource } from '../object-source';
import { words } from '../words';

/** Opportunity: what is known of the buyer, and where the evidence places the deal. */
export const opportunity: ObjectSource = {
  quickActions: {
    Keystage_Add_Person: words('Add Person', '添加人员', '인물 추가'),
    Keystage_Plan_Visit: words('Plan Visit', '计划拜访', '방문 계획'),
    Keystage_Record_Visit: words('Record Visit', '记录拜访', '방문 기록'),
  },
  fields: {
    Keystage_Buyer_Stage__c: {
      kind: text(80),
      label: words('Buyer’s Stage', '采购阶段', '구매 단계'),
      help: words(
        'How far the buyer has come with the purchase, as last seen.',
        '最近一次了解到的客户采购进度。',
        '가장 최근에 확인한 고객의 구매 진행 단계입니다.',
      ),
      description: 'Id of a buyer’s stage of the template.',
    },
    Keystage_Buyer_Stage_Seen_On__c: {
      kind: date,
      label: words('Buyer’s Stage Seen On', '采购阶段确认日期', '구매 단계 확인일'),
      help: words(
        'The day the buyer’s stage was last seen.',
        '最近一次确认采购阶段的日期。',
        '구매 단계를 마지막으로 확인한 날입니다.',
      ),
    },
    Keystage_Decider_Certain__c: {
      kind: checkbox,
      label: words('Final Decider Certain', '最终决策人已确定', '최종 결정권자 확실'),
      help: words(
        'Ticked when it is certain who finally decides.',
        '确知由谁最终拍板时勾选。',
        '누가 최종 결정하는지 확실할 때 선택합니다.',
      ),
    },
    Keystage_Restructured_On__c: {
      kind: date,
      label: words('Purchasing Restructured On', '采购组织重组日期', '구매 조직 개편일'),
      help: words(
        'The day the buyer’s purchasing was last restructured.',
        '客户采购组织最近一次重组的日期。',
        '고객의 구매 조직이 마지막으로 개편된 날입니다.',
      ),
    },
    Keystage_Restructure_Reviewed_On__c: {
      kind: date,
      label: words('Restructuring Reviewed On', '重组影响评估日期', '개편 영향 검토일'),
      help: words(
        'The day we last reviewed what the restructuring means for this deal.',
        '最近一次评估重组影响的日期。',
        '개편이 이 거래에 미치는 영향을 마지막으로 검토한 날입니다.',
      ),
    },
    Keystage_Reviewed_On__c: {
      kind: date,
      label: words('Committee Reviewed On', '采购小组复核日期', '구매위원회 검토일'),
      help: words(
        'New faces and changes in the buying committee count from this day on.',
        '从这一天起统计采购小组的新面孔和变动。',
        '구매위원회의 새 인물과 변동을 이날부터 셉니다.',
      ),
    },

    Keystage_Evidenced_Stage__c: {
      kind: text(80),
      label: words('Evidenced Stage', '核实阶段', '확인된 단계'),
      help: words(
        'The stage that the evidence on file carries.',
        '现有凭据所能支持的阶段。',
        '입력된 근거로 확인되는 단계입니다.',
      ),
      description: 'Id of a stage of the template; blank where nothing is evidenced.',
    },
    Keystage_Evidenced_Position__c: {
      kind: number(2, 0),
      label: words('Evidenced Position', '核实阶段序号', '확인된 단계 순번'),
      help: words(
        'Number of the evidenced stage, from 1; 0 where nothing is evidenced.',
        '核实阶段的序号，从 1 开始；没有凭据时为 0。',
        '확인된 단계의 순번으로 1부터 셉니다. 근거가 없으면 0입니다.',
      ),
    },
    Keystage_Declared_Position__c: {
      kind: number(2, 0),
      label: words('Declared Position', '填报阶段序号', '입력된 단계 순번'),
      help: words(
        'Number of the declared stage, from 1; 0 where the stage is not mapped.',
        '填报阶段的序号，从 1 开始；阶段未对应时为 0。',
        '입력된 단계의 순번으로 1부터 셉니다. 대응하는 단계가 없으면 0입니다.',
      ),
    },
    Keystage_Evidenced_Chance__c: {
      kind: percent(5, 2),
      label: words('Earned Chance', '核实成功率', '확인된 성공 확률'),
      help: words(
        'The chance of winning that the evidence earns.',
        '按凭据核实得出的成功率。',
        '근거로 확인된 성공 확률입니다.',
      ),
    },
    Keystage_Claimed_Chance__c: {
      kind: percent(5, 2),
      label: words('Claimed Chance', '填报成功率', '입력된 성공 확률'),
      help: words(
        'The chance of winning that the declared stage claims.',
        '按填报阶段得出的成功率。',
        '입력된 단계에 따른 성공 확률입니다.',
      ),
    },
    Keystage_Claimed_Value__c: {
      kind: currencyFormula('Amount * Keystage_Claimed_Chance__c'),
      label: words('Claimed Value', '填报加权金额', '입력 기준 가중 금액'),
      help: words('Amount times claimed chance.', '金额乘以填报成功率。', '금액에 입력된 성공 확률을 곱한 값입니다.'),
    },
    Keystage_Earned_Value__c: {
      kind: currencyFormula('Amount * Keystage_Evidenced_Chance__c'),
      label: words('Earned Value', '核实加权金额', '확인 기준 가중 금액'),
      help: words('Amount times earned chance.', '金额乘以核实成功率。', '금액에 확인된 성공 확률을 곱한 값입니다.'),
    },
    // A field of its own, since the platform sorts a list by fields alone.
    Keystage_Value_Gap__c: {
      kind: currencyFormula('Amount * (Keystage_Claimed_Chance__c - Keystage_Evidenced_Chance__c)'),
      label: words('Value Gap', '加权金额差额', '가중 금액 차이'),
      help: words(
        'Claimed value less earned value.',
        '填报加权金额减去核实加权金额。',
        '입력 기준 가중 금액에서 확인 기준 가중 금액을 뺀 값입니다.',
      ),
    },
    Keystage_Sync_Gap__c: {
      kind: number(3, 0),
      label: words('Ahead of the Buyer', '领先采购阶段数', '구매 단계와의 차이'),
      help: words(
        'Stages by which our selling is ahead of the buyer; below zero when it is behind.',
        '销售进度领先采购进度的阶段数，落后时为负。',
        '영업이 구매보다 앞선 단계 수입니다. 뒤처지면 음수입니다.',
      ),
    },
    Keystage_Landmines__c: {
      kind: number(3, 0),
      label: words('Landmines', '地雷数', '지뢰 수'),
      help: words(
        'How many landmines the buying committee holds.',
        '采购小组中存在的地雷数。',
        '구매위원회에서 발견된 지뢰의 수입니다.',
      ),
    },
    Keystage_Past_Gate__c: {
      kind: checkbox,
      label: words('Past Its Gate', '超出关口', '관문을 넘어섬'),
      help: words(
        'Ticked when the declared stage is beyond what the evidence allows.',
        '填报阶段超出凭据所允许的范围时勾选。',
        '입력된 단계가 근거로 허용되는 범위를 넘을 때 선택됩니다.',
      ),
    },
    Keystage_Last_Evidence_On__c: {
      kind: latestOf('Keystage_Evidence__c', 'Observed_On__c'),
      label: words('Last Evidence On', '最近凭据日期', '마지막 근거 날짜'),
      help: words(
        'The day on which evidence of this opportunity was last observed.',
        '该业务机会的凭据最近一次被观察到的日期。',
        '이 기회의 근거가 마지막으로 관찰된 날입니다.',
      ),
    },
    Keystage_Placed_On__c: {
      kind: date,
      label: words('Placed On', '核实日期', '단계 확인일'),
      help: words(
        'The day the evidenced stage was last worked out.',
        '最近一次核实阶段的日期。',
        '확인된 단계를 마지막으로 계산한 날입니다.',
      ),
    },
  },
};
