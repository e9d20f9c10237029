import { checkbox, date, key, longText, masterDetail, picklist, text } from '../field-kinds';
import type { ObjectSource } from '../object-source';
import { words } from '../words';

/** One record for a deal and a condition: what was found, when, and how long it counts. */
export const evidence: ObjectSource = {
  own: {
    label: words('Stage Evidence', '阶段凭据', '단계 근거'),
    plural: words('Stage Evidence', '阶段凭据', '단계 근거'),
    description: 'What is known of one condition of a stage: one record for a deal and a condition.',
    nameLabel: words('Evidence Number', '凭据编号', '근거 번호'),
    autoNumber: 'EVID-{000000}',
    ...{ sharing: 'ControlledByParent', reports: true, search: false },
    written: ['Expired__c', 'Key__c', 'Values__c'],
  },
  fields: {
    Opportunity__c: {
      kind: masterDetail('Opportunity', 'Keystage_Evidence', words('Stage Evidence', '阶段凭据', '단계 근거')),
      label: words('Opportunity', '业务机会', '기회'),
      help: words('The deal this is evidence for.', '该凭据所属的业务机会。', '이 근거가 속한 기회입니다.'),
    },
    Condition__c: {
      kind: text(80, { required: true }),
      label: words('Condition', '条件', '조건'),
      help: words('Id of the condition in the template.', '条件在模板中的标识。', '템플릿에 있는 조건의 식별자입니다.'),
    },
    Answer__c: {
      kind: picklist([
        { value: 'Yes', label: words('Yes', '是', '예') },
        { value: 'No', label: words('No', '否', '아니요') },
        { value: 'In_Progress', label: words('In progress', '进行中', '진행 중') },
      ]),
      label: words('Answer', '回答', '답변'),
      help: words(
        'Whether the condition is met. Only yes opens a gate.',
        '条件是否满足。只有“是”才能通过关口。',
        '조건이 충족되었는지 나타냅니다. “예”일 때만 관문을 통과합니다.',
      ),
    },
    Values__c: {
      kind: longText(4000, 3),
      label: words('Details', '具体内容', '세부 내용'),
      help: words(
        'What the condition asks for beyond yes or no. Written by the component Stage Guidance.',
        '除是或否之外条件所需的内容，由“阶段指引”组件写入。',
        '예, 아니요 외에 조건이 묻는 내용입니다. “단계 안내” 구성 요소가 저장합니다.',
      ),
      description: 'JSON: a value for each fact the condition asks for, by the path of the fact.',
    },
    Note__c: {
      kind: longText(2000, 3),
      label: words('Note', '备注', '메모'),
      help: words(
        'What was seen or heard, in the buyer’s words where possible.',
        '看到或听到的情况，尽量用客户原话。',
        '보거나 들은 내용을 가능하면 고객의 말 그대로 적습니다.',
      ),
    },
    Observed_On__c: {
      kind: date,
      label: words('Observed On', '确认日期', '확인일'),
      help: words('The day this was seen to be so.', '确认该情况的日期。', '이 내용을 확인한 날입니다.'),
    },
    Expires_On__c: {
      kind: date,
      label: words('Expires On', '失效日期', '만료일'),
      help: words(
        'The last day on which the evidence counts. Blank: it goes on counting.',
        '有效的最后一天；空白表示一直有效。',
        '근거로 인정되는 마지막 날입니다. 비어 있으면 계속 유효합니다.',
      ),
    },
    Expired__c: {
      kind: checkbox,
      label: words('Expired', '已失效', '만료됨'),
      help: words(
        'Ticked after the last day on which the evidence counts. Gates do not count it any more. Written by flows.',
        '超过有效的最后一天后勾选，关口不再计入，由流程写入。',
        '인정되는 마지막 날이 지나면 선택되며 관문에서 더는 세지 않습니다. 플로가 저장합니다.',
      ),
    },
    Key__c: {
      kind: key(100, { caseSensitive: true }),
      label: words('Key', '唯一键', '고유 키'),
      help: words(
        'Opportunity and condition, so that none is filed twice. Written by a flow.',
        '业务机会与条件，防止重复填写，由流程写入。',
        '기회와 조건의 조합으로, 같은 조건이 두 번 저장되지 않게 합니다. 플로가 저장합니다.',
      ),
      description:
        'The 18-character id of the opportunity, a colon, and the condition. Written before each save by a flow.',
    },
  },
};
