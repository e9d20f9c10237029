import { checkbox, longText, text } from '../field-kinds';
import type { ObjectSource } from '../object-source';
import { words } from '../words';

/** Which template judges which deals. */
export const process: ObjectSource = {
  own: {
    label: words('Keystage Process', 'Keystage 流程', 'Keystage 프로세스'),
    plural: words('Keystage Processes', 'Keystage 流程', 'Keystage 프로세스'),
    description: 'Which stage template judges which deals, and which values of the stage field stand for its stages.',
    nameLabel: words('Process Name', '流程名称', '프로세스 이름'),
    ...{ sharing: 'Read', reports: true, search: true },
    written: ['Gates_Fingerprint__c'],
    listed: ['Template__c', 'Record_Type__c', 'Active__c', 'Gates_Fingerprint__c'],
  },
  fields: {
    Template__c: {
      kind: text(80, { required: true }),
      label: words('Template', '模板', '템플릿'),
      help: words(
        'Id of a ready template, or of the one in Template File.',
        '现成模板的标识，或“模板文件”中模板的标识。',
        '기본 템플릿 또는 “템플릿 파일”에 담긴 템플릿의 식별자입니다.',
      ),
    },
    Template_File__c: {
      kind: longText(131_072, 5),
      label: words('Template File', '模板文件', '템플릿 파일'),
      help: words(
        'The organisation’s own template. Blank: the ready one of that id.',
        '组织自有的模板；空白表示使用该标识的现成模板。',
        '조직의 자체 템플릿입니다. 비어 있으면 해당 식별자의 기본 템플릿을 사용합니다.',
      ),
      description: 'JSON: a stage template of the organisation’s own.',
    },
    Record_Type__c: {
      kind: text(80),
      label: words('Record Type', '记录类型', '레코드 유형'),
      help: words(
        'API name of the opportunity record type it judges. Blank: every deal without a process of its own.',
        '适用的业务机会记录类型的 API 名称；空白表示所有没有专用流程的业务机会。',
        '적용할 기회 레코드 유형의 API 이름입니다. 비어 있으면 별도 프로세스가 없는 모든 기회에 적용합니다.',
      ),
    },
    Stage_Map__c: {
      kind: longText(32_768, 5),
      label: words('Stage Map', '阶段对应', '단계 대응'),
      help: words(
        'Which value of the stage field stands for which stage. Written on the page Keystage Setup.',
        '阶段字段的值与模板阶段的对应关系，在“Keystage 设置”页维护。',
        '단계 필드의 값과 템플릿 단계의 대응입니다. “Keystage 설정” 페이지에서 저장합니다.',
      ),
      description: 'JSON: the id of a stage of the template for each value of StageName.',
    },
    Gates_Fingerprint__c: {
      kind: text(64),
      label: words('Gates Fingerprint', '关口指纹', '관문 지문'),
      help: words(
        'The conditions in force. They hold for imports and the API once gates of this fingerprint are deployed.',
        '生效条件的指纹。部署了同一指纹的关口后，导入和 API 也受其约束。',
        '적용 중인 조건의 지문입니다. 같은 지문의 관문을 배포하면 가져오기와 API에도 적용됩니다.',
      ),
      description: 'Fingerprint of the conditions and the stage map that are in force, such as 3f9a-01c7-be52.',
    },
    Active__c: {
      kind: checkbox,
      label: words('Active', '启用', '활성'),
      help: words(
        'Deals are judged by active processes only.',
        '只有启用的流程才用于判断业务机会。',
        '활성 상태인 프로세스로만 기회를 판정합니다.',
      ),
    },
  },
};
