import { useEffect, useRef, useState } from 'react';
import { openExcelHost, type ExcelHost } from '../../hosts/excel';
import { OFFICE_LOCALE, type Language } from './language';
import type { SheetLook } from './sheet-look';
import type { WorkbookFile } from './workbook-file';

export interface OpenExcel {
  excel: ExcelHost;
  looks: readonly SheetLook[];
  /** New for each Excel, so that grid and pane start with it. */
  key: number;
}

/**
 * An Excel with the workbook open in the language. Another workbook is another Excel, as another tab would be; another
 * language starts Excel again over the workbook as it stands, since an add-in learns its language once, at the start.
 */
export function useExcelHost(file: WorkbookFile | undefined, language: Language): OpenExcel | undefined {
  const [open, setOpen] = useState<OpenExcel>();
  const last = useRef<{ file: WorkbookFile; excel: ExcelHost }>(undefined);

  useEffect(() => {
    if (!file) {
      setOpen(undefined);
      return;
    }
    const same = last.current?.file === file ? last.current.excel : undefined;
    const document = same ? { ...same.content(), selection: same.selection() } : file.content;
    const excel = openExcelHost({ document, locale: OFFICE_LOCALE[language], runtime: 'shared' });
    last.current?.excel.close();
    last.current = { file, excel };
    window.keystageHost = excel;
    setOpen((before) => ({ excel, looks: file.looks, key: (before?.key ?? 0) + 1 }));
  }, [file, language]);

  return open;
}
