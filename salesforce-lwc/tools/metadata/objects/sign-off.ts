import { date, longText, number, picklist, text } from '../field-kinds';
import type { ObjectSource } from '../object-source';
import { words } from '../words';

/** The trail of what came into force: written once, whatever becomes of the models it speaks of. */
export const signOff: ObjectSource = {
  own: {
    label: words('Model Sign-off', '模型签批', '모델 승인'),
    plural: words('Model Sign-offs', '模型签批', '모델 승인'),
    description: 'Who put which model in force, when, why and whom it moves. Written once and not changed afterwards.',
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
      ]),
      label: words('Act', '操作', '작업'),
      help: words('What was done.', '所做的操作。', '수행한 작업입니다.'),
      description: 'A proposal puts nothing in force; a rollback puts in force what was so before.',
    },
    Version__c: {
      kind: number(9, 0),
      label: words('Version', '版本', '버전'),
      help: words('The version of the model file.', '模型文件的版本。', '모델 파일의 버전입니다.'),
    },
    Fingerprint__c: {
      kind: text(14, { required: true }),
      label: words('Fingerprint', '指纹', '지문'),
      help: words('Of the model that was signed off.', '所签批模型的指纹。', '승인한 모델의 지문입니다.'),
    },
    Former__c: {
      kind: text(14),
      label: words('Former Fingerprint', '原指纹', '이전 지문'),
      help: words(
        'Of the model in force until then; blank where there was none.',
        '此前启用模型的指纹；没有则为空。',
        '그때까지 적용하던 모델의 지문입니다. 없었으면 비어 있습니다.',
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
  },
};
