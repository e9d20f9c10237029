import { purposes } from '../core-values';
import { date, longText, lookup, masterDetail, picklist } from '../field-kinds';
import type { ObjectSource } from '../object-source';
import { words } from '../words';

const children = words('Visits', '拜访', '방문');

/** A visit for a deal: prepared, held, recorded. */
export const visit: ObjectSource = {
  own: {
    label: words('Keystage Visit', 'Keystage 拜访', 'Keystage 방문'),
    plural: words('Keystage Visits', 'Keystage 拜访', 'Keystage 방문'),
    description: 'A visit for a deal: what was prepared, what was promised, and what was learnt.',
    nameLabel: words('Visit Number', '拜访编号', '방문 번호'),
    autoNumber: 'VISIT-{000000}',
    ...{ sharing: 'ControlledByParent', reports: true, search: false },
    written: ['Plan__c', 'Record__c'],
  },
  fields: {
    Opportunity__c: {
      kind: masterDetail('Opportunity', 'Keystage_Visits', children),
      label: words('Opportunity', '业务机会', '기회'),
      help: words('The deal the visit is for.', '拜访所属的业务机会。', '방문과 관련된 기회입니다.'),
    },
    Contact__c: {
      kind: lookup('Contact', 'Keystage_Visits', children),
      label: words('Contact', '联系人', '연락처'),
      help: words('Who is visited.', '拜访对象。', '방문 상대입니다.'),
    },
    Planned_On__c: {
      kind: date,
      label: words('Planned On', '计划日期', '예정일'),
      help: words('The day the visit is planned for.', '计划拜访的日期。', '방문 예정일입니다.'),
    },
    Held_On__c: {
      kind: date,
      label: words('Held On', '拜访日期', '방문일'),
      help: words('The day the visit was held.', '实际拜访的日期。', '실제로 방문한 날입니다.'),
    },
    Status__c: {
      kind: picklist([
        { value: 'Planned', label: words('Planned', '已计划', '예정') },
        { value: 'Held', label: words('Held', '已完成', '완료') },
        { value: 'Cancelled', label: words('Cancelled', '已取消', '취소') },
      ]),
      label: words('Status', '状态', '상태'),
      help: words('How far the visit has come.', '拜访的进展。', '방문의 진행 상태입니다.'),
    },
    Purpose__c: {
      kind: picklist(purposes),
      label: words('Purpose', '拜访目的', '방문 목적'),
      help: words('What the visit is for.', '为什么拜访。', '방문하는 이유입니다.'),
    },
    Plan__c: {
      kind: longText(32_768, 3),
      label: words('Plan', '拜访计划', '방문 계획'),
      help: words(
        'The plan from A to H. Written by the component Visit Planner.',
        'A 至 H 的拜访计划，由“拜访计划”组件写入。',
        'A부터 H까지의 계획입니다. “방문 계획” 구성 요소가 저장합니다.',
      ),
      description: 'JSON: what is known for the visit, and what was written by hand, for the sections A to H.',
    },
    Commitment__c: {
      kind: longText(2000, 3),
      label: words('Commitment', '承诺', '약속'),
      help: words(
        'What the buyer is to commit to, or has committed to.',
        '希望客户作出或客户已作出的承诺。',
        '고객에게서 받으려는 약속 또는 이미 받은 약속입니다.',
      ),
    },
    Record__c: {
      kind: longText(32_768, 3),
      label: words('Record', '访后记录', '방문 후 기록'),
      help: words(
        'What was learnt. Written by the component Visit Planner.',
        '拜访中了解到的情况，由“拜访计划”组件写入。',
        '방문에서 알게 된 내용입니다. “방문 계획” 구성 요소가 저장합니다.',
      ),
      description: 'JSON: what was learnt on the visit, with the evidence it gave.',
    },
    Summary__c: {
      kind: longText(4000, 3),
      label: words('Summary', '小结', '요약'),
      help: words(
        'The visit in a few sentences, as logged on the deal.',
        '记入业务机会的拜访小结。',
        '기회에 기록되는 방문 요약입니다.',
      ),
    },
  },
};
