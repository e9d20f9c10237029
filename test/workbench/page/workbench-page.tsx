import './grid-language'; // before the grid, which it teaches two languages
import { init } from '@ironcalc/workbook';
import '@ironcalc/workbook/style.css';
import gridEngine from '@ironcalc/wasm/wasm_bg.wasm';
import { createRoot } from 'react-dom/client';
import { Workbench } from './workbench';
import type { WorkbenchSetup } from './workbench-setup';
import './workbench.css';
import './workbench-window';

const [setup] = await Promise.all([
  fetch('/setup.json').then((answer) => answer.json() as Promise<WorkbenchSetup>),
  init({ module_or_path: gridEngine }),
]);

const root = document.getElementById('workbench');
if (root) createRoot(root).render(<Workbench setup={setup} />);
