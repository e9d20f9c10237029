import { useEffect, useRef, useState } from 'react';
import { openExcelHost, type ExcelHost, type WorkbookContent } from '../../hosts/excel';
import { OFFICE_LOCALE, type Language } from './language';

export interface OpenExcel {
  excel: ExcelHost;
  /** New for each Excel, so that grid and pane start with it. */
  key: number;
}

/**
 * An Excel with the workbook open in the language. Another workbook is another Excel, as another tab would be; another
 * language starts Excel again over the workbook as it stands, since an add-in learns its language once, at the start.
 */
export function useExcelHost(content: WorkbookContent | undefined, language: Language): OpenExcel | undefined {
  const [open, setOpen] = useState<OpenExcel>();
  const last = useRef<{ content: WorkbookContent; excel: ExcelHost }>(undefined);

  useEffect(() => {
    if (!content) {
      setOpen(undefined);
      return;
    }
    const same = last.current?.content === content ? last.current.excel : undefined;
    const document = same ? { ...same.content(), selection: same.selection() } : content;
    const excel = openExcelHost({ document, locale: OFFICE_LOCALE[language] });
    last.current?.excel.close();
    last.current = { content, excel };
    window.keystageHost = excel;
    setOpen((before) => ({ excel, key: (before?.key ?? 0) + 1 }));
  }, [content, language]);

  return open;
}
