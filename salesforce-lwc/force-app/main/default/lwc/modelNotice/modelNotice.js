import Altered from '@salesforce/label/c.Keystage_Model_Altered';
import Empty from '@salesforce/label/c.Keystage_Model_Empty';
import Malformed from '@salesforce/label/c.Keystage_Model_Malformed';
import MoreFaults from '@salesforce/label/c.Keystage_Model_MoreFaults';
import None from '@salesforce/label/c.Keystage_Model_None';
import NotFrozen from '@salesforce/label/c.Keystage_Model_NotFrozen';
import PartMissing from '@salesforce/label/c.Keystage_Model_PartMissing';
import Several from '@salesforce/label/c.Keystage_Model_Several';
import { fillLabel } from 'c/fillLabel';
/** A file with many faults is not mended on a record's page: the first few show which file it is. */
const faultsNamed = 3;
/** Why there is no model to go by, and what to do. */
export function modelNotice(problem, say, named = faultsNamed) {
  switch (problem.kind) {
    case 'none':
      return { text: None };
    case 'several':
      return { text: fillLabel(Several, String(problem.count)) };
    case 'empty':
      return { text: fillLabel(Empty, problem.name) };
    case 'partMissing': {
      const { position, of, name } = problem;
      return { text: fillLabel(PartMissing, String(position), String(of), name) };
    }
    case 'malformed': {
      const told = problem.problems.slice(0, named).map((fault) => say.modelProblem(fault));
      const rest = problem.problems.length - told.length;
      const details = rest > 0 ? [...told, fillLabel(MoreFaults, String(rest))] : told;
      return { text: fillLabel(Malformed, problem.name), details };
    }
    case 'altered':
      return { text: fillLabel(Altered, problem.name, problem.got, problem.expected || '—') };
    case 'notFrozen':
      return { text: fillLabel(NotFrozen, problem.name) };
  }
}
