import i18next, { type i18n } from 'i18next';
import type { Language } from './language';

/**
 * The grid widget speaks six European languages through an i18next instance it keeps to itself. This module adds Chinese and
 * Korean for what the workbench shows of the widget, and has to be imported before it.
 */
const zhCN = {
  context_menu: {
    cell: {
      copy: '复制',
      cut: '剪切',
      delete: '删除…',
      delete_column: '“{{column}}”列',
      delete_row: '第 {{row}} 行',
      insert: '插入…',
      insert_column_left: '在左侧插入列',
      insert_column_right: '在右侧插入列',
      insert_row_above: '在上方插入行',
      insert_row_below: '在下方插入行',
      paste: '粘贴',
    },
    column_header: {
      delete_column: '删除“{{column}}”列',
      delete_columns: '删除 {{columnStart}} – {{columnEnd}} 列',
      freeze_columns: '冻结至“{{column}}”列',
      hide_column: '隐藏“{{column}}”列',
      hide_columns: '隐藏 {{columnStart}} – {{columnEnd}} 列',
      insert_columns_after: '在右侧插入 {{count}} 列',
      insert_columns_before: '在左侧插入 {{count}} 列',
      move_columns_left: '左移列',
      move_columns_right: '右移列',
      set_column_width: '列宽',
      show_hidden_columns: '显示隐藏的列',
      unfreeze_columns: '取消冻结列',
    },
    row_header: {
      delete_row: '删除第 {{row}} 行',
      delete_rows: '删除第 {{rowStart}} – {{rowEnd}} 行',
      freeze_rows: '冻结至第 {{row}} 行',
      hide_row: '隐藏第 {{row}} 行',
      hide_rows: '隐藏第 {{rowStart}} – {{rowEnd}} 行',
      insert_rows_above: '在上方插入 {{count}} 行',
      insert_rows_below: '在下方插入 {{count}} 行',
      move_rows_down: '下移行',
      move_rows_up: '上移行',
      set_row_height: '行高',
      show_hidden_rows: '显示隐藏的行',
      unfreeze_rows: '取消冻结行',
    },
  },
  error_dialog: {
    error_clipboard_paste: '浏览器不允许访问剪贴板。请在浏览器中允许后再粘贴。',
    error_deleting_cells: '无法删除单元格',
    error_deleting_columns: '无法删除列',
    error_deleting_rows: '无法删除行',
    error_editing_formula: '公式有误',
    error_inserting_columns: '无法插入列',
    error_inserting_rows: '无法插入行',
    error_moving_columns: '无法移动列',
    error_moving_rows: '无法移动行',
  },
  formula_bar: { manage_named_ranges: '名称管理器' },
  navigation: { add_sheet: '新建工作表', sheet_list: '工作表列表' },
  sheet_delete: {
    cancel: '取消',
    confirm: '删除工作表',
    message: '工作表“{{sheetName}}”将被删除。',
    title: '删除工作表？',
  },
  sheet_tab: {
    change_color: '工作表标签颜色',
    delete: '删除',
    duplicate: '复制',
    hide_sheet: '隐藏',
    move_left: '左移',
    move_right: '右移',
    open_menu: '打开工作表菜单',
    rename: '重命名',
  },
};

const ko: typeof zhCN = {
  context_menu: {
    cell: {
      copy: '복사',
      cut: '잘라내기',
      delete: '삭제…',
      delete_column: '{{column}}열',
      delete_row: '{{row}}행',
      insert: '삽입…',
      insert_column_left: '왼쪽에 열 삽입',
      insert_column_right: '오른쪽에 열 삽입',
      insert_row_above: '위에 행 삽입',
      insert_row_below: '아래에 행 삽입',
      paste: '붙여넣기',
    },
    column_header: {
      delete_column: '{{column}}열 삭제',
      delete_columns: '{{columnStart}}–{{columnEnd}}열 삭제',
      freeze_columns: '{{column}}열까지 고정',
      hide_column: '{{column}}열 숨기기',
      hide_columns: '{{columnStart}}–{{columnEnd}}열 숨기기',
      insert_columns_after: '오른쪽에 열 {{count}}개 삽입',
      insert_columns_before: '왼쪽에 열 {{count}}개 삽입',
      move_columns_left: '열을 왼쪽으로 이동',
      move_columns_right: '열을 오른쪽으로 이동',
      set_column_width: '열 너비',
      show_hidden_columns: '숨긴 열 표시',
      unfreeze_columns: '열 고정 해제',
    },
    row_header: {
      delete_row: '{{row}}행 삭제',
      delete_rows: '{{rowStart}}–{{rowEnd}}행 삭제',
      freeze_rows: '{{row}}행까지 고정',
      hide_row: '{{row}}행 숨기기',
      hide_rows: '{{rowStart}}–{{rowEnd}}행 숨기기',
      insert_rows_above: '위에 행 {{count}}개 삽입',
      insert_rows_below: '아래에 행 {{count}}개 삽입',
      move_rows_down: '행을 아래로 이동',
      move_rows_up: '행을 위로 이동',
      set_row_height: '행 높이',
      show_hidden_rows: '숨긴 행 표시',
      unfreeze_rows: '행 고정 해제',
    },
  },
  error_dialog: {
    error_clipboard_paste: '브라우저가 클립보드 접근을 허용하지 않습니다. 브라우저에서 허용한 후 다시 붙여 넣으세요.',
    error_deleting_cells: '셀을 삭제할 수 없습니다',
    error_deleting_columns: '열을 삭제할 수 없습니다',
    error_deleting_rows: '행을 삭제할 수 없습니다',
    error_editing_formula: '수식 오류',
    error_inserting_columns: '열을 삽입할 수 없습니다',
    error_inserting_rows: '행을 삽입할 수 없습니다',
    error_moving_columns: '열을 이동할 수 없습니다',
    error_moving_rows: '행을 이동할 수 없습니다',
  },
  formula_bar: { manage_named_ranges: '이름 관리자' },
  navigation: { add_sheet: '새 시트', sheet_list: '시트 목록' },
  sheet_delete: {
    cancel: '취소',
    confirm: '시트 삭제',
    message: '“{{sheetName}}” 시트가 삭제됩니다.',
    title: '시트를 삭제할까요?',
  },
  sheet_tab: {
    change_color: '탭 색',
    delete: '삭제',
    duplicate: '복사',
    hide_sheet: '숨기기',
    move_left: '왼쪽으로 이동',
    move_right: '오른쪽으로 이동',
    open_menu: '시트 메뉴 열기',
    rename: '이름 바꾸기',
  },
};

const instances: i18n[] = [];
const createInstance = i18next.createInstance.bind(i18next);
i18next.createInstance = (options, callback) => {
  const resources = { ...options?.resources, 'zh-CN': { translation: zhCN }, ko: { translation: ko } };
  const instance = createInstance({ ...options, resources, fallbackLng: 'en-US' }, callback);
  instances.push(instance);
  return instance;
};

/** Puts the widget's menus and messages into the language; its formulas and numbers stay as the document's. */
export function speakInGrid(language: Language): void {
  for (const instance of instances) void instance.changeLanguage(language === 'en' ? 'en-US' : language);
}
