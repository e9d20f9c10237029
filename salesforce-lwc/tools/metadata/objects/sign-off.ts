import { date, longText, number, picklist, text } from '../field-kinds';
import type { ObjectSource } from '../object-source';
import { words } from '../words';

/** The trail of what came into force: written once, whatever becomes of the models it speaks of. */
export const signOff: ObjectSource = {
  own: {
    label: words('Sign-off', '签批记录', '승인 기록'),
    plural: words('Sign-offs', '签批记录', '승인 기록'),
    description:
      'Who put which model or stage template in force, when, why and whom it moves. Written once and not changed afterwards.',
    nameLabel: words('Sign-off Number', '签批编号', '승인 번호'),
    autoNumber: 'SIGN-{00000}',
    ...{ sharing: 'Read', reports: true, search: false },
  },
  fields: {
    Act__c: {
      kind: picklist([
        { value: 'proposed', label: words('Proposed', '提交审批', '승인 요청') },
        { value: 'published', label: words('Published', '发布', '게시') },
        { value: 'rolledBack', label: words('Rolled Back', '回退', '되돌림') },
        { value: 'rested', label: words('Put to Rest', '停用', '중지') },
      ]),
      label: words('Act', '操作', '작업'),
      help: words('What was done.', '所做的操作。', '수행한 작업입니다.'),
      description:
        'A proposal puts nothing in force; a rollback puts in force what was so before; a process that was put to rest judges no deals.',
    },
    Version__c: {
      kind: number(9, 0),
      label: words('Version', '版本', '버전'),
      help: words(
        'The version of the model or template file.',
        '模型或模板文件的版本。',
        '모델 또는 템플릿 파일의 버전입니다.',
      ),
    },
    Fingerprint__c: {
      kind: text(14, { required: true }),
      label: words('Fingerprint', '指纹', '지문'),
      help: words(
        'Of the model that was signed off, or of the gates of the template.',
        '所签批模型的指纹，或模板关口的指纹。',
        '승인한 모델 또는 템플릿 관문의 지문입니다.',
      ),
    },
    Former__c: {
      kind: text(14),
      label: words('Former Fingerprint', '原指纹', '이전 지문'),
      help: words(
        'Of what was in force until then; blank where there was nothing, or nothing else.',
        '此前启用内容的指纹；没有或相同则为空。',
        '그때까지 적용하던 것의 지문입니다. 없었거나 같으면 비어 있습니다.',
      ),
    },
    Author__c: {
      kind: text(121),
      label: words('Author', '提出人', '작성자'),
      help: words('Who wanted it.', '提出的人员。', '제안한 사람입니다.'),
    },
    Approver__c: {
      kind: text(121),
      label: words('Approver', '批准人', '승인자'),
      help: words(
        'The second person, where the model asks for one.',
        '模型要求时的第二人。',
        '모델이 요구할 때의 두 번째 사람입니다.',
      ),
    },
    Signed_On__c: {
      kind: date,
      label: words('Signed Off On', '签批日期', '승인일'),
      help: words('The day it was done.', '签批的日期。', '승인한 날입니다.'),
    },
    Note__c: {
      kind: longText(2000, 3),
      label: words('Note', '说明', '메모'),
      help: words('What changes and why.', '改了什么、为什么。', '무엇을 왜 바꾸는지입니다.'),
    },
    Accounts__c: {
      kind: number(9, 0),
      label: words('Accounts Looked At', '已核对客户数', '살펴본 고객 수'),
      help: words(
        'Accounts of the preview; blank where nobody looked.',
        '预览中的客户数；未预览则为空。',
        '미리 살펴본 고객 수입니다. 살펴보지 않았으면 비어 있습니다.',
      ),
    },
    Rose__c: {
      kind: number(9, 0),
      label: words('Moved Up', '升级数', '상승 수'),
      help: words('Accounts that get a better tier.', '等级上升的客户数。', '등급이 오르는 고객 수입니다.'),
    },
    Fell__c: {
      kind: number(9, 0),
      label: words('Moved Down', '降级数', '하락 수'),
      help: words('Accounts that get a worse tier.', '等级下降的客户数。', '등급이 내리는 고객 수입니다.'),
    },
    Kind__c: {
      kind: picklist([
        { value: 'model', label: words('Model', '模型', '모델') },
        { value: 'template', label: words('Stage Template', '阶段模板', '단계 템플릿') },
      ]),
      label: words('Kind', '类别', '종류'),
      help: words('What was signed off.', '签批的内容。', '승인한 대상입니다.'),
      description: 'Blank is a model: records of before there were kinds.',
    },
    Process__c: {
      kind: text(80),
      label: words('Process', '流程', '프로세스'),
      help: words(
        'The process that the template judges deals in; blank for a model.',
        '模板所属的流程；模型则为空。',
        '템플릿으로 기회를 판단하는 프로세스입니다. 모델이면 비어 있습니다.',
      ),
    },
    Template__c: {
      kind: text(80),
      label: words('Template', '模板', '템플릿'),
      help: words(
        'The id of the stage template; blank for a model.',
        '阶段模板的标识；模型则为空。',
        '단계 템플릿의 식별자입니다. 모델이면 비어 있습니다.',
      ),
    },
    Deals__c: {
      kind: number(9, 0),
      label: words('Deals Looked At', '已核对业务机会数', '살펴본 기회 수'),
      help: words(
        'Deals of the preview; blank where nobody looked.',
        '预览中的业务机会数；未预览则为空。',
        '미리 살펴본 기회 수입니다. 살펴보지 않았으면 비어 있습니다.',
      ),
    },
    Deals_Changed__c: {
      kind: number(9, 0),
      label: words('Deals Changed', '改变的业务机会数', '바뀌는 기회 수'),
      help: words(
        'Deals that stand or weigh otherwise.',
        '阶段或权重改变的业务机会数。',
        '단계나 가중치가 바뀌는 기회 수입니다.',
      ),
    },
  },
};
